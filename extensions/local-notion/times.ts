const MINUTE = 60_000;

/**
 * A moment as pages, blocks and comments carry it: floored to the minute.
 * @example minuteTime(Date.parse('2026-11-21T10:30:59.999Z')) // '2026-11-21T10:30:00.000Z'
 */
export const minuteTime = (moment: number): string => new Date(Math.floor(moment / MINUTE) * MINUTE).toISOString();

/** A moment as databases carry it: with milliseconds and a numeric offset. */
export const fullTime = (moment: number): string => new Date(moment).toISOString().replace('Z', '+00:00');

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A date of a property or a mention in the form in which Notion gives it back, or `undefined` when it is no date.
 * @example normalDate('2022-01-01T00:00:00') // '2022-01-01T00:00:00.000+00:00'
 */
export const normalDate = (text: string): string | undefined => {
  if (DAY.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : text;
  const match = MOMENT.exec(text);
  if (!match || Number.isNaN(Date.parse(text))) return undefined;
  const [, minutes, seconds = ':00', fraction = '.000', zone = 'Z'] = match;
  const offset = zone === 'Z' ? '+00:00' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${minutes}${seconds}${fraction.padEnd(4, '0').slice(0, 4)}${offset}`;
};
