import { invalid } from '../errors.ts';
import { type JsonObject, listAt, objectAt } from '../json.ts';
import type { BlockRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { hasChildren } from '../store/tree.ts';
import { BLOCK_TYPES } from './block-types.ts';
import { FIELDS, storeFile, storeTyped } from './fields.ts';

/**
 * The value of a block after a checked change: a field that is given is replaced as a whole, the others stay.
 * @throws ApiError `validation_error` for what the shape can't show
 */
export const updateValue = (store: Store, block: BlockRecord, body: JsonObject): JsonObject => {
  const row = BLOCK_TYPES[block.type];
  const given = objectAt(body, block.type);
  if (!row) return block.value;
  const value = { ...block.value };
  for (const [name, kind] of Object.entries(row.fields)) {
    const item = given[name];
    if (item !== undefined) value[name] = FIELDS[kind].store(item);
  }
  refuseImpossible(store, block, value);
  if (row.link && Object.keys(given).length > 0) return storeTyped(given) as JsonObject;
  return row.file && namesFile(given) ? withFile(value, given) : value;
};

const namesFile = (given: JsonObject): boolean => ['external', 'file'].some(key => given[key] !== undefined);

const withFile = (value: JsonObject, given: JsonObject): JsonObject => {
  const { type: _type, external: _external, file: _file, caption = [], ...rest } = value;
  return { caption, ...storeFile(given), ...rest };
};

const refuseImpossible = (store: Store, block: BlockRecord, value: JsonObject): void => {
  if (block.value.is_toggleable === true && value.is_toggleable === false && hasChildren(store, block))
    throw invalid('A heading that has children must stay toggleable.');
  if (block.type === 'table_row' && listAt(value, 'cells').length !== listAt(block.value, 'cells').length)
    throw invalid('Number of cells in table row must match the table width of the parent table.');
  const inTab = block.parent.type === 'block_id' && store.get(block.parent.id, 'block')?.type === 'tab';
  if (block.type === 'paragraph' && value.icon && !inTab)
    throw invalid('Icons are only supported on paragraph blocks that are tabs of a tab block.');
};
