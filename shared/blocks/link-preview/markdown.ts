import { openTag } from '../../richtext/tag.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import type { LinkPreviewBlock } from './shape.ts';

/** `<link-preview source="https://github.com/…" />` */
export const linkPreview: MarkdownForm<LinkPreviewBlock> = {
  tags: {
    'link-preview': {
      attributes: ['source'],
      required: ['source'],
      whole: true,
      read: (tag, { blocks, text, source }) =>
        blocks.length > 0 || text ? null : { type: 'link_preview', url: tag.attributes.source!, source },
    },
  },
  print: block => [openTag('link-preview', { source: block.url }, true)],
};
