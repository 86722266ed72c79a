import { invalid } from '../../errors.ts';
import { askAs } from '../../http/ask-as.ts';
import { isObject, type Json, type JsonObject, listAt, objectAt } from '../../json.ts';
import { propertiesOf, readValue } from '../../properties/read-property.ts';
import { storeRichText } from '../../richtext/store-rich-text.ts';
import type { PropertyRecord, ViewRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Author } from '../../store/tree.ts';
import { editText } from '../edit-text.ts';

/** Adds a row to a data source: empty, but for what the view asks for in which it was made, so that it is seen there. */
export const addRow = (store: Store, author: Author, { source, view }: JsonObject): JsonObject => {
  const parent = { data_source_id: String(source) };
  const properties = askedFor(store.get(String(view), 'view'), String(source));
  const { id } = askAs(store, author, 'POST /v1/pages', { parent, properties });
  return { made: String(id) };
};

/** The choice that the filter of a view wants, the first where it takes several; other filters ask for nothing in particular. */
const askedFor = (view: ViewRecord | undefined, source: string): JsonObject => {
  if (view?.dataSource !== source || typeof view.filter?.property !== 'string') return {};
  const { property, ...condition } = view.filter;
  const type = ['select', 'status'].find(choice => isObject(condition[choice]));
  const wanted = type === undefined ? undefined : objectAt(condition, type).equals;
  const name = Array.isArray(wanted) ? wanted[0] : wanted;
  return type === undefined || typeof name !== 'string' ? {} : { [property]: { [type]: { name } } };
};

/** What a person gave for a property, in the form in which the API takes it. */
type ToApi = (given: Json, now: Json, property: PropertyRecord) => Json;

const words: ToApi = (given, now) =>
  editText(storeRichText(Array.isArray(now) ? now.filter(isObject) : []), textOf(given)).map(run => ({
    [String(run.type)]: run[String(run.type)] ?? null,
    annotations: run.annotations ?? {},
  }));
const orNothing: ToApi = given => textOf(given).trim() || null;
const one: ToApi = given => (textOf(given) === '' ? null : { name: textOf(given) });
const listed =
  (key: 'name' | 'id'): ToApi =>
  given =>
    (Array.isArray(given) ? given : []).map(item => ({ [key]: item }));

const VALUES: Readonly<Record<string, ToApi>> = {
  title: words,
  rich_text: words,
  number: (given, _now, { name }) => {
    const text = textOf(given).trim();
    if (text === '') return null;
    const number = Number(text.replace(',', '.'));
    if (!Number.isFinite(number)) throw invalid(`${name} takes a number; “${text}” is none.`);
    return number;
  },
  checkbox: given => given === true,
  select: one,
  status: one,
  multi_select: listed('name'),
  people: listed('id'),
  url: orNothing,
  email: orNothing,
  phone_number: orNothing,
  date: (given, _now, { name }) => {
    const [start = '', end = ''] = textOf(given)
      .split(/→|\.\./)
      .map(part => part.trim());
    if (start === '') return null;
    if (![start, end || start].every(day => /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(day)))
      throw invalid(`${name} takes a day as 2026-11-21, or two with → between them; “${textOf(given)}” is none.`);
    return { start, end: end || null };
  },
};

const textOf = (given: Json): string => (typeof given === 'string' ? given : '');

/** The types of property that can be changed in a cell. */
export const isSimple = (type: string): boolean => type in VALUES;

/**
 * Writes one property of a row.
 * @param body `row`, the id of the `property`, and its `value` as the cell gives it
 * @throws ApiError for a value that does not fit
 */
export const writeCell = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const page = store.get(String(body.row), 'page');
  const property = page && propertiesOf(store, page).find(({ id }) => id === body.property);
  const toApi = property && VALUES[property.type];
  if (!page || !property || !toApi) throw invalid('This can’t be changed here.');
  const value = toApi(body.value ?? null, readValue(store, page, property), property);
  askAs(store, author, `PATCH /v1/pages/${page.id}`, { properties: { [property.id]: { [property.type]: value } } });
  return {};
};

/** What a cell's editor begins with: a text, a yes or no, or what is chosen. */
export const cellValue = (type: string, value: Json): Json => {
  if (type === 'date' && isObject(value)) return [value.start, value.end].filter(Boolean).join(' → ');
  if (type === 'select' || type === 'status') return isObject(value) ? (value.name ?? '') : '';
  if (type === 'multi_select' || type === 'people')
    return listAt({ value }, 'value')
      .filter(isObject)
      .map(item => item[type === 'people' ? 'id' : 'name'] ?? null);
  if (type === 'title' || type === 'rich_text')
    return listAt({ value }, 'value')
      .filter(isObject)
      .map(run => String(run.plain_text ?? ''))
      .join('');
  return type === 'number' ? String(value ?? '') : (value ?? '');
};

/** What can be chosen for a property: options by name, people by id. */
export const choicesOf = (store: Store, { type, config }: PropertyRecord): JsonObject[] => {
  if (type === 'people')
    return [...store.all('user')].filter(user => user.type === 'person').map(({ id, name }) => ({ value: id, name }));
  return listAt(config, 'options')
    .filter(isObject)
    .map(({ name }) => ({ value: String(name), name: String(name) }));
};
