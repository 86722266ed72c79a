/** What a formula counts with. Nothing at all is null. */
export type Value = null | string | number | boolean | Moment | Person | PageValue | Value[];

/** A day, or a moment of one; with an end where it is a stretch of time. Milliseconds since 1970. */
export interface Moment {
  readonly is: 'date';
  readonly start: number;
  readonly end: number | null;
  readonly timed: boolean;
}
/** Somebody. */
export interface Person {
  readonly is: 'person';
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
/** A page that a relation leads to. */
export interface PageValue {
  readonly is: 'page';
  readonly id: string;
  readonly title: string;
}

/**
 * The kinds of values, as far as a formula shows them before it is worked out. `any` is an item of a list, or
 * branches of several kinds; `unknown` is what Notion does not look into: another formula.
 */
export type Kind = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'person' | 'page' | 'empty' | 'any' | 'unknown';

export const isMoment = (value: Value | undefined): value is Moment =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && value.is === 'date';

/** Nothing, and what counts as nothing. */
export const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || value === 0 || value === false
    ? true
    : Array.isArray(value) && value.length === 0;

export const asNumber = (value: Value | undefined): number | null => {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (isMoment(value)) return value.start;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
};

export const asList = (value: Value | undefined): Value[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** A value in words, as `format` and text around it show it. */
export const asText = (value: Value | undefined): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (typeof value !== 'object') return String(value);
  if (value.is === 'person') return value.name;
  if (value.is === 'page') return value.title;
  const day = (moment: number): string => wordsOf(moment, value.timed);
  return value.end === null ? day(value.start) : `${day(value.start)} → ${day(value.end)}`;
};

const wordsOf = (moment: number, timed: boolean): string =>
  new Intl.DateTimeFormat('en-US', {
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
    ...(timed && { hour: 'numeric', minute: '2-digit' }),
  })
    .format(moment)
    .replace(' at ', ' ')
    .replaceAll('\u202f', ' ');

/** Which of two values comes first: below zero for `a`. */
export const compare = (a: Value, b: Value): number => {
  const [x, y] = [a, b].map(value => (typeof value === 'string' ? value : (asNumber(value) ?? asText(value))));
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0;
};

/** Whether two values are the same. */
export const same = (a: Value, b: Value): boolean => {
  if (isMoment(a) && isMoment(b)) return a.start === b.start && a.end === b.end;
  return JSON.stringify(a) === JSON.stringify(b);
};
