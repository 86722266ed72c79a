import { english } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { type DayParts, daysBetween, partsOf, weekOf } from './day.ts';

type Part = {
  pad?: [width: number, fill: string];
  of: (parts: DayParts, day: string, language: Language) => string | number;
};

const two: [number, string] = [2, '0'];
const dayOfYear = (day: string): number => daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1;
const week = (day: string, since: number): number => Math.floor((dayOfYear(day) + 6 - since) / 7);

/** What each letter stands for. The days of this language have no hours, so those are midnight. */
const PARTS: { [letter: string]: Part } = {
  a: { of: ({ weekday }, _, { weekdays, short }) => weekdays[weekday]!.slice(0, short) },
  A: { of: ({ weekday }, _, { weekdays }) => weekdays[weekday]! },
  b: { of: ({ month }, _, { months }) => months[month - 1]!.slice(0, 3) },
  h: { of: ({ month }, _, { months }) => months[month - 1]!.slice(0, 3) },
  B: { of: ({ month }, _, { months }) => months[month - 1]! },
  C: { pad: two, of: ({ year }) => Math.floor(year / 100) },
  d: { pad: two, of: ({ day }) => day },
  e: { pad: [2, ' '], of: ({ day }) => day },
  F: { of: (_, day) => day },
  D: { of: ({ year, month, day }) => [month, day, year % 100].map(part => String(part).padStart(2, '0')).join('/') },
  g: { pad: two, of: (_, day) => weekOf(day).year % 100 },
  G: { pad: [4, '0'], of: (_, day) => weekOf(day).year },
  H: { pad: two, of: () => 0 },
  I: { pad: two, of: () => 12 },
  j: { pad: [3, '0'], of: (_, day) => dayOfYear(day) },
  k: { pad: [2, ' '], of: () => 0 },
  l: { pad: [2, ' '], of: () => 12 },
  L: { pad: [3, '0'], of: () => 0 },
  m: { pad: two, of: ({ month }) => month },
  M: { pad: two, of: () => 0 },
  p: { of: () => 'AM' },
  P: { of: () => 'am' },
  q: { of: ({ day }, _, { ordinal }) => ordinal(day) },
  s: { of: (_, day) => daysBetween('1970-01-01', day) * 86_400 },
  S: { pad: two, of: () => 0 },
  u: { of: ({ weekday }) => weekday || 7 },
  U: { pad: two, of: ({ weekday }, day) => week(day, weekday) },
  V: { pad: two, of: (_, day) => weekOf(day).week },
  w: { of: ({ weekday }) => weekday },
  W: { pad: two, of: ({ weekday }, day) => week(day, (weekday + 6) % 7) },
  y: { pad: two, of: ({ year }) => year % 100 },
  Y: { pad: [4, '0'], of: ({ year }) => year },
  z: { of: () => '+0000' },
  n: { of: () => '\n' },
  t: { of: () => '\t' },
  '%': { of: () => '%' },
};

/** The longest that a part may be padded to; a template can't ask for a page of zeros. */
const WIDEST = 40;

/**
 * Writes a day by a pattern.
 *
 * @example
 * strftime('2026-05-04', '%A, %-d %B') // 'Monday, 4 May'
 */
export function strftime(day: string, pattern: string, language: Language = english): string {
  const parts = partsOf(day);
  return pattern.replace(/%([-_0^#]*)(\d{0,3})([a-zA-Z%])/g, (whole, flags: string, width: string, letter: string) => {
    const part = Object.hasOwn(PARTS, letter) ? PARTS[letter]! : undefined;
    if (!part) return whole;
    const [usual, fill] = part.pad ?? [0, /[aAbBhpP]/.test(letter) ? ' ' : '0'];
    const words = cased(String(part.of(parts, day, language)), flags);
    if (flags.includes('-')) return words;
    const sign = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : fill;
    return words.padStart(Math.min(Number(width) || usual, WIDEST), sign);
  });
}

function cased(words: string, flags: string): string {
  if (flags.includes('^')) return words.toUpperCase();
  if (!flags.includes('#')) return words;
  return /[a-z]/.test(words) ? words.toUpperCase() : words.toLowerCase();
}
