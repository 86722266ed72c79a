import { fromFirstText, takeFirstText } from '../../../blocks/first-text.ts';
import type { MarkdownForm } from '../../../blocks/markdown-form.ts';
import type { QuoteBlock } from '../../../blocks/quote/shape.ts';

/** `> text`, whatever the text begins with: `[!NOTE]` and `[!PRIVATE]` are words in the second version. */
export const quote: Pick<MarkdownForm<QuoteBlock>, 'tokens'> = {
  tokens: {
    blockquote_open: (reader, token) => {
      const source = reader.source(token);
      const first = takeFirstText(reader.blocks('blockquote_close', { kind: 'quote', line: token.map![0] }));
      return { type: 'quote', ...fromFirstText(first), source: { ...source, text: first.segments } };
    },
  },
};
