import type { MarkdownForm } from '../markdown-form.ts';
import { mediaTag, printMedia } from '../media-form.ts';
import type { EmbedBlock } from './shape.ts';

/** `<embed source="https://…">caption</embed>`; HTML that was uploaded has `file-upload://…` for its source. */
export const embed: MarkdownForm<EmbedBlock> = {
  tags: { embed: mediaTag('embed') },
  print: (block, printer) => printMedia(block, printer),
};
