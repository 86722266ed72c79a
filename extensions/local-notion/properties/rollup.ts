import { isObject, type Json, type JsonObject, textAt } from '../json.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { Reading } from './property-context.ts';
import { readValue } from './read-property.ts';

/** What each function makes of the related values. `show_*` give the values themselves. */
const FUNCTIONS: Readonly<Record<string, (values: readonly Json[]) => number | null>> = {
  count: values => values.length,
  count_values: values => values.flatMap(parts).length,
  unique: values => unique(values.flatMap(parts)).length,
  empty: values => values.filter(isEmpty).length,
  not_empty: values => values.filter(value => !isEmpty(value)).length,
  percent_empty: values => share(values, isEmpty),
  percent_not_empty: values => share(values, value => !isEmpty(value)),
  checked: values => values.filter(value => value === true).length,
  unchecked: values => values.filter(value => value !== true).length,
  percent_checked: values => share(values, value => value === true),
  percent_unchecked: values => share(values, value => value !== true),
  sum: values => numbers(values).reduce((total, value) => total + value, 0),
  average: values => mean(numbers(values)),
  median: values => median(numbers(values)),
  min: values => extreme(numbers(values), Math.min),
  max: values => extreme(numbers(values), Math.max),
  range: values => {
    const found = numbers(values);
    return found.length === 0 ? null : Math.max(...found) - Math.min(...found);
  },
};

/** The value of a rollup: one number, or the list of what the related pages hold. */
export const readRollup = ({ store, page, property }: Reading): JsonObject => {
  const name = textAt(property.config, 'function') ?? 'show_original';
  const related = page.properties[encoded(textAt(property.config, 'relation_property_id'))];
  const wanted = encoded(textAt(property.config, 'rollup_property_id'));
  const items: { type: string; value: Json }[] = [];
  for (const id of Array.isArray(related) ? related : []) {
    const other = store.get(String(id), 'page');
    if (!other || other.inTrash || other.parent.type !== 'data_source_id') continue;
    const source = store.need(other.parent.id, 'data_source').schema.find(candidate => candidate.id === wanted);
    if (source) items.push({ type: source.type, value: readValue(store, other, source) });
  }
  const run = FUNCTIONS[name];
  if (run) return { type: 'number', number: run(items.map(({ value }) => value)), function: name };
  return { type: 'array', array: items.map(({ type, value }) => ({ type, [type]: value })), function: name };
};

// The configuration shows property ids decoded, pages are keyed by the encoded form.
const encoded = (id: string | undefined): string =>
  id === undefined ? '' : encodeURIComponent(decodeURIComponent(id));

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

const parts = (value: Json): Json[] => {
  if (isEmpty(value)) return [];
  if (!Array.isArray(value)) return [value];
  const words = plainTextOf(value);
  return words === '' ? value : [words];
};

const unique = (values: readonly Json[]): string[] => [...new Set(values.map(value => JSON.stringify(value)))];
const share = (values: readonly Json[], test: (value: Json) => boolean): number | null =>
  values.length === 0 ? null : values.filter(test).length / values.length;
const numbers = (values: readonly Json[]): number[] =>
  values
    .map(value => (isObject(value) && typeof value.number === 'number' ? value.number : value))
    .filter(value => typeof value === 'number');
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
const extreme = (values: readonly number[], pick: (...values: number[]) => number): number | null =>
  values.length === 0 ? null : pick(...values);
const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return mean(sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1));
};
