import type { MarkdownForm } from '../markdown-form.ts';
import type { HtmlBlock } from './shape.ts';

/** HTML stands for itself. */
export const html: MarkdownForm<HtmlBlock> = {
  tokens: {
    html_block: (reader, token) => {
      // Blanks before the first line are layout; kept, they would move it into the list item before it.
      const source = reader.plain(token.content).trim();
      const type = /^<!--[\s\S]*-->$/.test(source) && source.indexOf('-->') === source.length - 3 ? 'comment' : 'html';
      return { type, html: source, source: reader.source(token) };
    },
  },
  print: block => block.html.split('\n'),
};
