import type { Amount } from '../dates/day.ts';
import type { Language } from './language.ts';

/** One, several, and several after `vor` and `in`. */
const UNITS: { [U in Amount['unit']]: readonly [one: string, more: string, dative: string] } = {
  day: ['Tag', 'Tage', 'Tagen'],
  week: ['Woche', 'Wochen', 'Wochen'],
  month: ['Monat', 'Monate', 'Monaten'],
  year: ['Jahr', 'Jahre', 'Jahren'],
};

/** `vor 3 Tagen`; of one it is `einer Woche`, `einem Monat`. */
const dative = (count: number, unit: Amount['unit']): string => {
  const [one, , more] = UNITS[unit];
  return count === 1 ? `${unit === 'week' ? 'einer' : 'einem'} ${one}` : `${count} ${more}`;
};

export const german: Language = {
  code: 'de',
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  weekdays: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  short: 2,
  yesterday: 'gestern',
  today: 'heute',
  tomorrow: 'morgen',
  day: (date, month) => `${date}. ${month}`,
  ordinal: () => '.',
  span: (count, unit) => `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`,
  ago: (count, unit) => `vor ${dative(count, unit)}`,
  ahead: (count, unit) => `in ${dative(count, unit)}`,
  week: 'KW',
  // Names that end in a hissing sound take only an apostrophe: Jonas’, Fritz’, Max’, Alice’.
  possessive: name => name + (/(?:[sßxz]|ce)$/i.test(name) ? '’' : 's'),
  due: (what, day) => `${what} bis ${day}`,
  since: day => `seit ${day}`,
  reads: {
    due: 'bis(?: zum| spätestens)?|am',
    since: 'seit',
    next: 'nächste[nrm]?|kommende[nrm]?',
    weekday: String.raw`\p{L}{3,7}tag|mittwoch|sonnabend`,
  },
};
