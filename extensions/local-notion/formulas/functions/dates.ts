import { asNumber, asText, isMoment, type Moment, type Value } from '../value.ts';
import { formatDate } from './format-date.ts';
import { type FormulaFunction, type Functions, fn } from './function.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const moment = (start: number, timed: boolean, end: number | null = null): Moment => ({
  is: 'date',
  start,
  end,
  timed,
});
const dayOf = (time: number): number => Math.floor(time / DAY) * DAY;

/** Months of different lengths: 31 January and one month is the last of February. */
const plusMonths = (time: number, months: number): number => {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
};

/** Units of time, by their names in the singular: how long they are, or how many months. */
const LENGTHS: Readonly<Record<string, number>> = { week: 7 * DAY, day: DAY, hour: HOUR, minute: MINUTE };
const MONTHS: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 };
const unitOf = (value: Value | undefined): string => asText(value).replace(/s$/, '');

const shifted = (time: number, count: number, unit: string): number =>
  MONTHS[unit] === undefined ? time + count * (LENGTHS[unit] ?? 0) : plusMonths(time, count * MONTHS[unit]);

const shift = (sign: 1 | -1): FormulaFunction =>
  fn(3, 'date', ([date, count, unit]) => {
    if (!isMoment(date)) return null;
    const by = (time: number): number => shifted(time, sign * (asNumber(count) ?? 0), unitOf(unit));
    const timed = date.timed || unitOf(unit) === 'hour' || unitOf(unit) === 'minute';
    return moment(by(date.start), timed, date.end === null ? null : by(date.end));
  });

/** Whole units from the second to the first. */
const between = (a: number, b: number, unit: string): number => {
  const months = MONTHS[unit];
  if (months === undefined) return Math.trunc((a - b) / (LENGTHS[unit] ?? DAY)) + 0;
  const [x, y] = [new Date(a), new Date(b)];
  let count = (x.getUTCFullYear() - y.getUTCFullYear()) * 12 + x.getUTCMonth() - y.getUTCMonth();
  if (count > 0 && plusMonths(b, count) > a) count -= 1;
  if (count < 0 && plusMonths(b, count) < a) count += 1;
  return Math.trunc(count / months) + 0;
};

const part = (read: (date: Date) => number): FormulaFunction =>
  fn(1, 'number', ([date]) => (isMoment(date) ? read(new Date(date.start)) : null));

const weekOf = (date: Date): number => Number(formatDate(date.getTime(), 'W'));

/** Functions of dates. Everything is in UTC. */
export const DATES: Functions = {
  now: fn(0, 'date', (_values, { now }) => moment(Math.floor(now / MINUTE) * MINUTE, true)),
  today: fn(0, 'date', (_values, { now }) => moment(dayOf(now), false)),
  dateAdd: shift(1),
  dateSubtract: shift(-1),
  dateBetween: fn(3, 'number', ([a, b, unit]) =>
    isMoment(a) && isMoment(b) ? between(a.start, b.start, unitOf(unit)) : null,
  ),
  dateRange: fn(2, 'date', ([a, b]) =>
    isMoment(a) && isMoment(b) ? moment(a.start, a.timed || b.timed, b.start) : null,
  ),
  dateStart: fn(1, 'date', ([date]) => (isMoment(date) ? moment(date.start, date.timed) : null)),
  dateEnd: fn(1, 'date', ([date]) => (isMoment(date) ? moment(date.end ?? date.start, date.timed) : null)),
  timestamp: fn(1, 'number', ([date]) => (isMoment(date) ? date.start : null)),
  fromTimestamp: fn(1, 'date', ([time]) => (typeof time === 'number' ? moment(time, true) : null)),
  parseDate: fn(1, 'date', ([text]) => {
    const words = asText(text);
    const time = Date.parse(words);
    return Number.isNaN(time) ? null : moment(time, words.length > 10);
  }),
  formatDate: fn([2, 3], 'text', ([date, pattern]) =>
    isMoment(date) ? formatDate(date.start, asText(pattern)) : null,
  ),
  minute: part(date => date.getUTCMinutes()),
  hour: part(date => date.getUTCHours()),
  /** Monday is 1, Sunday is 7. */
  day: part(date => date.getUTCDay() || 7),
  date: part(date => date.getUTCDate()),
  week: part(weekOf),
  month: part(date => date.getUTCMonth() + 1),
  year: part(date => date.getUTCFullYear()),
};
