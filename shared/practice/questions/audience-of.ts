import { addToDay, isDay } from '../../template/dates/day.ts';
import type { PageRecord } from '../page-record.ts';

/** The levels of the product's competencies, as the bank of questions calls who is at them. */
const BY_LEVEL: { readonly [level: string]: string } = {
  apm: 'apm',
  pm: 'pm',
  'senior-pm': 'senior',
  'group-pm': 'lead',
  director: 'lead',
  cpo: 'lead',
};

/** A newcomer is one for ninety days. */
const NEW = { count: 90, unit: 'day' } as const;

/**
 * What is known of a pair that questions depend on: the level that the newest page says, and whether they are in their first
 * ninety days, as the page about those says.
 *
 * @param pages of these people, of any kind, oldest first
 * @example
 * audienceOf(pages, '2026-11-23') // ['senior', 'new']
 */
export function audienceOf(pages: readonly PageRecord[], today: string): string[] {
  const level = pages.findLast(({ fields }) => typeof fields.level === 'string')?.fields.level;
  const start = pages.findLast(({ template }) => template === 'onboarding-30-60-90')?.fields.start;
  const day = start instanceof Date ? start.toISOString().slice(0, 10) : String(start ?? '');
  const isNew = isDay(day) && day <= today && today <= addToDay(day, NEW);
  return [BY_LEVEL[String(level)], isNew ? 'new' : undefined].filter(known => known !== undefined);
}
