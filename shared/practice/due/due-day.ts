import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import type { Manifest } from '../../template/index.ts';
import { ownWords } from '../own-words.ts';
import type { PageRecord } from '../page-record.ts';
import { DAY_WORDS, type PageDay, readDay } from '../promises/say-day.ts';
import { withoutPrivate } from './without-private.ts';

/** The day on which a page wants to be looked at; or words that should say one and don't. */
export type DueDay = { day: string } | { unclear: string };

type Declaration = Pick<Manifest['due'][number], 'date' | 'line'>;

/**
 * Finds the day to look back on: in the property of the page, or where that is empty in the line that begins as the template says.
 *
 * ```
 * look_on: 2027-05-03                        { day: '2027-05-03' }
 * - When we look: 3 May, after the launch    { day: '2027-05-03' }
 * - When we look: once it is out             { unclear: 'When we look: once it is out' }
 * - When we look:                            undefined: nobody has decided yet
 * ```
 *
 * @param near a day near which the page was made, for words without a year on a page that has no day of its own
 * @example
 * dueDay(page, { date: 'look_on', line: 'When we look' }, '2026-11-20') // { day: '2027-05-03' }
 */
export function dueDay(page: PageRecord, { date, line }: Declaration, near: string): DueDay | undefined {
  // To look back is something for later, however near the same day of the year before is.
  const pageDay: PageDay = page.date === undefined ? { around: near } : { after: page.date };
  const value = page.fields[date];
  const words = value instanceof Date ? value.toISOString() : String(value ?? '').trim();
  if (words !== '') return found(words, pageDay) ?? { unclear: `${date}: ${words}` };
  const said = line === undefined ? undefined : lineOf(page, line);
  if (said === undefined || said === '') return undefined;
  return found(said, pageDay) ?? { unclear: `${line}: ${said}` };
}

/** What stands behind the label, without hints. */
function lineOf({ document }: PageRecord, label: string): string | undefined {
  const start = `${label.toLowerCase()}:`;
  for (const { text } of walk(withoutPrivate(document.blocks))) {
    const words = plainText(ownWords(text)).trim();
    if (words.toLowerCase().startsWith(start)) return words.slice(start.length).trim();
  }
  return undefined;
}

const ANY_DAY = new RegExp(String.raw`(?<![\p{L}\p{N}.-])(?:${DAY_WORDS})(?![\p{L}\p{N}])`, 'giu');

function found(words: string, pageDay: PageDay): { day: string } | undefined {
  const days: string[] = words.match(ANY_DAY) ?? [];
  // `Friday, 3 May`: what has a number says more.
  const numbered = days.filter(said => /\d/.test(said));
  for (const said of [words, words.slice(0, 10), ...numbered, ...days]) {
    const day = readDay(said, pageDay);
    if (day !== undefined) return { day };
  }
  return undefined;
}
