import type { MarkdownForm } from '../markdown-form.ts';
import type { DefinitionBlock } from './shape.ts';

/** `[label]: url "title"` stands for itself. */
export const definition: MarkdownForm<DefinitionBlock> = {
  tokens: {
    reference_definition: (reader, token) => ({
      type: 'definition',
      markdown: reader.written(token),
      source: reader.source(token),
    }),
  },
  print: block => block.markdown.split('\n'),
};
