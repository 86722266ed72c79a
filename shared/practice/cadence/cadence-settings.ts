import { parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { type Amount, isDay, parseAmount } from '../../template/dates/day.ts';
import type { Away } from '../due/day-off.ts';

/** How often I really meet people, where that is not what the template says, and when I am not there. */
export interface CadenceSettings {
  /** By person and template; `never` for what the two don't do. */
  every: { readonly [person: string]: { readonly [template: string]: Amount | 'never' } };
  away: readonly Away[];
}

const day = z.string().check(z.refine(isDay, { error: 'should be a day, such as 2026-12-21' }));
const AWAY = z.array(z.object({ from: day, to: day }), {
  error: 'should be a list of days: [{ from: 2026-12-21, to: 2027-01-03 }]',
});
const often = z
  .string({ error: 'should say how often, such as 2 weeks' })
  .check(
    z.refine(text => text === 'never' || isOften(text), { error: 'should say how often, such as 2 weeks, or never' }),
  );
const SETTINGS = z.catchall(
  z.object({ away: z.optional(AWAY) }),
  z.record(z.string(), often, { error: 'should say how often for each template: { one-on-one-weekly: 2 weeks }' }),
);

const isOften = (text: string): boolean => (parseAmount(text)?.count ?? 0) > 0;

/**
 * Reads how often I meet whom.
 *
 * @returns the settings, or what is wrong with the text, as the end of a sentence that begins with the name of the file
 * @example
 * readCadence('ana: { one-on-one-weekly: 2 weeks }\naway: [{ from: 2026-12-21, to: 2027-01-03 }]\n')
 */
export function readCadence(yaml: string): CadenceSettings | { problem: string } {
  const document = parseDocument(yaml, { schema: 'core' });
  if (document.errors[0]) return { problem: document.errors[0].message };
  const read = SETTINGS.safeParse(document.toJS() ?? {});
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    return { problem: `${path.length === 0 ? 'this' : `\`${path.join('.')}\``} ${message}.` };
  }
  const { away = [], ...people } = read.data;
  const every = Object.entries(people).map(([person, templates]) => [person, mapAmounts(templates)]);
  return { every: Object.fromEntries(every), away };
}

const mapAmounts = (templates: { [template: string]: string }): { [template: string]: Amount | 'never' } =>
  Object.fromEntries(Object.entries(templates).map(([id, text]) => [id, text === 'never' ? text : parseAmount(text)!]));
