/**
 * Which texts have all words of a search, whatever the case and the accents. An empty search finds all.
 *
 * @example
 * searchCards('week one', ['Weekly one-on-one', 'Career worksheet']) // [true, false]
 */
export function searchCards(search: string, texts: readonly string[]): boolean[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return texts.map(text => {
    const folded = fold(text);
    return words.every(word => folded.includes(word));
  });
}

/** Hyphens are blanks, and `1:1` is what many call a one-on-one. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\b1(?:\s*:\s*|[\s-]*on[\s-]*)1s?\b/g, 'one on one')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
