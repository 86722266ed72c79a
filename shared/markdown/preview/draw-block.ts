import type { Token } from 'markdown-it';
import type { Block } from '../../document/block.ts';
import type { Json } from '../../document/json.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import type { Tag } from '../../richtext/tag.ts';
import { classes } from './color-class.ts';
import type { Elements } from './elements.ts';
import { isSafeAddress } from './safe-address.ts';

/**
 * How a block that is written as a tag is drawn: what opens before its content. What was opened is closed behind it.
 *
 * @param block what the tag means; a list of blocks for `<ul>` and `<ol>`
 * @param from the token of the tag
 */
export function drawBlock(tag: Tag, block: Block | Block[], make: Elements, from: Token): Token[] {
  if (Array.isArray(block)) return [make.open(tag.name, listAttributes(tag), from)];
  const draw = ROWS[block.type] as Draw<Block> | undefined;
  if (block.type === 'opaque') return drawBox(block, make, from);
  if (tag.name !== 'notion') return draw ? draw(block, make, from) : [make.open('div', {}, from)];
  if (!draw || !IN_A_BOX.has(block.type)) return drawBox(block, make, from);
  return [...draw(block, make, from), ...wordsOf(block).flatMap(words => make.words('p', words))];
}

type Draw<B extends Block> = (block: B, make: Elements, from: Token) => Token[];
type Rows = { [T in Block['type']]?: Draw<Extract<Block, { type: T }>> };

const ROWS: Rows = {
  paragraph: (block, make, from) => drawParagraph(block, make, from),
  column_list: (_, make, from) => [make.open('div', { class: 'rp-columns' }, from)],
  column: ({ ratio }, make, from) => [
    make.open('div', { class: ratio === undefined ? 'rp-column' : `rp-column rp-share-${tenths(ratio)}` }, from),
  ],
  tab: (_, make, from) => [make.open('div', { class: 'rp-tabs' }, from)],
  synced_block: (_, make, from) => [make.open('div', { class: 'rp-synced' }, from)],
  bulleted_list_item: (block, make, from) => [make.open('li', { class: classes('', block.color) }, from)],
  quote: (block, make, from) => [make.open('blockquote', { class: classes('', block.color) }, from)],
  private: (_, make, from) => drawPrivate(make, from),
  callout: (block, make, from) => drawCallout(block, make, from),
  to_do: (block, make, from) => [
    make.open('div', { class: classes('rp-to-do', block.color) }, from),
    drawCheckBox(block.checked, plainText(block.text), make),
    make.open('div', { class: classes(block.checked ? 'rp-body rp-done' : 'rp-body') }),
  ],
  meeting_notes: (_, make, from) => drawLabelled('Meeting notes', make, from),
  template: (_, make, from) => drawLabelled('Template button', make, from),
  toggle: (block, make, from) => [make.open('details', { class: classes('rp-toggle', block.color) }, from)],
  heading: (block, make, from) => [make.open('details', { class: classes('rp-toggle', block.color) }, from)],
};

/** What the generic tag carries of these is drawn as the block itself; of any other in a box with a name. */
const IN_A_BOX: ReadonlySet<string> = new Set([
  'paragraph',
  'quote',
  'private',
  'callout',
  'to_do',
  'column_list',
  'column',
  'tab',
  'synced_block',
  'meeting_notes',
  'template',
]);

/** A share of the width as one of nine classes: a style of its own would be refused where a page's contents are guarded. */
const tenths = (ratio: number): number => Math.min(9, Math.max(1, Math.round(ratio * 10)));

/** A paragraph with its children; in `<tab>`, one of the tabs with what it shows. */
function drawParagraph({ color, icon }: Extract<Block, { type: 'paragraph' }>, make: Elements, from: Token): Token[] {
  const inTabs = (from.meta as Partial<Tag> | null)?.name === 'tab';
  const sign = typeof icon === 'string' && icon !== '' ? icon : undefined;
  return [
    make.open('div', { class: classes(inTabs ? 'rp-tab' : 'rp-text', color) }, from),
    ...(sign ? make.words('span', sign, { class: 'rp-icon', 'aria-hidden': 'true' }) : []),
    ...(inTabs ? [make.open('div', { class: 'rp-body' })] : []),
  ];
}

/** A box with an icon, as Notion draws callouts and GitHub alerts. */
export function drawCallout(
  { icon, color }: Pick<Extract<Block, { type: 'callout' }>, 'icon' | 'color'>,
  make: Elements,
  from: Token,
): Token[] {
  const sign = typeof icon === 'string' && icon !== '' ? icon : undefined;
  return [
    make.open('div', { class: classes('rp-callout', color), role: 'note' }, from),
    ...(sign ? make.words('span', sign, { class: 'rp-icon', 'aria-hidden': 'true' }) : []),
    make.open('div', { class: 'rp-body' }),
  ];
}

/** The box of what is for me only. */
export function drawPrivate(make: Elements, from: Token): Token[] {
  return [
    make.open('div', { class: 'rp-private', role: 'note' }, from),
    ...make.words('div', 'Only for me', { class: 'rp-label' }),
  ];
}

/** The box before a to-do. It shows, and can't be ticked: the text is where one ticks. */
export const drawCheckBox = (checked: boolean, words: string, make: Elements): Token =>
  make.single('input', {
    class: 'rp-check',
    type: 'checkbox',
    disabled: '',
    checked: checked ? '' : undefined,
    'aria-label': words.trim() || 'To-do',
  });

function listAttributes({ name, attributes }: Tag): { [name: string]: string | undefined } {
  if (name !== 'ol') return {};
  const { type, start } = attributes;
  return { type: type === '1' ? undefined : type, start: /^\d{1,9}$/.test(start ?? '') ? start : undefined };
}

/** A block of Notion's without a look here: its name, its words and where it leads. */
function drawBox(block: Block, make: Elements, from: Token): Token[] {
  const url = addressOf(block);
  return [
    ...drawLabelled(nameOf(block).replaceAll('_', ' '), make, from),
    ...wordsOf(block).flatMap(words => make.words('p', words)),
    ...(url ? [make.open('p'), ...make.words('a', url, { href: url, rel: 'noreferrer' }), make.close('p')] : []),
  ];
}

const drawLabelled = (name: string, make: Elements, from: Token): Token[] => [
  make.open('div', { class: 'rp-box' }, from),
  ...make.words('div', name, { class: 'rp-label' }),
];

/** What people call it; of what Notion's API keeps to itself, what Notion says that it is. */
function nameOf(block: Block): string {
  if (block.type !== 'opaque') return block.type;
  const { block_type: kept } = block.data;
  return block.kind === 'unsupported' && typeof kept === 'string' ? `${kept}, in Notion only` : block.kind;
}

/** The texts that a block has in its own fields, as the generic tag carries them. */
function wordsOf(block: Block): string[] {
  const { text, caption, cells, title, expression } = block as {
    text?: Run[];
    caption?: Run[];
    cells?: Run[][];
    title?: string;
    expression?: string;
  };
  return [plainText(text), ...(cells ?? []).map(plainText), title, expression, plainText(caption)].filter(
    words => typeof words === 'string' && words.trim() !== '',
  ) as string[];
}

function addressOf(block: Block): string | undefined {
  const data = (block.type === 'opaque' ? block.data : block) as { [key: string]: Json | undefined };
  const external = data.external as { url?: Json } | null | undefined;
  const url = data.url ?? external?.url;
  return typeof url === 'string' && isSafeAddress(url) ? url : undefined;
}
