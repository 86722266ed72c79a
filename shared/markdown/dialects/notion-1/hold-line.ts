import type { Run, TextRun } from '../../../document/run.ts';
import { pushRun } from '../../../document/text.ts';
import { holdRuns } from '../hold-runs.ts';
import { trimBlanks } from '../trim-blanks.ts';
import { bitsOf, sameFrame, withBits } from './star-marks.ts';

/**
 * A text as a line of the first version can hold it: without blanks at its ends, and with bold, italic and struck words
 * that begin and end with a character that is seen, because `**a **b` is not bold there.
 *
 * @example
 * holdLine(text('call ', bold('Bo '), 'now')) // 'call ', bold 'Bo', ' now'
 */
export function holdLine(runs: readonly Run[]): Run[] {
  const pieces = holdRuns(runs).map(linked).flatMap(pieceOf);
  const held: Run[] = [];
  const before = seen(pieces);
  const after = seen(pieces.toReversed()).reverse();
  pieces.forEach(({ run, blank }, i) => {
    pushRun(held, blank ? withBits(run, bitsOf(run) & before[i]! & after[i]!) : run);
  });
  return trimmed(held);
}

interface Piece {
  run: Run;
  /** It is white space, and so can't begin or end a mark. */
  blank: boolean;
}

/** The words of a run and the white space between them; code and whatever is no words are one piece. */
function pieceOf(run: Run): Piece[] {
  if (run.type !== 'text' || run.code) return [{ run, blank: false }];
  return (run.text.match(/\s+|\S+/g) ?? []).map(text => ({ run: { ...run, text }, blank: /^\s/.test(text) }));
}

/** For each piece: the marks of the last words up to it, within the same link, colour and line under it. */
function seen(pieces: readonly Piece[]): number[] {
  let marks = 0;
  return pieces.map(({ run, blank }, i) => {
    const previous = pieces[i - 1];
    if (previous && !sameFrame(previous.run, run)) marks = 0;
    if (!blank) marks = bitsOf(run);
    return marks;
  });
}

const linked = (run: Run): Run => (run.link === undefined ? run : { ...run, link: holdUrl(run.link) });

/** An address that may stand between round brackets: what would end it there is written as its number. */
export function holdUrl(url: string): string {
  const plain = url.toWellFormed().replace(/[\s\0<>\\]/g, encodeURIComponent);
  return NESTED.test(plain) ? plain : plain.replace(/[()]/g, bracket => (bracket === '(' ? '%28' : '%29'));
}

const NESTED = /^[^()]*(?:\([^()]*\)[^()]*)*$/;

function trimmed(runs: Run[]): Run[] {
  const first = runs[0];
  if (isPlainWords(first)) {
    const text = trimBlanks(first.text, 'start');
    if (text === '') return trimmed(runs.slice(1));
    runs[0] = { ...first, text };
  }
  const last = runs.at(-1);
  if (!isPlainWords(last)) return runs;
  const text = trimBlanks(last.text, 'end');
  if (text === '') return trimmed(runs.slice(0, -1));
  runs[runs.length - 1] = { ...last, text };
  return runs;
}

/** Words that nothing stands around on the line. */
const isPlainWords = (run: Run | undefined): run is TextRun =>
  run?.type === 'text' && !run.code && !run.link && !run.color && !run.underline && bitsOf(run) === 0;
