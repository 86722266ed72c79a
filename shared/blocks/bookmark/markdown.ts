import { openTag } from '../../richtext/tag.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import type { BookmarkBlock } from './shape.ts';

/** `<bookmark source="https://…">caption</bookmark>` */
export const bookmark: MarkdownForm<BookmarkBlock> = {
  tags: {
    bookmark: {
      attributes: ['source'],
      whole: true,
      read: (tag, { blocks, text, source }) => {
        const url = tag.attributes.source;
        if (url === undefined || blocks.length > 0) return null;
        return {
          type: 'bookmark',
          url,
          ...(text?.runs.length ? { caption: text.runs } : {}),
          source: { ...source, text: text?.segments ?? [] },
        };
      },
    },
  },
  print: (block, printer) =>
    block.caption?.length
      ? [`${openTag('bookmark', { source: block.url })}${printer.inline(block.caption, 'inside')}</bookmark>`]
      : [openTag('bookmark', { source: block.url }, true)],
};
