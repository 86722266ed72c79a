import { colorName, parseColor } from '../../richtext/color.ts';
import { fromFirstText, takeFirstText } from '../first-text.ts';
import { printItem } from '../list-item.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import { printContainer } from '../print-text.ts';
import type { ToDoBlock } from './shape.ts';

/** `- [ ] text`, read as a bulleted item that begins with a box; `<todo checked color>` with a colour. */
export const toDo: MarkdownForm<ToDoBlock> = {
  tags: {
    todo: {
      attributes: ['checked', 'color'],
      read: (tag, { blocks, source }) => {
        const color = parseColor(tag.attributes.color);
        if ('color' in tag.attributes && !color) return null;
        const first = takeFirstText(blocks);
        const checked = tag.attributes.checked === 'true';
        return {
          type: 'to_do',
          checked,
          ...fromFirstText(first),
          ...(color ? { color } : {}),
          source: { ...source, text: first.segments },
        };
      },
    },
  },
  print: (block, printer) => {
    if (block.color)
      return printContainer('todo', { checked: String(block.checked), color: colorName(block.color) }, block, printer);
    return printItem(
      block,
      `${block.style?.bullet ?? '-'} `,
      printer,
      block.checked ? `[${block.style?.tick ?? 'x'}] ` : '[ ] ',
    );
  },
};
