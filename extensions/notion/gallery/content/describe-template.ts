import type { Readers } from '../../../../shared/document/readers.ts';
import type { Manifest } from '../../../../shared/template/index.ts';

/** Who reads a page, as a person would say it who is about to write one. */
export const READ_BY: { readonly [R in Readers]: string } = {
  me: 'Only you',
  pair: 'The two of you',
  team: 'Your team',
  company: 'Everyone in the company',
};

/** One fact about a template, with its name. */
export interface Fact {
  name: string;
  value: string;
}

/**
 * What one wants to know of a template before opening it.
 *
 * @example
 * describeTemplate(weekly.manifest)
 * // [{ name: 'Read by', value: 'The two of you' }, { name: 'Takes', value: '30 minutes' }, { name: 'How often', value: 'weekly; …' }]
 */
export function describeTemplate({ readers, draft, minutes, cadence }: Manifest): Fact[] {
  const readBy = draft ? `You; once shared, ${READ_BY[readers].toLowerCase()}` : READ_BY[readers];
  return [
    { name: 'Read by', value: readBy },
    ...(minutes === undefined ? [] : [{ name: 'Takes', value: minutes === 1 ? '1 minute' : `${minutes} minutes` }]),
    ...(cadence === undefined ? [] : [{ name: 'How often', value: cadence }]),
  ];
}
