import { workOf } from './work-of.ts';

/** Above this, work grows with the square of a text and not with the text: 1 is linear, 2 is squared. */
export const SQUARED = 1.75;

/** Milliseconds of work below which they say nothing. */
const NOISE = 60;
const TRIES = 4;

/**
 * The power with which the work grows that a text takes: 1 where twice the length is twice the work, 2 where it is four
 * times. The short text is opened as often as makes both the same length, so that both take long enough to be measured. It
 * is the least of a few tries, since memory is tidied and code made fast at any time, and 0 where it is too little to say.
 *
 * @example
 * growth(readMarkdown, length => '*'.repeat(length), [8_000, 32_000]) // about 1
 */
export function growth(
  open: (text: string) => unknown,
  make: (length: number) => string,
  [short, long]: readonly [short: number, long: number],
): number {
  const [some, more, times] = [make(short), make(long), long / short];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && least >= SQUARED; i++) {
    const spent = workOf(() => open(more));
    if (spent < NOISE) return 0;
    const inParts = workOf(() => {
      for (let part = 0; part < times; part++) open(some);
    });
    least = Math.min(least, 1 + Math.log(spent / inParts) / Math.log(times));
  }
  return least;
}
