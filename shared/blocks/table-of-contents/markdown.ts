import { colorName, parseColor } from '../../richtext/color.ts';
import { openTag } from '../../richtext/tag.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import type { TableOfContentsBlock } from './shape.ts';

/** `<table-of-contents color="gray" />` */
export const tableOfContents: MarkdownForm<TableOfContentsBlock> = {
  tags: {
    'table-of-contents': {
      attributes: ['color'],
      whole: true,
      read: (tag, { blocks, text, source }) => {
        const color = parseColor(tag.attributes.color);
        if (blocks.length > 0 || text || ('color' in tag.attributes && !color)) return null;
        return { type: 'table_of_contents', ...(color ? { color } : {}), source };
      },
    },
  },
  print: block => [openTag('table-of-contents', { color: colorName(block.color) }, true)],
};
