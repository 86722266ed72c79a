import { isObject, type Json } from '../json.ts';

const DAY = 86_400_000;

interface DateOperator {
  readonly takes: 'date' | 'nothing';
  readonly fits: (value: Json, wanted: Json, now: number) => boolean;
}

/** A stretch of time from a moment up to, and without, another. */
type Span = readonly [from: number, to: number];

/** Words that stand for a day, as an offset from today. */
const RELATIVE: Readonly<Record<string, (today: number) => number>> = {
  today: today => today,
  tomorrow: today => today + DAY,
  yesterday: today => today - DAY,
  one_week_ago: today => today - 7 * DAY,
  one_week_from_now: today => today + 7 * DAY,
  one_month_ago: today => shiftMonths(today, -1),
  one_month_from_now: today => shiftMonths(today, 1),
};

const dayOf = (moment: number): number => Math.floor(moment / DAY) * DAY;

const shiftMonths = (moment: number, months: number): number => {
  const date = new Date(moment);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
};

/** A day without a time is the whole of it; a moment is the minute it falls into, as Notion's own times are. */
const spanOf = (text: string, now: number): Span => {
  const relative = RELATIVE[text];
  if (relative) {
    const day = relative(dayOf(now));
    return [day, day + DAY];
  }
  const moment = Date.parse(text);
  return [moment, moment + (text.length === 10 ? DAY : 1)];
};

const startOf = (value: Json): string | undefined => {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value.start === 'string' ? value.start : undefined;
};

const against = (test: (value: Span, wanted: Span) => boolean): DateOperator => ({
  takes: 'date',
  fits: (value, wanted, now) => {
    const start = startOf(value);
    return start !== undefined && typeof wanted === 'string' && test(spanOf(start, now), spanOf(wanted, now));
  },
});

const within = (span: (today: number) => Span): DateOperator => ({
  takes: 'nothing',
  fits: (value, _wanted, now) => {
    const start = startOf(value);
    if (start === undefined) return false;
    const [from, to] = span(dayOf(now));
    const moment = Date.parse(start);
    return moment >= from && moment < to;
  },
});

const weekStart = (today: number): number => today - ((new Date(today).getUTCDay() + 6) % 7) * DAY;

/** The operators of dates. A day is compared as a day where either side names no time. */
export const DATE_OPERATORS: Readonly<Record<string, DateOperator>> = {
  equals: against((value, wanted) => value[0] < wanted[1] && value[1] > wanted[0]),
  before: against((value, wanted) => value[0] < wanted[0]),
  after: against((value, wanted) => value[0] >= wanted[1]),
  on_or_before: against((value, wanted) => value[0] < wanted[1]),
  on_or_after: against((value, wanted) => value[0] >= wanted[0]),
  this_week: within(today => [weekStart(today), weekStart(today) + 7 * DAY]),
  past_week: within(today => [today - 7 * DAY, today + DAY]),
  past_month: within(today => [shiftMonths(today, -1), today + DAY]),
  past_year: within(today => [shiftMonths(today, -12), today + DAY]),
  next_week: within(today => [today, today + 8 * DAY]),
  next_month: within(today => [today, shiftMonths(today, 1) + DAY]),
  next_year: within(today => [today, shiftMonths(today, 12) + DAY]),
};
