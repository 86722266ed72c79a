import type { Amount } from '../dates/day.ts';

/**
 * What filters say by themselves in one language, and by which words it is understood again: both stand side by side, because a
 * promise that was written must be read on the next page, in whatever language that one is.
 */
export interface Language {
  /** `de`, as `language:` has it. */
  code: string;
  /** From January. */
  months: readonly string[];
  /** From Sunday. */
  weekdays: readonly string[];
  /** How many letters of a weekday are its short form. */
  short: number;
  yesterday: string;
  today: string;
  tomorrow: string;
  /** `12 May` */
  day(date: number, month: string): string;
  /** What stands behind the number of a day: `4th`. */
  ordinal(date: number): string;
  /** `2 weeks` */
  span(count: number, unit: Amount['unit']): string;
  ago(count: number, unit: Amount['unit']): string;
  ahead(count: number, unit: Amount['unit']): string;
  /** What stands before the number of a week. */
  week: string;
  /** `Ana's` */
  possessive(name: string): string;
  /** A promise and its day: `send the draft by 12 May`. */
  due(what: string, day: string): string;
  /** Since when a promise is open. */
  since(day: string): string;
  /** How people write it: parts of regular expressions, without groups that catch. */
  reads: {
    /** What stands before a day by which something is promised. */
    due: string;
    since: string;
    /** What may stand before the name of a weekday. */
    next: string;
    weekday: string;
  };
}
