import type { Run } from '../document/run.ts';
import { pushRun } from '../document/text.ts';
import { LIMITS } from './limits.ts';

/** Whether a text is more than Notion takes in one block. */
export function isLong(runs: readonly Run[]): boolean {
  let items = 0;
  let units = 0;
  for (const run of runs) {
    items += itemsOf(run);
    units += unitsOf(run);
  }
  return items > LIMITS.textItems || units > LIMITS.blockUnits;
}

/** The text in pieces that Notion takes, in order. */
export function cutText(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [];
  let piece: Run[] = [];
  let items = 0;
  let units = 0;
  for (const part of runs.flatMap(parts)) {
    if (items + 1 > LIMITS.textItems || units + unitsOf(part) > LIMITS.blockUnits) {
      pieces.push(piece);
      piece = [];
      items = units = 0;
    }
    piece.push(part);
    items += 1;
    units += unitsOf(part);
  }
  return [...pieces, piece];
}

/**
 * The same words with fewer runs, for places where a text can't go on elsewhere (a cell, a caption): from where there
 * are too many, runs lose their marks, and what is no text becomes its words.
 */
export function shortenText(runs: readonly Run[]): Run[] {
  if (!isLong(runs)) return [...runs];
  const out: Run[] = [];
  const left = LIMITS.textItems - Math.ceil(runs.reduce((sum, run) => sum + unitsOf(run), 0) / LIMITS.textUnits) - 1;
  for (const run of runs) {
    if (out.length < left) pushRun(out, run);
    else pushRun(out, run.type === 'text' ? { type: 'text', text: run.text } : run);
  }
  return out;
}

const unitsOf = (run: Run): number => (run.type === 'text' ? run.text.length : 1);
const itemsOf = (run: Run): number => (run.type === 'text' ? Math.ceil(run.text.length / LIMITS.textUnits) : 1);

function parts(run: Run): Run[] {
  if (run.type !== 'text' || run.text.length <= LIMITS.textUnits) return [run];
  return cutWords(run.text).map(text => ({ ...run, text }));
}

/**
 * Words in pieces that fit a text item; a pair of surrogates is never split.
 *
 * @example
 * cutWords('a'.repeat(3000)).map(piece => piece.length) // [2000, 1000]
 */
export function cutWords(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + LIMITS.textUnits, text.length);
    if (end < text.length && isHigh(text.charCodeAt(end - 1))) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
