import type { MarkdownForm } from '../markdown-form.ts';
import type { CommentBlock } from './shape.ts';

/** `<!-- … -->` on lines of its own; read as HTML, see there. */
export const comment: MarkdownForm<CommentBlock> = {
  print: block => block.html.split('\n'),
};
