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

const chip = (markup: string, make: Elements): Token[] => make.words('code', markup, { class: 'rp-hole' });

const drawLine = (token: Token, holes: Holes, make: Elements): Token[] => [
  make.open('div', { class: 'rp-hole-line' }, token),
  ...splitHoles(token.content).flatMap(part =>
    typeof part === 'number' ? chip(holes.list[part]?.markup ?? '', make) : [make.text(part)],
  ),
  make.close('div'),
];
