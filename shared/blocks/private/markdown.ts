import type { MarkdownForm } from '../markdown-form.ts';
import { indent } from '../print-text.ts';
import { quoted } from '../quote/markdown.ts';
import type { PrivateBlock } from './shape.ts';

/** `> [!PRIVATE]`, read as a quote that begins so. */
export const privateNote: MarkdownForm<PrivateBlock> = {
  print: (block, printer) => indent(quoted(block, printer, ['[!PRIVATE]']), '> '),
};
