import type { Token } from 'markdown-it';
import { type Holes, splitHoles, unmaskHoles } from '../../richtext/holes.ts';
import type { Elements } from './elements.ts';

/** Shows the holes of a template as chips; where they stand in code or in an address, as they were written. */
export function showHoles(tokens: readonly Token[], holes: Holes, make: Elements): Token[] {
  return tokens.flatMap(token => {
    if (token.children) token.children = showHoles(token.children, holes, make);
    if (token.type === 'template_line') return drawLine(token, holes, make);
    if (token.type === 'text') {
      return splitHoles(token.content).flatMap(part =>
        typeof part === 'string' ? [make.text(part)] : chip(holes.list[part]?.markup ?? '', make),
      );
    }
    token.content = unmaskHoles(token.content, holes);
    token.info = unmaskHoles(token.info, holes);
    for (const attribute of token.attrs ?? []) attribute[1] = unmaskHoles(String(attribute[1]), holes);
    return [token];
  });
}

/**
 * Gives lines their own numbers back. A hole of several lines is one while markdown-it works, so the numbers behind it, also
 * those that an editor wrote on the tokens, are too small.
 */
export function restoreLines(tokens: readonly Token[], holes: Holes): void {
  if (!holes.list.some(({ markup }) => markup.includes('\n'))) return;
  const lines = originalLines(holes);
  for (const token of tokens) {
    if (!token.map) continue;
    const [first, until] = token.map;
    token.map = [lines[first] ?? first, lines[until] ?? until];
    if (token.attrGet('data-line') === String(first)) token.attrSet('data-line', String(token.map[0]));
  }
}

/** For each line of the masked text, the line that it has in the file. */
function originalLines({ masked, list }: Holes): number[] {
  const counts = masked.split('\n').map(line =>
    splitHoles(line)
      .map(part => (typeof part === 'number' ? (list[part]?.markup.split('\n').length ?? 1) - 1 : 0))
      .reduce((sum, count) => sum + count, 0),
  );
  let hidden = 0;
  return counts.map((count, line) => {
    const original = line + hidden;
    hidden += count;
    return original;
  });
}

const chip = (markup: string, make: Elements): Token[] => make.words('code', markup, { class: 'rp-hole' });

const drawLine = (token: Token, holes: Holes, make: Elements): Token[] => [
  make.open('div', { class: 'rp-hole-line' }, token),
  ...splitHoles(token.content).flatMap(part =>
    typeof part === 'number' ? chip(holes.list[part]?.markup ?? '', make) : [make.text(part)],
  ),
  make.close('div'),
];
