import type { Token } from 'markdown-it';
import type { Elements } from './elements.ts';
import { tagOf } from './read-tag.ts';

/** What is drawn in place of so many tokens. */
interface Drawn {
  tokens: Token[];
  instead: number;
}

/**
 * The lines of each figure that is a listing with its caption, by where they stand. The listing between them is drawn as
 * any other. Whatever else stands in a `<figure>` is HTML, as when the page is read.
 *
 * @param ends where the other end of each opening tag is
 */
export function drawFigures(
  tokens: readonly Token[],
  ends: ReadonlyMap<number, number>,
  make: Elements,
): Map<number, Drawn> {
  const drawn = new Map<number, Drawn>();
  for (const [start, end] of ends) {
    const caption = tagOf(tokens[start]!).name === 'figure' ? captionIn(tokens, start, end) : undefined;
    if (caption === undefined) continue;
    const words = tokens[caption + 1]!;
    drawn.set(start, { tokens: [make.open('figure', { class: 'rp-figure' }, tokens[start])], instead: 1 });
    drawn.set(caption, {
      tokens: [make.open('figcaption', { class: 'rp-caption' }), words, make.close('figcaption')],
      instead: 2,
    });
    drawn.set(end, { tokens: [make.close('figure')], instead: 1 });
  }
  return drawn;
}

/** Where the caption of a listing begins; `undefined` where anything else stands between the two ends. */
function captionIn(tokens: readonly Token[], start: number, end: number): number | undefined {
  const inside = tokens
    .slice(start + 1, end)
    .map(kindOf)
    .join(' ');
  if (inside === 'listing caption inline') return start + 2;
  return inside === 'caption inline listing' ? start + 1 : undefined;
}

const kindOf = (token: Token): string => {
  if (token.type === 'fence' || token.type === 'code_block') return 'listing';
  return token.type === 'tag_whole' && tagOf(token).name === 'figcaption' ? 'caption' : token.type;
};
