import { DAY_WORDS, readDay } from '../promises/say-day.ts';
import type { Remembered } from './due-memory.ts';
import type { ownLines } from './own-lines.ts';

const BEGINS_WITH_DAY = new RegExp(String.raw`^(${DAY_WORDS})\s*[:–—]`, 'iu');

/**
 * Whether the question of a page was answered there. What stood in the section before the day is no answer: most of these sections
 * are filled when the page is made, and only the day shows whether what they say came true.
 *
 * ```
 * due on 3 May 2027
 * - 12 May 2027: from 41 to 18 minutes. Keep.    an answer: the line names the day itself
 * - Numbers that must not get worse: refunds     none; but one line more than on 3 May is one
 * ```
 *
 * @param lines of the section now
 */
export const isAnswered = (
  lines: ReturnType<typeof ownLines>,
  { day, lines: before }: Remembered,
  today: string,
): boolean => today >= day && (lines.length > (before ?? lines.length) || lines.some(line => saidOn(line, day, today)));

function saidOn({ block, text }: ReturnType<typeof ownLines>[number], day: string, today: string): boolean {
  const words = block.type === 'to_do' ? undefined : BEGINS_WITH_DAY.exec(text)?.[1];
  const said = words && readDay(words, { around: day });
  return said !== undefined && said !== '' && said >= day && said <= today;
}
