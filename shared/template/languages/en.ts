import { MONTHS } from '../../document/months.ts';
import type { Amount } from '../dates/day.ts';
import type { Language } from './language.ts';

const span = (count: number, unit: Amount['unit']): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

export const english: Language = {
  code: 'en',
  months: MONTHS,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  short: 3,
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  day: (date, month) => `${date} ${month}`,
  ordinal: date => (date >= 11 && date <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th')),
  span,
  ago: (count, unit) => `${span(count, unit)} ago`,
  ahead: (count, unit) => `in ${span(count, unit)}`,
  week: 'W',
  possessive: name => name + (/s$/i.test(name) ? "'" : "'s"),
  due: (what, day) => `${what} by ${day}`,
  since: day => `since ${day}`,
  reads: { due: 'by|until|on|due', since: 'since', next: 'next', weekday: String.raw`\p{L}{3,9}day` },
};
