import { failedValidation, invalid, shown } from '../errors.ts';
import { formulaKind } from '../formulas/read-formula.ts';
import type { Kind } from '../formulas/value.ts';
import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { findProperty } from '../properties/read-property.ts';
import { check } from '../schema/check.ts';
import type { DataSourceRecord, PageRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { minuteTime } from '../times.ts';
import { FAMILIES, operatorOf } from './operators.ts';
import { plainValue, rollupValue } from './plain-value.ts';

/** Whether a page fits. */
export type Test = (page: PageRecord) => boolean;

interface Compiling {
  readonly store: Store;
  readonly source: DataSourceRecord;
  readonly now: number;
}

const DEEPEST = 2;
const TIMES = { created_time: 'createdTime', last_edited_time: 'editedTime' } as const;

/**
 * Makes a test of the filter of a query.
 * @throws ApiError `validation_error` for an unknown property, a type that does not match, or too deep nesting
 */
export const compileFilter = (at: Compiling, filter: Json | undefined, path = 'body.filter', depth = 0): Test => {
  if (filter === undefined) return () => true;
  if (!isObject(filter)) throw failedValidation('body', [`${path} should be an object, instead was ${shown(filter)}.`]);
  if (Object.keys(filter).length === 0) return () => true;
  for (const word of ['and', 'or'] as const) {
    if (filter[word] === undefined) continue;
    if (depth >= DEEPEST)
      throw failedValidation('body', [`${path}.${word} should be not present, instead was ${shown(filter[word])}.`]);
    const parts = listAt(filter, word).map((part, index) =>
      compileFilter(at, part, `${path}.${word}[${index}]`, depth + 1),
    );
    return word === 'and' ? page => parts.every(part => part(page)) : page => parts.some(part => part(page));
  }
  return filter.timestamp === undefined ? propertyTest(at, filter, path) : timestampTest(at, filter, path);
};

const timestampTest = ({ now }: Compiling, filter: JsonObject, path: string): Test => {
  const name = textAt(filter, 'timestamp');
  if (name !== 'created_time' && name !== 'last_edited_time')
    throw failedValidation('body', [
      `${path}.timestamp should be \`"created_time"\` or \`"last_edited_time"\`, instead was ${shown(filter.timestamp)}.`,
    ]);
  const test = conditionTest(name, objectAt(filter, name), `${path}.${name}`, now);
  return page => test(minuteTime(page[TIMES[name]]));
};

const propertyTest = (at: Compiling, filter: JsonObject, path: string): Test => {
  const asked = textAt(filter, 'property');
  if (asked === undefined)
    throw failedValidation('body', [`${path}.property should be defined, instead was \`undefined\`.`]);
  const property = findProperty(at.source.schema, asked);
  if (!property) throw invalid(`Could not find property with name or id: ${asked}`);
  const key = Object.keys(filter).find(candidate => candidate !== 'property' && candidate !== 'type') ?? '';
  if (!fits(property.type, key))
    throw invalid(
      `The property type in the database does not match the property type of the filter provided: database property ${property.type} does not match filter ${key}`,
    );
  const condition = objectAt(filter, key);
  if (key === 'formula') refuseUntyped(at, property, condition);
  if (key === 'formula' || key === 'rollup')
    return nestedTest(at, property.type, key, condition, `${path}.${key}`, page =>
      rollupValue(at.store, page, property),
    );
  const test = conditionTest(key, condition, `${path}.${key}`, at.now);
  return page => test(plainValue(at.store, page, property));
};

/** Text filters go by more than one name. */
const TEXTS = ['title', 'rich_text', 'url', 'email', 'phone_number'];
const fits = (type: string, key: string): boolean => type === key || (TEXTS.includes(type) && key === 'rich_text');

const conditionTest = (key: string, condition: JsonObject, path: string, now: number): ((value: Json) => boolean) => {
  const family = FAMILIES[key];
  if (!family) throw invalid(`Filtering by ${key} is not supported.`);
  const failures = check(family.schema, condition, path);
  if (failures.length > 0) throw failedValidation('body', failures);
  const [operator, wanted] = operatorOf(family, condition);
  return value => operator(value, wanted, now);
};

/** By which key each kind of result is filtered. */
const FILTERED_BY: Readonly<Partial<Record<Kind, string>>> = {
  text: 'string',
  number: 'number',
  boolean: 'checkbox',
  date: 'date',
};

/** Notion filters only formulas of which it knows what they come to: not those that were written through the API. */
const refuseUntyped = ({ source }: Compiling, property: PropertyRecord, condition: JsonObject): void => {
  const key = property.madeInApp ? FILTERED_BY[formulaKind(source.schema, property)] : undefined;
  if (key === undefined) throw invalid('Unable to filter based on a formula of unknown type');
  const [asked = ''] = Object.keys(condition);
  if (asked !== key) throw invalid(`Filtering a formula that is a ${key} by ${asked} is not supported.`);
};

/** The kinds of results that formulas and rollups are filtered by. */
const RESULT_KEYS: Readonly<Record<string, string>> = { string: 'rich_text', boolean: 'checkbox' };

const nestedTest = (
  at: Compiling,
  type: string,
  key: string,
  condition: JsonObject,
  path: string,
  read: (page: PageRecord) => Json[],
): Test => {
  const inner = Object.keys(condition)[0] ?? '';
  if (type !== key) throw invalid(`Filtering a ${type} by ${key} is not supported.`);
  const quantifier = QUANTIFIERS[inner];
  const below = quantifier ? objectAt(condition, inner) : condition;
  const name = Object.keys(below)[0] ?? '';
  const test = conditionTest(RESULT_KEYS[name] ?? name, objectAt(below, name), `${path}.${name}`, at.now);
  return page => (quantifier ?? QUANTIFIERS.any)?.(read(page), test) ?? false;
};

const QUANTIFIERS: Readonly<Record<string, (values: readonly Json[], test: (value: Json) => boolean) => boolean>> = {
  any: (values, test) => values.some(test),
  every: (values, test) => values.every(test),
  none: (values, test) => !values.some(test),
};
