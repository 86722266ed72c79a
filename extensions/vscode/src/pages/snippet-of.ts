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

/** Where the hints of a text stand. */
export const hintsIn = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(HINT)].map(({ 0: hint, index }) => ({ start: index, end: index + hint.length }));

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
