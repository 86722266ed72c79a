import { plainText } from '../../document/text.ts';
import { openTag } from '../../richtext/tag.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import { idInAddress, pageAddress } from '../page-address.ts';
import type { ChildPageBlock } from './shape.ts';

/** `<page url="https://app.notion.com/p/…">Title</page>`. Its id is the page's. */
export const childPage: MarkdownForm<ChildPageBlock> = {
  tags: {
    page: {
      attributes: ['url'],
      whole: true,
      read: (tag, { blocks, text, source }) => {
        const id = idInAddress(tag.attributes.url);
        if (blocks.length > 0) return null;
        return {
          type: 'child_page',
          title: plainText(text?.runs),
          ...(id ? { id } : {}),
          source: { ...source, text: text?.segments ?? [] },
        };
      },
    },
  },
  print: (block, printer) => {
    const url = block.id ? pageAddress(block.id) : undefined;
    return [`${openTag('page', { url })}${printer.inline([{ type: 'text', text: block.title }], 'inside')}</page>`];
  },
};
