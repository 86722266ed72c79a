import { type Input, propertyKey } from '../../template/index.ts';
import type { PageRecord } from '../page-record.ts';

/**
 * The answers that a page was made with, as far as its properties say them: what the headings of its sections depend on.
 *
 * @example
 * answersOf([{ name: 'skipManager', … }], page) // { skipManager: 'Gro Haugen' }, from `skip_manager: Gro Haugen`
 */
export function answersOf(
  inputs: readonly Pick<Input, 'name'>[],
  { fields }: Pick<PageRecord, 'fields'>,
): { [input: string]: unknown } {
  const said = inputs.map(({ name }) => [name, fields[keyOf(name)]] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== null));
}

/** `skipManager` is asked for, and its property is called `Skip manager`. */
const keyOf = (name: string): string => propertyKey(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
