import { failedValidation, invalid, shown } from '../errors.ts';
import type { Call } from '../http/route.ts';
import { isObject, type Json, type JsonObject, textAt } from '../json.ts';
import { findProperty } from '../properties/read-property.ts';
import { compileFilter } from '../query/filter.ts';
import { sortPages } from '../query/sort.ts';
import type { DataSourceRecord, PropertyRecord, ViewRecord } from '../store/records.ts';
import { keptConfig, renamedFilter, renamedKeys, renamedSorts, toIds } from './named-properties.ts';

/** The part of a view that requests write. */
export type ViewSettings = Pick<ViewRecord, 'filter' | 'sorts' | 'quickFilters' | 'configuration'>;

/**
 * What a checked request says of a view, as it is kept; what it does not name stays as it was.
 * @throws ApiError `validation_error` for a property that is not there or of another type, or a filter that is none
 */
export const writtenSettings = (
  call: Call,
  source: DataSourceRecord,
  type: ViewRecord['type'],
  before?: ViewSettings,
): ViewSettings => {
  const { filter, sorts, quick_filters, configuration } = call.body;
  return {
    filter: filter === undefined ? (before?.filter ?? null) : keptFilter(call, source, filter),
    sorts: sorts === undefined ? (before?.sorts ?? null) : keptSorts(call, source, sorts),
    quickFilters:
      quick_filters === undefined
        ? (before?.quickFilters ?? null)
        : keptQuickFilters(call, source, quick_filters, before?.quickFilters ?? {}),
    configuration: configurationOf(source, type, configuration, before?.configuration),
  };
};

const keptFilter = ({ store, now }: Call, source: DataSourceRecord, filter: Json): JsonObject | null => {
  if (!isObject(filter) || Object.keys(filter).length === 0) return null;
  compileFilter({ store, source, now }, filter);
  return renamedFilter(filter, toIds(source)) ?? null;
};

const keptSorts = ({ store }: Call, source: DataSourceRecord, sorts: Json): JsonObject[] | null => {
  if (!Array.isArray(sorts) || sorts.length === 0) return null;
  const given = sorts.filter(isObject);
  sortPages(store, source, [], given);
  return renamedSorts(given, toIds(source));
};

/** Those that are named are set, or with null taken away; the others stay. */
const keptQuickFilters = (
  { store, now }: Call,
  source: DataSourceRecord,
  given: Json,
  before: JsonObject,
): JsonObject | null => {
  if (!isObject(given)) return null;
  for (const [property, condition] of Object.entries(given)) {
    named(source, property);
    if (isObject(condition)) compileFilter({ store, source, now }, { property, ...condition }, 'body.quick_filters');
  }
  const all = Object.entries({ ...before, ...renamedKeys(given, toIds(source)) });
  const left = all.filter(([, condition]) => condition !== null);
  return left.length === 0 ? null : Object.fromEntries(left);
};

const named = ({ schema }: DataSourceRecord, name: string): PropertyRecord => {
  const property = findProperty(schema, name);
  if (!property) throw invalid(`Could not find property with name or id: ${name}`);
  return property;
};

const configurationOf = (
  source: DataSourceRecord,
  type: ViewRecord['type'],
  given: Json | undefined,
  before: JsonObject | undefined,
): JsonObject => {
  if (!isObject(given)) return before ?? defaultConfig(source, type);
  if (given.type !== type)
    throw failedValidation('body', [
      `body.configuration.type should be \`"${type}"\`, instead was ${shown(given.type)}.`,
    ]);
  for (const key of ['group_by', 'sub_group_by', 'x_axis', 'stack_by']) refuseOtherType(source, given[key]);
  refuseNoDate(source, given);
  return keptConfig({ ...before, ...given }, name => named(source, name));
};

/** What a group calls the types of property that it does not call by their own name. */
const GROUP_NAMES: Readonly<Record<string, string>> = { people: 'person', rich_text: 'text' };

const refuseOtherType = (source: DataSourceRecord, group: Json | undefined): void => {
  if (!isObject(group)) return;
  const { type, name } = named(source, textAt(group, 'property_id') ?? '');
  const expected = GROUP_NAMES[type] ?? type;
  if (group.type !== expected)
    throw invalid(`Property ${name} is grouped by \`"${expected}"\`, instead was ${shown(group.type)}.`);
};

const DATES = ['date', 'created_time', 'last_edited_time', 'formula', 'rollup'];

const refuseNoDate = (source: DataSourceRecord, given: JsonObject): void => {
  const asked = textAt(given, 'date_property_id');
  const property = asked === undefined ? undefined : named(source, asked);
  if (property && !DATES.includes(property.type)) throw invalid(`Property ${property.name} holds no dates.`);
};

/** What a view that was made without a configuration begins with: the first property that fits. */
const defaultConfig = (source: DataSourceRecord, type: ViewRecord['type']): JsonObject => {
  const first = (...types: readonly string[]) => source.schema.find(property => types.includes(property.type));
  if (type === 'board') return { type, group_by: groupOf(first('status') ?? first('select', 'people', 'checkbox')) };
  if (type === 'calendar' || type === 'timeline') {
    const property = first('date') ?? first('created_time', 'last_edited_time');
    if (property) return { type, date_property_id: property.id };
    throw missing('date_property_id');
  }
  return type === 'chart' ? { type, chart_type: 'column' } : { type };
};

const groupOf = (property: PropertyRecord | undefined): JsonObject => {
  if (!property) throw missing('group_by');
  const { type, id } = property;
  const group = { type: GROUP_NAMES[type] ?? type, property_id: id, sort: { type: 'manual' } };
  return type === 'status' ? { ...group, group_by: 'option' } : group;
};

const missing = (field: string) =>
  failedValidation('body', [`body.configuration.${field} should be defined, instead was \`undefined\`.`]);
