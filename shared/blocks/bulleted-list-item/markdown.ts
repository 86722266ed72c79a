import { colorName, parseColor } from '../../richtext/color.ts';
import { takeBox } from '../box.ts';
import { fromFirstText, takeFirstText } from '../first-text.ts';
import { printItem, readItems } from '../list-item.ts';
import type { ListItem } from '../list-items.ts';
import { type MarkdownForm, styleOf } from '../markdown-form.ts';
import { printContainer } from '../print-text.ts';
import type { BulletedListItemBlock } from './shape.ts';

/** `- text`; an item whose text begins with a box is a to-do; `<li>` in `<ul>` where it has a colour. */
export const bulletedListItem: MarkdownForm<BulletedListItemBlock> = {
  tokens: {
    bullet_list_open: (reader, token) =>
      readItems(reader, 'bullet_list_close', (first, _, loose) => {
        const bullet = token.markup === '-' ? {} : { bullet: token.markup as '*' | '+' };
        const style = styleOf({ ...bullet, ...(loose ? { loose: true } : {}) });
        const box = reader.begins(first.segments, '[') ? takeBox(first) : null;
        const item: ListItem = box
          ? { type: 'to_do', checked: box.checked, ...fromFirstText(box.first), ...style }
          : { type: 'bulleted_list_item', ...fromFirstText(first), ...style };
        return { item, segments: (box?.first ?? first).segments };
      }),
  },
  tags: {
    li: {
      attributes: ['color'],
      read: (tag, { blocks, source }) => {
        const color = parseColor(tag.attributes.color);
        if ('color' in tag.attributes && !color) return null;
        const first = takeFirstText(blocks);
        return {
          type: 'bulleted_list_item',
          ...fromFirstText(first),
          ...(color ? { color } : {}),
          source: { ...source, text: first.segments },
        };
      },
    },
    ul: {
      attributes: [],
      read: (_, { blocks }) => (blocks.every(block => block.type === 'bulleted_list_item') ? blocks : null),
    },
  },
  wrap: block => (block.color ? '<ul>' : null),
  print: (block, printer) =>
    block.color
      ? printContainer('li', { color: colorName(block.color) }, block, printer)
      : printItem(block, `${block.style?.bullet ?? '-'} `, printer),
};
