import { openTag } from '../../richtext/tag.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import { idInAddress, pageAddress } from '../page-address.ts';
import type { LinkToPageBlock } from './shape.ts';

/** `<link-to-page url="https://app.notion.com/p/…" />`, with `type="database"` or `type="comment"` for these. */
export const linkToPage: MarkdownForm<LinkToPageBlock> = {
  tags: {
    'link-to-page': {
      attributes: ['url', 'type'],
      required: ['url'],
      whole: true,
      read: (tag, { blocks, text, source }) => {
        const target = idInAddress(tag.attributes.url);
        const kind = tag.attributes.type ?? 'page';
        if (blocks.length > 0 || text || target === undefined || !isKind(kind)) return null;
        return { type: 'link_to_page', kind, target, source };
      },
    },
  },
  print: ({ kind, target }) => [
    openTag('link-to-page', { url: pageAddress(target), type: kind === 'page' ? undefined : kind }, true),
  ],
};

const isKind = (kind: string): kind is LinkToPageBlock['kind'] => ['page', 'database', 'comment'].includes(kind);
