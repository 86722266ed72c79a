import { addToDay, isDay, nextWeekday, parseAmount } from '../../dates/day.ts';
import { DATE } from '../../expressions/shape.ts';
import { textOf } from '../../expressions/value.ts';
import type { Known } from '../../render/context.ts';
import type { InputType, Reading } from '../input-type.ts';
import { last } from '../last.ts';

/** A week after the last meeting while that lies ahead, else the next Monday that is not over. */
function nextMeeting({ today, previous }: Known): string {
  const following = previous.date === undefined ? undefined : addToDay(previous.date, { count: 7, unit: 'day' });
  return following !== undefined && following >= today ? following : nextWeekday(today, 1, true);
}

const defaults: InputType['defaults'] = {
  last,
  today: ({ today }) => today,
  'next-meeting': nextMeeting,
  'in-two-weeks': ({ today }) => addToDay(today, { count: 14, unit: 'day' }),
  'in-six-months': ({ today }) => addToDay(today, { count: 6, unit: 'month' }),
};

/** A day, written `2026-11-21`. What somebody types may also be `today`, `next friday` or `in 2 weeks`. */
export const date: InputType = {
  type: 'date',
  article: 'a day, such as 2026-11-21',
  shape: DATE,
  control: { kind: 'day', placeholder: '2026-11-21' },
  property: 'date',
  clock: true,
  defaults,
  literalDefault: true,
  read(answer, input, known): Reading {
    const words = typeof answer === 'string' ? answer.trim().toLowerCase() : '';
    const named = Object.hasOwn(defaults, words)
      ? defaults[words]!(known, input)
      : words === ''
        ? undefined
        : spoken(words, known.today);
    const day = named ?? words.slice(0, 10);
    return typeof day === 'string' && isDay(day) && (named !== undefined || /^.{10}(t|$)/.test(words))
      ? { value: day }
      : { problem: 'is a day, such as 2026-11-21' };
  },
  toJson: textOf,
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function spoken(words: string, today: string): string | undefined {
  if (words === 'tomorrow') return addToDay(today, { count: 1, unit: 'day' });
  if (words === 'yesterday') return addToDay(today, { count: -1, unit: 'day' });
  const weekday = WEEKDAYS.indexOf(words.replace(/^next /, ''));
  if (weekday >= 0) return nextWeekday(today, weekday, false);
  const amount = words.startsWith('in ') ? parseAmount(words.slice(3)) : undefined;
  return amount && addToDay(today, amount);
}
