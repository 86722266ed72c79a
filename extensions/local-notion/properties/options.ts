import { invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { isObject, type Json, type JsonObject, listAt, textAt } from '../json.ts';
import { OPTION_COLOURS } from '../richtext/colours.ts';
import type { PropertyRecord } from '../store/records.ts';
import type { Writing } from './property-context.ts';

/** The options of a select, multi-select or status. */
export const optionsOf = ({ config }: PropertyRecord): JsonObject[] => listAt(config, 'options').filter(isObject);

/** An option as a value of a page carries it, or `null` when it is gone. */
export const presentOption = (property: PropertyRecord, id: Json | undefined): Json => {
  const option = optionsOf(property).find(candidate => candidate.id === id);
  return option ? { id: option.id ?? null, name: option.name ?? null, color: option.color ?? null } : null;
};

/**
 * The id of the option that a request names. A select makes a name that it does not know; a status refuses it.
 * @throws ApiError `validation_error`
 */
export const chooseOption = (writing: Writing, value: Json): string => {
  const { property } = writing;
  const given = isObject(value) ? value : {};
  const name = textAt(given, 'name');
  const known = optionsOf(property).find(option =>
    given.id !== undefined ? option.id === given.id : option.name === name,
  );
  if (known) return String(known.id);
  if (property.type === 'status')
    throw invalid(`Invalid status option. Status option "${name ?? given.id}" does not exist`);
  if (name === undefined) throw invalid(`Select option with id ${given.id} does not exist.`);
  return String(addOption(writing, name, textAt(given, 'color')).id);
};

const addOption = ({ store, dataSource, property }: Writing, name: string, colour: string | undefined): JsonObject => {
  if (!dataSource) throw invalid(`${property.name} is not a property that exists.`);
  const schema = store.edit(dataSource.id, 'data_source').schema;
  const kept = schema.find(({ id }) => id === property.id) ?? property;
  const option = makeOption({ name, ...(colour && { color: colour }) }, optionsOf(kept).length);
  kept.config = { ...kept.config, options: [...optionsOf(kept), option] };
  property.config = kept.config;
  return option;
};

/**
 * The options that a schema gets from a request: those it had keep their ids, by name.
 * @throws ApiError `validation_error` for a comma in a name
 */
export const storeOptions = (given: readonly Json[], had: readonly JsonObject[]): JsonObject[] =>
  given.filter(isObject).map((option, index) => {
    const before = had.find(({ id, name }) => (option.id !== undefined ? id === option.id : name === option.name));
    return before ? { ...before, ...option } : makeOption(option, index);
  });

const makeOption = (given: JsonObject, index: number): JsonObject => {
  const name = textAt(given, 'name') ?? '';
  if (name.includes(',')) throw invalid(`Invalid select option, commas not allowed: ${name}`);
  // Notion picks a colour of its own; ours go round, so that two runs look the same.
  const colour = OPTION_COLOURS[1 + (index % (OPTION_COLOURS.length - 1))] ?? 'default';
  return {
    id: textAt(given, 'id') ?? newId(),
    name,
    color: textAt(given, 'color') ?? colour,
    description: textAt(given, 'description') ?? null,
  };
};

const STATUSES = [
  { name: 'Not started', color: 'default', group: 'To-do', groupColor: 'gray' },
  { name: 'In progress', color: 'blue', group: 'In progress', groupColor: 'blue' },
  { name: 'Done', color: 'green', group: 'Complete', groupColor: 'green' },
] as const;

/** The configuration of a status: three options in three groups, unless the request gives its own. */
export const storeStatus = (given: JsonObject, had: JsonObject): JsonObject => {
  const named = listAt(given, 'options');
  const before = listAt(had, 'options').filter(isObject);
  if (named.length === 0 && before.length > 0) return had;
  const options = storeOptions(named.length > 0 ? named : STATUSES.map(({ name, color }) => ({ name, color })), before);
  const asked = listAt(given, 'groups').filter(isObject);
  const groups = STATUSES.map(({ group, groupColor }, index) => ({
    id: newId(),
    name: group,
    color: groupColor,
    option_ids: groupMembers(options, asked, group, index, named.length > 0),
  }));
  return { options, groups };
};

/** Own options lie in the groups that name them; those that none names are "To-do", as new ones are in Notion. */
const groupMembers = (
  options: readonly JsonObject[],
  asked: readonly JsonObject[],
  group: string,
  index: number,
  own: boolean,
): Json[] => {
  if (!own) return options.slice(index, index + 1).map(({ id }) => id ?? null);
  const claimed = (one: JsonObject) => [...listAt(one, 'option_ids'), ...listAt(one, 'options')];
  const ids = asked.filter(({ name }) => name === group).flatMap(claimed);
  const all = asked.flatMap(claimed);
  return options
    .filter(
      ({ id, name }) =>
        [id, name].some(key => ids.includes(key ?? '')) ||
        (index === 0 && !all.includes(id ?? '') && !all.includes(name ?? '')),
    )
    .map(({ id }) => id ?? null);
};
