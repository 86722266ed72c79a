import type { Run } from '../document/run.ts';
import { equalMarks } from '../document/text.ts';
import { isOrdinary, type Place } from './escape.ts';
import { canClose, canOpen } from './flanking.ts';
import { printAtom } from './print-atom.ts';

const FLAT: Place = { start: false, cell: false, brackets: false, dollars: false };
const EDGE = /\s/;
const ADDRESS = /^https?:\/\/[\w./?=%#-]+$/;

/**
 * Most marked texts, printed without a tree: ordinary words, each run with one mark at most and another than its
 * neighbours'. What is said is what the tree would say, and it can't be misread (see `isPlainText`); `null` where one has
 * to look closer.
 *
 * @example
 * printFlat([{ type: 'text', text: 'call ' }, { type: 'text', text: 'Bo', bold: true }]) // 'call **Bo**'
 */
export function printFlat(runs: readonly Run[]): string | null {
  const end = runs.at(-1);
  if (runs[0]?.type !== 'text' || end?.type !== 'text' || EDGE.test(end.text.at(-1)!)) return null;
  // Signs and digits could begin a block there.
  if (!(runs[0].text.charCodeAt(0) >= 65)) return null;
  let out = '';
  // The last character of `out`: to ask a long string for it means to put its pieces together.
  let last: string | undefined;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    if (run.type !== 'text' || run.text === '' || run.color || run.underline || !isOrdinary(run.text)) return null;
    if (i > 0 && equalMarks(run, runs[i - 1]!)) return null;
    const marks = +!!run.bold + +!!run.italic + +!!run.strikethrough + +!!run.code + +(run.link !== undefined);
    if (marks > 1 || run.linkTitle !== undefined) return null;
    let printed = run.text;
    if (run.code) {
      if (run.text.trim() !== run.text) return null;
      printed = printAtom(run, FLAT);
    } else if (run.link !== undefined) {
      if (!ADDRESS.test(run.link) || run.link === run.text) return null;
      printed = `[${run.text}](${run.link})`;
    } else if (marks > 0) {
      const delimiter = run.bold ? '**' : run.italic ? '*' : '~~';
      const next = runs[i + 1];
      // What comes next is printed with a sign of its own, unless it is bare words.
      if (next && (next.type !== 'text' || next.bold || next.italic || next.strikethrough || next.link !== undefined))
        return null;
      const follows = next?.code ? '<' : next?.text[0];
      if (!canOpen(last, run.text[0]) || !canClose(run.text.at(-1), follows)) return null;
      printed = delimiter + run.text + delimiter;
    }
    out += printed;
    last = printed.at(-1);
  }
  return out;
}
