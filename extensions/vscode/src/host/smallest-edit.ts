/** What to replace in a text, and by what: offsets in UTF-16 units. */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

/**
 * The one stretch that differs between two texts.
 *
 * @example
 * smallestEdit('one two three', 'one 2 three') // { start: 4, end: 7, insert: '2' }
 */
export function smallestEdit(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start: head, end: before.length - tail, insert: after.slice(head, after.length - tail) };
}
