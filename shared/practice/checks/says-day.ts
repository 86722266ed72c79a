import { DAY_WORDS, readDay } from '../promises/say-day.ts';

const DAY = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${DAY_WORDS})(?![\p{L}\p{N}])`, 'iuy');
const BEGINNING = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/**
 * Whether a day of the calendar stands in a text, in any language.
 *
 * @param such which words for a day count
 * @example
 * saysDay('In the review on 3 May she spoke last.', '2026-05-04') // true
 * saysDay('In room 12 she spoke last.', '2026-05-04') // false
 */
export function saysDay(text: string, pageDay: string, such = /./): boolean {
  for (const { index } of text.matchAll(BEGINNING)) {
    // At each beginning of a word, because in "room 12 May" what looks like a day, "room 12", is none, and the day begins inside.
    DAY.lastIndex = index;
    const [words] = DAY.exec(text) ?? [];
    if (words !== undefined && such.test(words) && readDay(words, pageDay) !== undefined) return true;
  }
  return false;
}
