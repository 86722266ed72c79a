import { plainText } from '../../document/text.ts';
import { openTag } from '../../richtext/tag.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import { idInAddress, pageAddress } from '../page-address.ts';
import type { ChildDatabaseBlock } from './shape.ts';

/** `<database url="https://app.notion.com/p/…">Title</database>`. Its id is the database's. */
export const childDatabase: MarkdownForm<ChildDatabaseBlock> = {
  tags: {
    database: {
      attributes: ['url'],
      whole: true,
      read: (tag, { blocks, text, source }) => {
        if (blocks.length > 0) return null;
        const id = idInAddress(tag.attributes.url);
        return {
          type: 'child_database',
          title: plainText(text?.runs),
          ...(id ? { id } : {}),
          source: { ...source, text: text?.segments ?? [] },
        };
      },
    },
  },
  print: (block, printer) => {
    const url = block.id ? pageAddress(block.id) : undefined;
    return [
      `${openTag('database', { url })}${printer.inline([{ type: 'text', text: block.title }], 'inside')}</database>`,
    ];
  },
};
