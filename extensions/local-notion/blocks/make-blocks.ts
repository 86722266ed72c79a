import { invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { isObject, type Json, type JsonObject, listAt, objectAt } from '../json.ts';
import { madeBy } from '../store/made-by.ts';
import type { BlockRecord, Container } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Author, childrenOf, insertChildren, type Place, refersTo } from '../store/tree.ts';
import { typeOfRequest } from './block-request.ts';
import { BLOCK_TYPES, LIES_ONLY_IN } from './block-types.ts';
import { FIELDS, storeFile, storeTyped } from './fields.ts';

const MOST_BLOCKS = 1000;

/**
 * Makes blocks of a checked request and puts them into a container.
 * @returns the new blocks of the first level, in the order of the request
 * @throws ApiError `validation_error` for what a shape alone can't show, such as a row of the wrong width
 */
export const makeBlocks = (
  store: Store,
  author: Author,
  container: Container,
  requests: readonly Json[],
  place: Place,
): BlockRecord[] => {
  const made = requests.filter(isObject).map(request => makeBlock(store, author, container, request));
  insertChildren(
    store,
    container,
    made.map(({ id }) => id),
    place,
  );
  return made;
};

/** Adds the record of one block, without children; its container does not list it yet. */
export const addBlock = (
  store: Store,
  author: Author,
  container: Container,
  type: string,
  value: JsonObject,
): BlockRecord =>
  store.add<BlockRecord>({
    kind: 'block',
    id: newId(),
    parent: refersTo(container),
    ...madeBy(author),
    type,
    value: storeValue(type, value),
    children: [],
  });

const makeBlock = (store: Store, author: Author, container: Container, request: JsonObject): BlockRecord => {
  const type = typeOfRequest(request);
  const given = objectAt(request, type);
  const children = listAt(given, 'children');
  refuseMisplaced(store, container, type, given, children);
  const block = addBlock(store, author, container, type, given);
  for (const child of children) if (isObject(child)) block.children.push(makeBlock(store, author, block, child).id);
  return block;
};

/** The value of a new block of a type: what the request gives, and defaults for what it does not. */
export const storeValue = (type: string, given: JsonObject): JsonObject => {
  const row = BLOCK_TYPES[type];
  if (!row) return given;
  const value: JsonObject = {};
  for (const [name, kind] of Object.entries(row.fields)) {
    const { store, default: fallback } = FIELDS[kind];
    const item = given[name];
    if (item !== undefined) value[name] = store(item);
    else if (fallback !== undefined) value[name] = structuredClone(fallback);
    if (name === 'caption' && row.file) Object.assign(value, storeFile(given));
  }
  if (row.link) Object.assign(value, storeTyped(given));
  return type === 'file' && value.name === undefined ? { ...value, name: fileNameOf(value) } : value;
};

const fileNameOf = (value: JsonObject): string => {
  const url = String((value.type === 'file' ? objectAt(value, 'file') : objectAt(value, 'external')).url ?? '');
  return decodeURIComponent(url.split(/[?#]/)[0]?.split('/').at(-1) ?? '') || 'file';
};

/**
 * Refuses what may not lie where it is put.
 * @throws ApiError `validation_error`
 */
export const refuseMisplaced = (
  store: Store,
  container: Container,
  type: string,
  given: JsonObject,
  children: readonly Json[],
): void => {
  const home = LIES_ONLY_IN[type];
  if (home && !(container.kind === 'block' && container.type === home))
    throw invalid(`${type} blocks can only be created inside a ${home} block.`);
  refuseParent(container, type);
  if (children.length > 0 && BLOCK_TYPES[type]?.holds === 'whenToggleable' && given.is_toggleable !== true)
    throw invalid('Heading blocks can only have children when they are toggleable.');
  if (type === 'paragraph' && given.icon && !(container.kind === 'block' && container.type === 'tab'))
    throw invalid('Icons are only supported on paragraph blocks that are tabs of a tab block.');
  if (type === 'table_row') refuseWidth(container, listAt(given, 'cells').length);
  const from = objectAt(given, 'synced_from').block_id;
  if (typeof from === 'string' && store.get(from, 'block')?.type !== 'synced_block')
    throw invalid(`Could not find the original synced block with ID: ${from}.`);
};

const refuseParent = (container: Container, type: string): void => {
  if (container.kind === 'page') return;
  const holds = BLOCK_TYPES[container.type]?.holds ?? 'nothing';
  if (holds === 'nothing' || (holds === 'whenToggleable' && container.value.is_toggleable !== true))
    throw invalid('Block does not support children.');
  if (Array.isArray(holds) && !holds.includes(type))
    throw invalid(`${container.type} blocks can only have children of type ${holds.join(', ')}.`);
};

const refuseWidth = (container: Container, cells: number): void => {
  if (container.kind === 'block' && container.type === 'table' && container.value.table_width !== cells)
    throw invalid('Number of cells in table row must match the table width of the parent table.');
};

/**
 * A request holds at most a thousand blocks, on all levels together. (What comes as Markdown is not counted.)
 * @throws ApiError `validation_error`
 */
export const refuseTooMany = (requests: readonly Json[]): void => {
  const count = countBlocks(requests);
  if (count > MOST_BLOCKS)
    throw invalid(
      `body failed validation: the number of blocks should be ≤ \`${MOST_BLOCKS}\`, instead was \`${count}\`.`,
    );
};

const countBlocks = (requests: readonly Json[]): number => {
  let count = 0;
  for (const request of requests) {
    if (!isObject(request)) continue;
    count += 1 + countBlocks(listAt(objectAt(request, typeOfRequest(request)), 'children'));
  }
  return count;
};

/**
 * The blocks that an append answers with. At the end these are the new ones. At the start or after a block, every
 * sibling that follows is listed too, as the live API does.
 */
export const listedAfter = (store: Store, container: Container, made: readonly BlockRecord[], place: Place) => {
  if (place.at === 'end' || made.length === 0) return [...made];
  const siblings = childrenOf(store, container);
  const first = siblings.findIndex(({ id }) => id === made[0]?.id);
  return siblings.slice(first);
};
