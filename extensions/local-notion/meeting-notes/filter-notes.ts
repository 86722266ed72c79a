import { failedValidation, shown } from '../errors.ts';
import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { DATE_OPERATORS } from '../query/date-operators.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { BlockRecord } from '../store/records.ts';
import { minuteTime } from '../times.ts';

/** What a meeting note is filtered and sorted by. */
const PROPERTIES: Readonly<Record<string, (note: BlockRecord) => string | string[]>> = {
  title: ({ value }) => plainTextOf(listAt(value, 'title')),
  created_time: ({ createdTime }) => minuteTime(createdTime),
  last_edited_time: ({ editedTime }) => minuteTime(editedTime),
  created_by: ({ createdBy }) => [createdBy],
  last_edited_by: ({ editedBy }) => [editedBy],
  attendees: ({ value }) => listAt(objectAt(value, 'calendar_event'), 'attendees').map(String),
};

type Operator = (value: string | string[], wanted: JsonObject, now: number) => boolean;

const low = (value: unknown): string => String(value ?? '').toLowerCase();
const words =
  (test: (value: string, wanted: string) => boolean): Operator =>
  (value, wanted) =>
    test(low(value), low(wanted.value));

/** A day or a moment, however the request says it. */
const dayIn = ({ value }: JsonObject): Json => {
  if (!isObject(value)) return value ?? null;
  const time = textAt(value, 'start_time');
  return `${textAt(value, 'start_date')}${time === undefined ? '' : `T${time}:00Z`}`;
};
const date =
  (name: string): Operator =>
  (value, wanted, now) =>
    DATE_OPERATORS[name]?.fits(String(value), dayIn(wanted), now) ?? false;

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const DAY = 86_400_000;

/** A stretch of days: named by both ends, or so many units from today. */
const within: Operator = (value, wanted, now) => {
  const moment = Date.parse(String(value));
  if (isObject(wanted.value)) {
    const start = textAt(wanted.value, 'start_date') ?? '';
    return moment >= Date.parse(start) && moment < Date.parse(textAt(wanted.value, 'end_date') ?? start) + DAY;
  }
  const length = (DAYS[textAt(wanted, 'unit') ?? 'day'] ?? 1) * Number(wanted.count ?? 1) * DAY;
  const today = Math.floor(now / DAY) * DAY;
  return wanted.direction === 'future'
    ? moment >= today && moment < today + length + DAY
    : moment >= today - length && moment < today + DAY;
};

const person = (value: string | string[], wanted: JsonObject): boolean =>
  Array.isArray(value) && value.includes(String(objectAt(wanted, 'value').id));

const OPERATORS: Readonly<Record<string, Operator>> = {
  string_is: words((value, wanted) => value === wanted),
  string_is_not: words((value, wanted) => value !== wanted),
  string_contains: words((value, wanted) => value.includes(wanted)),
  string_does_not_contain: words((value, wanted) => !value.includes(wanted)),
  string_starts_with: words((value, wanted) => value.startsWith(wanted)),
  string_ends_with: words((value, wanted) => value.endsWith(wanted)),
  date_is: date('equals'),
  date_is_before: date('before'),
  date_is_after: date('after'),
  date_is_on_or_before: date('on_or_before'),
  date_is_on_or_after: date('on_or_after'),
  date_is_within: within,
  date_is_relative_to: within,
  person_contains: person,
  person_does_not_contain: (value, wanted) => !person(value, wanted),
  is_empty: value => value.length === 0,
  is_not_empty: value => value.length > 0,
};

/** The most levels of `and` and `or`. */
const DEEPEST = 3;

/**
 * Makes a test of the filter of a query.
 * @throws ApiError `validation_error` for a property or an operator that there is not
 */
export const compileNotesFilter = (
  filter: Json | undefined,
  now: number,
  path = 'body.filter',
  depth = 0,
): ((note: BlockRecord) => boolean) => {
  if (filter === undefined) return () => true;
  if (!isObject(filter)) throw failedValidation('body', [`${path} should be an object, instead was ${shown(filter)}.`]);
  if (filter.property === undefined) {
    if (depth >= DEEPEST)
      throw failedValidation('body', [`${path} should be not present, instead was ${shown(filter)}.`]);
    const parts = listAt(filter, 'filters').map((part, at) =>
      compileNotesFilter(part, now, `${path}.filters[${at}]`, depth + 1),
    );
    const all = oneOf(filter.operator, ['and', 'or'], `${path}.operator`) === 'and';
    return note => (all ? parts.every(part => part(note)) : parts.some(part => part(note)));
  }
  const property = oneOf(filter.property, Object.keys(PROPERTIES), `${path}.property`);
  const asked = objectAt(filter, 'filter');
  const operator = oneOf(asked.operator, Object.keys(OPERATORS), `${path}.filter.operator`);
  const wanted = Array.isArray(asked.value) ? (asked.value.find(isObject) ?? {}) : objectAt(asked, 'value');
  return note => OPERATORS[operator]?.(PROPERTIES[property]?.(note) ?? '', wanted, now) ?? false;
};

const oneOf = (value: Json | undefined, words: readonly string[], path: string): string => {
  if (typeof value === 'string' && words.includes(value)) return value;
  const names = words.map(name => `\`"${name}"\``).join(' or ');
  throw failedValidation('body', [`${path} should be ${names}, instead was ${shown(value)}.`]);
};

/** Notes in the order that a query asks for; the newest first, where it asks for none. */
export const sortNotes = (notes: readonly BlockRecord[], sorts: readonly Json[]): BlockRecord[] => {
  const rows = sorts.filter(isObject);
  return [...notes].reverse().sort((a, b) => {
    for (const { property, direction } of rows) {
      const [x, y] = [a, b].map(note => String(PROPERTIES[String(property)]?.(note) ?? ''));
      if (x !== y) return (x! < y! ? -1 : 1) * (direction === 'descending' ? -1 : 1);
    }
    return 0;
  });
};
