const DAY = 86_400_000;

const named = (time: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(time);
const two = (value: number): string => String(value).padStart(2, '0');
const ordinal = (value: number): string => {
  const ending = ['th', 'st', 'nd', 'rd'][value % 100 > 10 && value % 100 < 14 ? 0 : value % 10] ?? 'th';
  return `${value}${ending}`;
};

/** The Thursday of a week says in which year it lies. */
const isoWeek = (date: Date): { year: number; week: number } => {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1 };
};

/** What each mark of a pattern stands for; the longer before the shorter. */
const MARKS: readonly (readonly [mark: string, write: (date: Date) => string])[] = [
  ['YYYY', date => String(date.getUTCFullYear())],
  ['GGGG', date => String(isoWeek(date).year)],
  ['YY', date => two(date.getUTCFullYear() % 100)],
  ['MMMM', date => named(date.getTime(), { month: 'long' })],
  ['MMM', date => named(date.getTime(), { month: 'short' })],
  ['MM', date => two(date.getUTCMonth() + 1)],
  ['Mo', date => ordinal(date.getUTCMonth() + 1)],
  ['M', date => String(date.getUTCMonth() + 1)],
  ['Qo', date => ordinal(Math.floor(date.getUTCMonth() / 3) + 1)],
  ['Q', date => String(Math.floor(date.getUTCMonth() / 3) + 1)],
  ['DD', date => two(date.getUTCDate())],
  ['Do', date => ordinal(date.getUTCDate())],
  ['D', date => String(date.getUTCDate())],
  ['dddd', date => named(date.getTime(), { weekday: 'long' })],
  ['ddd', date => named(date.getTime(), { weekday: 'short' })],
  ['dd', date => named(date.getTime(), { weekday: 'short' }).slice(0, 2)],
  ['d', date => String(date.getUTCDay())],
  ['E', date => String(date.getUTCDay() || 7)],
  ['WW', date => two(isoWeek(date).week)],
  ['W', date => String(isoWeek(date).week)],
  ['HH', date => two(date.getUTCHours())],
  ['H', date => String(date.getUTCHours())],
  ['hh', date => two(date.getUTCHours() % 12 || 12)],
  ['h', date => String(date.getUTCHours() % 12 || 12)],
  ['mm', date => two(date.getUTCMinutes())],
  ['m', date => String(date.getUTCMinutes())],
  ['ss', () => '00'],
  ['A', date => (date.getUTCHours() < 12 ? 'AM' : 'PM')],
  ['a', date => (date.getUTCHours() < 12 ? 'am' : 'pm')],
  ['x', date => String(date.getTime())],
  ['X', date => String(Math.floor(date.getTime() / 1000))],
];
const PATTERN = new RegExp(`\\[([^\\]]*)\\]|${MARKS.map(([mark]) => mark).join('|')}`, 'g');

/**
 * A moment by a pattern; what stands in square brackets is taken as it is.
 * @example formatDate(Date.UTC(2026, 10, 18), 'dddd, D MMMM YYYY') // 'Wednesday, 18 November 2026'
 */
export const formatDate = (time: number, pattern: string): string => {
  const marks = new Map(MARKS);
  return pattern.replaceAll(PATTERN, (mark, literal?: string) => literal ?? marks.get(mark)?.(new Date(time)) ?? mark);
};
