import { printBox, readInside } from '../box-form.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import type { ColumnBlock } from './shape.ts';

/** `<column ratio="0.5">` around its blocks, inside `<columns>`. */
export const column: MarkdownForm<ColumnBlock> = {
  tags: {
    column: {
      attributes: ['ratio'],
      whole: true,
      read: (tag, content) => {
        const { ratio } = tag.attributes;
        if (ratio !== undefined && !/^(?:0?\.\d+|0|1)$/.test(ratio)) return null;
        const children = readInside(content);
        return {
          type: 'column',
          ...(ratio === undefined ? {} : { ratio: Number(ratio) }),
          ...(children.length > 0 ? { children } : {}),
          source: content.source,
        };
      },
    },
  },
  print: (block, printer) => {
    const ratio = block.ratio === undefined ? undefined : String(block.ratio);
    return printBox('column', { ratio }, block, printer);
  },
};
