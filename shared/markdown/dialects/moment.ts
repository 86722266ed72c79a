import type { DateRun } from '../../document/run.ts';

/** A date as the attributes of a tag: days, and hours with minutes beside them. */
export interface DateParts {
  start: string;
  startTime?: string;
  end?: string;
  endTime?: string;
  timeZone?: string;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A date as both dialects can hold it: to the minute, and with a zone in place of an offset from UTC.
 *
 * ```
 * 2026-11-21T09:00:00.000+01:00, Europe/Berlin     9 o'clock in Berlin
 * 2026-11-21T09:00:00.000+01:00                    8 o'clock, UTC: the same moment
 * ```
 */
export function holdDate(run: DateRun): DateRun | null {
  if (run.start === '') return null;
  const shift = !run.zone && [run.start, run.end].some(moment => MOMENT.exec(moment ?? '')?.[3] !== undefined);
  const zone = run.zone || (shift ? 'UTC' : undefined);
  const end = run.end && holdMoment(run.end, shift);
  return { type: 'date', start: holdMoment(run.start, shift), ...(end ? { end } : {}), ...(zone ? { zone } : {}) };
}

function holdMoment(moment: string, toUtc: boolean): string {
  const [, day, time, offset] = MOMENT.exec(moment) ?? [];
  if (day === undefined) return moment;
  if (!toUtc || offset === undefined) return `${day}T${time}:00`;
  const at = new Date(`${day}T${time}:00${offset}`);
  return Number.isNaN(at.getTime()) ? `${day}T${time}:00` : `${at.toISOString().slice(0, 16)}:00`;
}

/** The parts of a date that {@link holdDate} has seen. */
export function dateParts({ start, end, zone }: DateRun): DateParts {
  const [from, to] = [partsOf(start), end === undefined ? undefined : partsOf(end)];
  return {
    start: from.day,
    ...(from.time === undefined ? {} : { startTime: from.time }),
    ...(to === undefined ? {} : { end: to.day }),
    ...(to?.time === undefined ? {} : { endTime: to.time }),
    ...(zone === undefined ? {} : { timeZone: zone }),
  };
}

function partsOf(moment: string): { day: string; time?: string } {
  const [, day, time] = MOMENT.exec(moment) ?? [];
  return day === undefined ? { day: moment } : { day, time: time! };
}

/** The date that the attributes of a tag say; `null` where they name no day. */
export function readParts(parts: { [Name in keyof DateParts]?: string | undefined }): DateRun | null {
  const { start, startTime, end, endTime, timeZone } = parts;
  if (!start) return null;
  const moment = (day: string, time: string | undefined) => (time ? `${day}T${time}:00` : day);
  return {
    type: 'date',
    start: moment(start, startTime),
    ...(end ? { end: moment(end, endTime) } : {}),
    ...(timeZone ? { zone: timeZone } : {}),
  };
}
