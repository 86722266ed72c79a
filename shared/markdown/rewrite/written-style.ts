import { LIST_FAMILY } from '../../blocks/list-items.ts';
import type { Block, Style } from '../../document/block.ts';

/** How a block is written in its file, as far as there was a choice. */
export function writtenStyle(text: string, block: Block, before?: Block): Style {
  const written = WAYS[block.type]?.(text, block, before);
  return written ? { ...block.style, ...written } : (block.style ?? {});
}

type Look = (text: string, block: Block, before: Block | undefined) => Style | false | undefined;

const WAYS: { readonly [type in Block['type']]?: Look } = {
  heading: (text, block) =>
    block.type === 'heading' && !block.color && !block.toggleable && isUnderlined(text, block) && UNDERLINED,
  code: (text, { source }) => source && text[source.start] === '~' && TILDES,
  to_do: (text, block) => block.type === 'to_do' && block.checked && boxOf(text, block) === 'X' && CAPITAL,
  numbered_list_item: (text, block, before) => {
    const number = numberOf(text, block);
    return number !== undefined && before !== undefined && number === numberOf(text, before) && SAME;
  },
};

const UNDERLINED: Style = { underlined: true };
const TILDES: Style = { fence: '~' };
const CAPITAL: Style = { tick: 'X' };
const SAME: Style = { same: true };

const isUnderlined = (text: string, { source }: Block): boolean =>
  source !== undefined && text[source.start] !== '#' && /[\r\n]/.test(text.slice(source.start, source.end));

const boxOf = (text: string, { source }: Block): string | undefined =>
  source && /^(?:[-+*]|\d{1,9}[.)])[ \t]+\[(.)\]/.exec(text.slice(source.start, source.start + 32))?.[1];

const numberOf = (text: string, block: Block): number | undefined => {
  const marker = plainStart(text, block);
  return marker === undefined || /^\D/.test(marker) ? undefined : Number.parseInt(marker, 10);
};

/** The marker of an item that is written plainly: `-` or `2.`; nothing for a tag and for all other blocks. */
export const plainStart = (text: string, { type, source }: Block): string | undefined =>
  source && LIST_FAMILY[type]
    ? /^(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/.exec(text.slice(source.start, source.start + 12))?.[0]
    : undefined;
