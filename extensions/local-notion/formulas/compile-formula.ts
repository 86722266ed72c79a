import { findProperty } from '../properties/read-property.ts';
import type { DataSourceRecord, PropertyRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { print } from './expression.ts';
import { kindOf, typeError } from './kind-of.ts';
import { parse } from './parse.ts';
import { SEEN } from './property-value.ts';
import { formulaKind } from './read-formula.ts';

/**
 * Checks a formula and writes it as Notion gives it back, with its properties named by their ids, so that it survives when
 * they are called something else.
 * @param inApp whether somebody writes it in Notion itself: then other formulas in it are looked into
 * @throws ApiError `validation_error`
 */
export const compileFormula = (store: Store, source: DataSourceRecord, formula: string, inApp: boolean): string => {
  if (formula.trim() === '') return '';
  const expression = parse(formula);
  const found = (key: string): PropertyRecord | undefined => findProperty(source.schema, key);
  kindOf(expression, key => {
    const property = found(key);
    if (property?.type !== 'formula') return SEEN[property?.type ?? '']?.kind;
    return inApp ? formulaKind(source.schema, property) : 'unknown';
  });
  return print(expression, key => {
    const property = found(key);
    if (!property) throw typeError();
    return `{{notion:block_property:${property.id}:${source.id}:${store.workspace.id}}}`;
  });
};
