/** Grey words that the author replaces, as Markdown has them. */
const HINT = /<span color="gray">[\s\S]*?<\/span>/g;

/**
 * A page as a snippet, in which each hint is a tab stop: what is typed there takes the place of the whole hint, grey and all.
 *
 * @example
 * snippetOf('- <span color="gray">Why?</span>') // '- ${1:<span color="gray">Why?</span>}$0'
 */
export function snippetOf(text: string): string {
  let number = 0;
  let end = 0;
  let snippet = '';
  for (const { 0: hint, index } of text.matchAll(HINT)) {
    number++;
    snippet += `${escaped(text.slice(end, index))}\${${number}:${escaped(hint)}}`;
    end = index + hint.length;
  }
  return `${snippet}${escaped(text.slice(end))}$0`;
}

/** Where the first hint of a text begins and the last one ends; `undefined` where there is none. */
export function hintsIn(text: string): { start: number; end: number } | undefined {
  const found = [...text.matchAll(HINT)];
  const [first, last] = [found[0], found.at(-1)];
  return first && last && { start: first.index, end: last.index + last[0].length };
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
