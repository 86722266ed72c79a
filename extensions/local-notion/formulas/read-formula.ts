import { ApiError } from '../errors.ts';
import { type Json, type JsonObject, textAt } from '../json.ts';
import type { Reading } from '../properties/property-context.ts';
import { findProperty, readValue } from '../properties/read-property.ts';
import { dataSourceOf } from '../store/data-source-of.ts';
import type { PageRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { evaluate } from './evaluate.ts';
import { kindOf } from './kind-of.ts';
import { parse } from './parse.ts';
import { SEEN } from './property-value.ts';
import { asText, isMoment, type Kind, type Value } from './value.ts';

/** So many formulas may lie within each other; what is deeper is nothing. */
const DEEPEST = 15;
/** So many steps one reading may take in all. */
const STEPS = 200_000;

/**
 * What a formula comes to for a row, as answers have it.
 * @example readFormula({ store, page, property }) // { type: 'number', number: 3 }
 */
export const readFormula = ({ store, page, property }: Reading): JsonObject => {
  const value = worked({ store, known: new Map(), patience: { left: STEPS } }, page, property, 0);
  const kind = kindOfValue(value) ?? kindOfFormula(store, page, property);
  return ANSWERS[kind]?.(value) ?? { type: 'unsupported', unsupported: {} };
};

/** What one reading knows already: each formula is worked out once for a row, and one within itself is nothing. */
interface Working {
  readonly store: Store;
  readonly known: Map<string, Value>;
  readonly patience: { left: number };
}

const worked = (working: Working, page: PageRecord, property: PropertyRecord, depth: number): Value => {
  const { store, known, patience } = working;
  const key = `${page.id} ${property.id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, null);
  const expression = textAt(property.config, 'expression') ?? '';
  if (expression === '' || depth > DEEPEST) return null;
  const value = evaluate(parse(expression), {
    now: store.clock(),
    names: {},
    pageId: page.id,
    patience,
    property: (key, other) => {
      const row = other === undefined ? page : store.get(other, 'page');
      const found = row && findProperty(dataSourceOf(store, row)?.schema ?? [], key);
      if (!row || !found) return null;
      if (found.type === 'formula') return worked(working, row, found, depth + 1);
      return SEEN[found.type]?.value(readValue(store, row, found), store) ?? null;
    },
  });
  known.set(key, value);
  return value;
};

const kindOfValue = (value: Value): Kind | undefined => {
  if (value === null) return undefined;
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return Array.isArray(value) ? 'list' : value.is;
};

const kindOfFormula = (store: Store, page: PageRecord, property: PropertyRecord): Kind =>
  formulaKind(dataSourceOf(store, page)?.schema ?? [], property);

/**
 * The kind that a formula of a schema comes to, by its text alone; formulas within it are looked into.
 * @returns `unknown` also for one that refers to what is there no longer
 */
export const formulaKind = (
  schema: readonly PropertyRecord[],
  property: PropertyRecord,
  known = new Map<string, Kind>(),
): Kind => {
  const before = known.get(property.id);
  if (before !== undefined) return before;
  // Until it is known: a formula within itself comes to nothing.
  known.set(property.id, 'unknown');
  const expression = textAt(property.config, 'expression') ?? '';
  if (expression === '') return 'unknown';
  try {
    const kind = kindOf(parse(expression), key => {
      const found = findProperty(schema, key);
      return found?.type === 'formula' ? formulaKind(schema, found, known) : SEEN[found?.type ?? '']?.kind;
    });
    known.set(property.id, kind);
    return kind;
  } catch (error) {
    // A property that it names was removed, or is of another type now.
    if (error instanceof ApiError) return 'unknown';
    throw error;
  }
};

/** How each kind of result is answered. A text without a letter is none, as the live API has it. */
const ANSWERS: Readonly<Partial<Record<Kind, (value: Value) => JsonObject>>> = {
  text: value => ({ type: 'string', string: asText(value) || null }),
  number: value => ({ type: 'number', number: value as Json }),
  boolean: value => ({ type: 'boolean', boolean: value === true }),
  date: value => ({ type: 'date', date: isMoment(value) ? shownDate(value) : null }),
  list: value => ({ type: 'string', string: asText(value) || null }),
  empty: () => ({ type: 'string', string: null }),
  any: () => ({ type: 'string', string: null }),
  unknown: () => ({ type: 'string', string: null }),
};

const shownDate = ({ start, end, timed }: Extract<Value, { is: 'date' }>): JsonObject => {
  const shown = (time: number): string => {
    const text = new Date(time).toISOString();
    return timed ? text.replace('Z', '+00:00') : text.slice(0, 10);
  };
  return { start: shown(start), end: end === null ? null : shown(end), time_zone: null };
};
