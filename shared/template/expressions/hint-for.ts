import type { Token } from './lexer.ts';

/** What is meant by signs of other languages. */
const HINTS: { readonly [sign: string]: string } = {
  '+': 'Numbers are added by `| plus: 2`, a day is moved by `| add: "2 days"`, words are put together by `| append: " words"`',
  '-': 'Numbers are subtracted by `| minus: 2`, a day is moved by `| add: "-2 days"`',
  '*': 'Numbers are multiplied by `| times: 2`',
  '/': 'Numbers are divided by `| divided_by: 2`',
  '=': 'Two values are compared by `==`',
  '&': 'Two conditions are joined by `and`',
  '!': 'Two values differ where `!=` stands between them',
  if: 'A further condition is `{% elsif … %}`',
  '?': 'What depends on something stands between `{% if … %}` and `{% endif %}`',
};

/** What helps with something that can't stand where it does, as a further sentence; nothing where nothing is known to help. */
export function hintFor({ kind, value }: Token, before: Token | undefined): string {
  if (kind === 'name' && before?.kind === 'name') return `. A name is one word, such as \`${before.value}_${value}\``;
  const hint = kind === 'text' ? undefined : HINTS[value.replace(/[–−]/, '-')];
  return hint === undefined ? '' : `. ${hint}`;
}
