import type { Json, JsonObject } from '../json.ts';
import { boolean, number, object, oneKeyOf, type Schema, text } from '../schema/schema.ts';
import { DATE_OPERATORS } from './date-operators.ts';

/** Whether a value of a page fits what an operator asks. Texts, numbers, ids and options come as plain values. */
export type Operator = (value: Json, wanted: Json, now: number) => boolean;

/** A family of operators: their shapes, and what they do. */
export interface Family {
  readonly schema: Schema;
  readonly operators: Readonly<Record<string, Operator>>;
}

const none = (value: Json): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);
const low = (value: Json): string => String(value ?? '').toLowerCase();
const manyOf = (wanted: Json): Json[] => (Array.isArray(wanted) ? wanted : [wanted]);
const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : []);

const emptiness: Record<string, Operator> = {
  is_empty: value => none(value),
  is_not_empty: value => !none(value),
};
const always: Schema = { is: 'boolean' };
const emptinessSchema = { is_empty: always, is_not_empty: always };

const compare =
  (test: (value: number, wanted: number) => boolean): Operator =>
  (value, wanted) =>
    typeof value === 'number' && typeof wanted === 'number' && test(value, wanted);

const anyText: Schema = { is: 'any' };

const family = (keys: Readonly<Record<string, Schema>>, operators: Record<string, Operator>): Family => ({
  schema: oneKeyOf({ ...keys, ...emptinessSchema }),
  operators: { ...operators, ...emptiness },
});

const textFamily = family(
  {
    equals: text,
    does_not_equal: text,
    contains: text,
    does_not_contain: text,
    starts_with: text,
    ends_with: text,
  },
  {
    equals: (value, wanted) => low(value) === low(wanted),
    does_not_equal: (value, wanted) => low(value) !== low(wanted),
    contains: (value, wanted) => low(value).includes(low(wanted)),
    does_not_contain: (value, wanted) => !low(value).includes(low(wanted)),
    starts_with: (value, wanted) => low(value).startsWith(low(wanted)),
    ends_with: (value, wanted) => low(value).endsWith(low(wanted)),
  },
);

const numberFamily = family(
  {
    equals: number,
    does_not_equal: number,
    greater_than: number,
    less_than: number,
    greater_than_or_equal_to: number,
    less_than_or_equal_to: number,
  },
  {
    equals: (value, wanted) => value === wanted,
    does_not_equal: (value, wanted) => value !== wanted,
    greater_than: compare((value, wanted) => value > wanted),
    less_than: compare((value, wanted) => value < wanted),
    greater_than_or_equal_to: compare((value, wanted) => value >= wanted),
    less_than_or_equal_to: compare((value, wanted) => value <= wanted),
  },
);

const choiceFamily = family(
  { equals: anyText, does_not_equal: anyText },
  {
    equals: (value, wanted) => manyOf(wanted).includes(value),
    does_not_equal: (value, wanted) => !manyOf(wanted).includes(value),
  },
);

const listFamily = family(
  { contains: anyText, does_not_contain: anyText },
  {
    contains: (value, wanted) => manyOf(wanted).some(item => listOf(value).includes(item)),
    does_not_contain: (value, wanted) => !manyOf(wanted).some(item => listOf(value).includes(item)),
  },
);

const dateFamily = family(
  Object.fromEntries(
    Object.entries(DATE_OPERATORS).map(([name, { takes }]) => [name, takes === 'date' ? text : object({})]),
  ),
  Object.fromEntries(Object.entries(DATE_OPERATORS).map(([name, { fits }]) => [name, fits])),
);

const checkboxFamily: Family = {
  schema: oneKeyOf({ equals: boolean, does_not_equal: boolean }),
  operators: {
    equals: (value, wanted) => (value === true) === wanted,
    does_not_equal: (value, wanted) => (value === true) !== wanted,
  },
};

/** The operators of each key that a filter may name. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  title: textFamily,
  rich_text: textFamily,
  url: textFamily,
  email: textFamily,
  phone_number: textFamily,
  number: numberFamily,
  unique_id: numberFamily,
  checkbox: checkboxFamily,
  select: choiceFamily,
  status: choiceFamily,
  verification: {
    schema: oneKeyOf({ status: text, does_not_equal: text }),
    operators: {
      status: (value, wanted) => value === wanted,
      does_not_equal: (value, wanted) => value !== wanted,
    },
  },
  multi_select: listFamily,
  people: listFamily,
  created_by: listFamily,
  last_edited_by: listFamily,
  relation: listFamily,
  files: family({}, {}),
  date: dateFamily,
  created_time: dateFamily,
  last_edited_time: dateFamily,
};

/** The one operator that a checked condition names, with what it asks. */
export const operatorOf = (family: Family, condition: JsonObject): [Operator, Json] => {
  const name = Object.keys(condition).find(key => key in family.operators) ?? '';
  return [family.operators[name] ?? (() => false), condition[name] ?? null];
};
