import type { Run } from '../../../document/run.ts';
import { plainRun } from '../../../document/text.ts';
import { colorName } from '../../../richtext/color.ts';
import { printAtom } from '../../../richtext/print-atom.ts';
import { openTag } from '../../../richtext/tag.ts';
import type { Addresses } from '../addresses.ts';
import { dateParts } from '../moment.ts';
import { BOLD, bitsOf, ITALIC, STRUCK, sameFrame } from './star-marks.ts';

/**
 * Prints a text that `holdLine` has seen.
 *
 * ```
 * call **Bo**, <span color="red">*today*</span>
 * **a***b*        bold a, italic b: three stars end one mark and begin the other
 * ```
 */
export function printLine(runs: readonly Run[], addresses: Addresses): string {
  let out = '';
  for (let i = 0; i < runs.length; ) {
    let end = i + 1;
    while (end < runs.length && sameFrame(runs[end]!, runs[i]!)) end++;
    const { link, color, underline } = runs[i]!;
    let words = printStars(runs.slice(i, end), addresses);
    const tags = { underline, color: colorName(color) };
    if (underline || color) words = `${openTag('span', tags)}${words}</span>`;
    out += link === undefined ? words : `[${words}](${link})`;
    i = end;
  }
  return out;
}

function printStars(runs: readonly Run[], addresses: Addresses): string {
  let out = '';
  let open = 0;
  for (const run of runs) {
    const marks = bitsOf(run);
    out += signs(open ^ marks) + body(run, addresses);
    open = marks;
  }
  return out + signs(open);
}

const signs = (bits: number): string => (bits & STRUCK ? '~~' : '') + '*'.repeat(bits & (BOLD | ITALIC));

function body(run: Run, addresses: Addresses): string {
  if (run.type === 'text' && !run.code) return escapeLine(run.text);
  if (run.type === 'date') {
    const { startTime, endTime, timeZone, start, end } = dateParts(run);
    return emptyTag('mention-date', { start, end, startTime, endTime, timeZone });
  }
  if (run.type === 'mention') {
    const url = run.kind === 'user' ? `user://${run.id}` : addresses.page(run.id);
    return `${openTag(`mention-${run.kind}`, { url })}${escapeLine(run.label.replace(/\s+/g, ' '))}</mention-${run.kind}>`;
  }
  if (run.type === 'text' || run.type === 'equation') return printAtom(run, PLACE);
  return escapeLine(plainRun(run));
}

const PLACE = { start: false, cell: false, brackets: false, dollars: false };

/** `<unknown url="…" alt="bookmark"/>`: without the blank that the second version has there. */
export const emptyTag = (name: string, attributes: { [name: string]: string | true | undefined } = {}): string =>
  `${openTag(name, attributes).slice(0, -1)}/>`;

/** Words in which nothing is taken for markup: the first version escapes the same signs everywhere. */
export const escapeLine = (text: string): string => text.replace(/[\\*~`$[\]<>{}|^]/g, '\\$&').replaceAll('\n', '<br>');

/**
 * A text that is a whole line: it must not begin as another block does. What is escaped everywhere needs no second look.
 *
 * ```
 * \- a        1\. a        \# a        \![a](https://x.y)
 * ```
 */
export const printParagraph = (runs: readonly Run[], addresses: Addresses): string =>
  printLine(runs, addresses)
    .replace(/^(?:#{1,6}(?= |$)|-(?= |$|--$)|!(?=\[))/, '\\$&')
    .replace(/^(\d+)\.(?= |$)/, '$1\\.');
