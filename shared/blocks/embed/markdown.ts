import { printCaptioned, readCaption } from '../captioned.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import type { EmbedBlock } from './shape.ts';

/** `<embed source="https://…">caption</embed>` */
export const embed: MarkdownForm<EmbedBlock> = {
  tags: {
    embed: {
      attributes: ['source'],
      required: ['source'],
      whole: true,
      read: (tag, content) => {
        const caption = readCaption(content);
        return caption && { type: 'embed', url: tag.attributes.source!, ...caption };
      },
    },
  },
  print: (block, printer) => printCaptioned('embed', { source: block.url }, block.caption, printer),
};
