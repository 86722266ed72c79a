import { commonSubsequence } from '../../document/common-subsequence.ts';

/**
 * What of a text became another, line by line: `-` was, `+` is, with a line of what stayed around, and `…` for more of it.
 *
 * @returns nothing where the two are equal
 * @example
 * lineDiff('a\nb\nc\n', 'a\nx\nc\n') // '  a\n- b\n+ x\n  c'
 */
export function lineDiff(before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const rows: string[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...commonSubsequence(old, now), [old.length, now.length] as const]) {
    while (i < a) rows.push(`- ${old[i++]}`);
    while (j < b) rows.push(`+ ${now[j++]}`);
    if (a < old.length) rows.push(`  ${old[i++]}`);
    j = b + 1;
  }
  const changed = (at: number): boolean => /^[-+]/.test(rows[at] ?? '');
  const near = rows.map((_, at) => [at - 1, at, at + 1].some(changed));
  return rows
    .flatMap((row, at) => (near[at] ? [row.trimEnd()] : near[at - 1] && near.includes(true, at) ? ['…'] : []))
    .join('\n');
}

const linesOf = (text: string): string[] =>
  text === '' ? [] : text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
