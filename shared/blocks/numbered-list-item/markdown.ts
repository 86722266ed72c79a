import { colorName } from '../../richtext/color.ts';
import { openTag } from '../../richtext/tag.ts';
import { fromFirstText } from '../first-text.ts';
import { printItem, readItems } from '../list-item.ts';
import { type MarkdownForm, styleOf } from '../markdown-form.ts';
import { printContainer } from '../print-text.ts';
import type { NumberedListItemBlock } from './shape.ts';

const TYPES = { a: 'letters', i: 'roman', 1: undefined } as const;

/**
 * `1. text`; where numbering starts again the delimiter changes (`2.` then `7)`), because two lists that touch would be one;
 * `<li>` in `<ol type="a">` for letters, roman numerals and colours.
 */
export const numberedListItem: MarkdownForm<NumberedListItemBlock> = {
  tokens: {
    ordered_list_open: (reader, token) => {
      const number = Number(token.attrGet('start') ?? 1);
      const before = reader.previous?.type;
      const restarts = before === 'numbered_list_item' || (number !== 1 && before !== 'tag');
      return readItems(reader, 'ordered_list_close', (first, index, loose) => ({
        item: {
          type: 'numbered_list_item',
          ...fromFirstText(first),
          ...(index === 0 && restarts ? { start: number } : {}),
          ...styleOf({ ...(token.markup === ')' ? { delimiter: ')' } : {}), ...(loose ? { loose: true } : {}) }),
        },
        segments: first.segments,
      }));
    },
  },
  tags: {
    ol: {
      attributes: ['type', 'start'],
      read: (tag, { blocks }) => {
        const { type = '1', start } = tag.attributes;
        if (!Object.hasOwn(TYPES, type) || !blocks.every(block => block.type === 'bulleted_list_item')) return null;
        const format = TYPES[type as keyof typeof TYPES];
        return blocks.map((block, index) => ({
          ...block,
          type: 'numbered_list_item' as const,
          ...(format ? { format } : {}),
          ...(index === 0 && start !== undefined ? { start: Number(start) } : {}),
        }));
      },
    },
  },
  wrap: block => {
    if (!block.color && !block.format) return null;
    const type = block.format === 'letters' ? 'a' : block.format === 'roman' ? 'i' : '1';
    return openTag('ol', { type, start: block.start === undefined ? undefined : String(block.start) });
  },
  print: (block, printer) => {
    if (block.color || block.format) return printContainer('li', { color: colorName(block.color) }, block, printer);
    const { value, delimiter } = printer.number;
    return Number.isInteger(value) && value >= 0 && value <= 999_999_999
      ? printItem(block, `${value}${delimiter} `, printer)
      : null;
  },
};
