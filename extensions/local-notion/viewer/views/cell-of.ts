import type { JsonObject } from '../../json.ts';
import { propertiesOf, readValue } from '../../properties/read-property.ts';
import type { PageRecord, PropertyRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { cellValue, choicesOf, isSimple } from '../edits/row-edits.ts';
import { type Html, html } from '../html.ts';
import { NOTHING } from '../render-rich-text.ts';

/** The attributes of an element whose value a person can change. Nothing for a property that is computed. */
export const cellOf = (row: PageRecord, { id, type }: PropertyRecord): Html =>
  isSimple(type) ? html` data-cell="${row.id} ${id}" tabindex="0"` : NOTHING;

/** What an editor of a cell needs: the property's name and type, what it holds, and what can be chosen. */
export const cellFor = (store: Store, row: PageRecord, property: string): JsonObject | undefined => {
  const found = propertiesOf(store, row).find(({ id }) => id === property);
  if (!found || !isSimple(found.type)) return undefined;
  const { name, type } = found;
  return { name, type, value: cellValue(type, readValue(store, row, found)), choices: choicesOf(store, found) };
};
