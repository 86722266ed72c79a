import { addToDay, isDay, nextWeekday, parseAmount } from '../dates/day.ts';
import { strftime } from '../dates/strftime.ts';
import { sayAgo, sayDay, sayPeriod, saySpan } from '../dates/words.ts';
import { DATE, TEXT } from '../expressions/shape.ts';
import { isNil, textOf, type Value } from '../expressions/value.ts';
import { english } from '../languages/en.ts';
import type { State } from '../render/state.ts';
import type { ArgumentType, Filter } from './filter.ts';

type OnDay = (day: string, args: readonly Value[], state: State) => Value;

/** A filter for days: what is no day passes through as it is. */
const filter = (
  name: string,
  about: string,
  example: Filter['example'],
  args: ArgumentType[],
  gives: Filter['gives'],
  run: OnDay,
): Filter => ({
  name,
  about,
  example,
  args,
  gives,
  run(input, given, state) {
    const day = dayOf(input, state.today);
    return day === undefined ? input : run(day, given, state);
  },
});

function dayOf(input: Value, today: string): string | undefined {
  const words = typeof input === 'number' ? seconds(input) : textOf(input);
  const day = words === 'now' || words === 'today' ? today : words.slice(0, 10);
  return isDay(day) && (words.length <= 10 || words[10] === 'T' || words[10] === ' ') ? day : undefined;
}

// As in Liquid a number is seconds since 1970.
const seconds = (count: number): string =>
  Math.abs(count) < 2e11 ? addToDay('1970-01-01', { count: Math.floor(count / 86_400), unit: 'day' }) : '';

/** Days in, days or words out. What day it is comes from the context. */
export const dates: readonly Filter[] = [
  filter(
    'date',
    'A day by a pattern.',
    ['{{ "2026-05-04" | date: "%A, %-d %B" }}', 'Monday, 4 May'],
    ['text?'],
    TEXT,
    (day, [pattern], { rendering }) =>
      strftime(day, isNil(pattern) ? '%A, %B %-e, %Y at %-l:%M %P %z' : textOf(pattern), rendering.language),
  ),
  filter(
    'day',
    'A day as one says it, with its year where that is another.',
    ['{{ "2026-05-04" | day }}', '4 May'],
    [],
    TEXT,
    (day, _, { today, rendering }) => sayDay(day, today, rendering.language),
  ),
  filter(
    'add',
    'So much later, or earlier with a minus.',
    ['{{ "2026-05-04" | add: "2 weeks" }}', '2026-05-18'],
    ['text'],
    DATE,
    (day, [amount]) => {
      const parsed = parseAmount(textOf(amount));
      return parsed ? addToDay(day, parsed) : day;
    },
  ),
  filter(
    'next',
    'The next such day of the week after this day.',
    ['{{ "2026-05-04" | next: "friday" }}', '2026-05-08'],
    ['text'],
    DATE,
    (day, [name]) => {
      const wanted = textOf(name).toLowerCase();
      const weekday = english.weekdays.findIndex(known => wanted.length >= 2 && known.toLowerCase().startsWith(wanted));
      return weekday < 0 ? day : nextWeekday(day, weekday, false);
    },
  ),
  filter(
    'ago',
    'How long ago it was.',
    ['{{ "2026-04-30" | ago }}', '11 days ago'],
    [],
    TEXT,
    (day, _, { today, rendering }) => sayAgo(day, today, rendering.language),
  ),
  filter(
    'until',
    'How long it is until a day; with a second day, from the one to the other.',
    ['{{ "2026-05-25" | until }}, {{ "2026-06-01" | until: "2026-06-02" }}', '2 weeks, 1 day'],
    ['text?'],
    TEXT,
    (day, [end], { today, rendering: { language } }) => {
      const last = isNil(end) ? undefined : dayOf(end, today);
      return last === undefined ? saySpan(today, day, language) : saySpan(day, last, language);
    },
  ),
  filter(
    'period',
    'The `year`, `half`, `quarter` (unless you say another), `month` or `week` in which a day lies.',
    ['{{ "2026-05-04" | period }}, {{ "2026-05-04" | period: "week" }}', '2026 Q2, 2026 W19'],
    ['text?'],
    TEXT,
    (day, [unit], { rendering }) => sayPeriod(day, isNil(unit) ? 'quarter' : textOf(unit), rendering.language),
  ),
  filter(
    'since',
    'Since when, as an age.',
    ['{{ "2026-05-04" | since }}', 'since 4 May'],
    [],
    TEXT,
    (day, _, { today, rendering: { language } }) => language.since(sayDay(day, today, language)),
  ),
];
