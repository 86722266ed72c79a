import { addToDay, isDay, nextWeekday, parseAmount } from '../../dates/day.ts';
import { DATE } from '../../expressions/shape.ts';
import { textOf } from '../../expressions/value.ts';
import { LANGUAGES } from '../../languages/index.ts';
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

/** A day, written `2026-11-21`. What somebody types may also be `today`, `next friday`, `in 2 weeks`, or `nächsten freitag`. */
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

/** Whoever answers may do so in any language, whatever that of the template is. */
function spoken(words: string, today: string): string | undefined {
  for (const { today: now, tomorrow, yesterday, weekdays, reads } of LANGUAGES) {
    const near = [yesterday, now, tomorrow].indexOf(words);
    if (near >= 0) return addToDay(today, { count: near - 1, unit: 'day' });
    const name = words.replace(new RegExp(`^(?:${reads.next}) `), '');
    const weekday = weekdays.findIndex(known => known.toLowerCase() === name);
    if (weekday >= 0) return nextWeekday(today, weekday, false);
  }
  const amount = words.startsWith('in ') ? parseAmount(inEnglish(words.slice(3))) : undefined;
  return amount && addToDay(today, amount);
}

/** `2 wochen` is `2 week`. */
function inEnglish(amount: string): string {
  const [, count = '', word = ''] = /^(\S+) +(\p{L}+)$/u.exec(amount) ?? [];
  for (const language of LANGUAGES)
    for (const unit of UNITS)
      if ([language.ahead(2, unit), language.ahead(1, unit)].some(said => said.toLowerCase().endsWith(` ${word}`)))
        return `${/^ein(?:e[mr])?$/.test(count) ? 1 : count} ${unit}`;
  return amount;
}

const UNITS = ['day', 'week', 'month', 'year'] as const;
