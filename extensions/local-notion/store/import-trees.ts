import { BLOCK_TYPES } from '../blocks/block-types.ts';
import { dashed, isId, newId, ROOT_ID } from '../ids.ts';
import { isObject, type Json, type JsonObject, textAt } from '../json.ts';
import { plainRun } from '../richtext/store-rich-text.ts';
import type { BlockRecord, Container, DatabaseRecord, PageRecord } from './records.ts';
import type { Store } from './store.ts';
import { type Author, insertChildren, refersTo } from './tree.ts';

/** A page to be loaded: a title, and blocks as the API returns them, each with its `children` beside its own fields. */
export interface Tree {
  readonly title?: string;
  readonly tree: readonly Json[];
}

/** Names that older versions of the API had. */
const OLD_NAMES: Readonly<Record<string, string>> = { transcription: 'meeting_notes' };

/**
 * Loads trees as pages under the root page, each block with the id it had where that is free.
 * @returns the ids of the new pages, in the order of the trees
 */
export const importTrees = (store: Store, author: Author, trees: readonly Tree[]): string[] =>
  store.transact(author.id, () =>
    trees.map(({ title = 'Imported page', tree }) => {
      const page = store.add(newPage(newId(), store.root, title, author));
      insertChildren(store, store.root, [page.id], { at: 'end' });
      importInto(store, author, page, tree);
      return page.id;
    }),
  );

const importInto = (store: Store, author: Author, container: Container, blocks: readonly Json[]): void => {
  for (const block of blocks) {
    if (!isObject(block)) continue;
    const record = importBlock(store, author, container, block);
    container.children.push(record.id);
    if (record.kind !== 'database' && Array.isArray(block.children)) importInto(store, author, record, block.children);
  }
};

const importBlock = (
  store: Store,
  author: Author,
  container: Container,
  block: JsonObject,
): BlockRecord | PageRecord | DatabaseRecord => {
  const given = textAt(block, 'type') ?? 'unsupported';
  const type = OLD_NAMES[given] ?? given;
  const id = freeId(store, textAt(block, 'id'));
  const value = isObject(block[given]) ? block[given] : {};
  const times = {
    createdTime: momentOf(block.created_time, author),
    editedTime: momentOf(block.last_edited_time, author),
  };
  if (type === 'child_page')
    return store.add({ ...newPage(id, container, textAt(value, 'title') ?? '', author), ...times });
  if (type === 'child_database')
    return store.add({ ...newDatabase(id, container, textAt(value, 'title') ?? '', author), ...times });
  return store.add<BlockRecord>({
    kind: 'block',
    id,
    parent: refersTo(container),
    ...times,
    createdBy: author.id,
    editedBy: author.id,
    inTrash: false,
    type,
    value: modernValue(type, value),
    children: [],
  });
};

/** The value of a block with today's names, and with the fields that its version did not have yet. */
const modernValue = (type: string, { text, ...value }: JsonObject): JsonObject => {
  const modern: JsonObject =
    Array.isArray(text) && value.rich_text === undefined ? { rich_text: text, ...value } : { ...value };
  delete modern.children;
  const row = BLOCK_TYPES[type];
  if (row?.fields.color !== undefined) modern.color ??= 'default';
  if (row?.fields.caption !== undefined) modern.caption ??= [];
  if (row?.fields.is_toggleable !== undefined) modern.is_toggleable ??= false;
  if (type === 'paragraph') modern.icon ??= null;
  if (type === 'table')
    Object.assign(modern, {
      has_column_header: modern.has_column_header ?? false,
      has_row_header: modern.has_row_header ?? false,
    });
  return modern;
};

const freeId = (store: Store, id: string | undefined): string =>
  id !== undefined && isId(id) && dashed(id) !== ROOT_ID && !store.has(dashed(id)) ? dashed(id) : newId();

const momentOf = (time: Json | undefined, { now }: Author): number =>
  typeof time === 'string' && !Number.isNaN(Date.parse(time)) ? Date.parse(time) : now;

const common = (id: string, container: Container, { id: author, now }: Author) => ({
  id,
  parent: refersTo(container),
  createdTime: now,
  editedTime: now,
  createdBy: author,
  editedBy: author,
  inTrash: false,
  icon: null,
  cover: null,
  isLocked: false,
});

const titleOf = (title: string): JsonObject[] => (title === '' ? [] : [plainRun(title)]);

const newPage = (id: string, container: Container, title: string, author: Author): PageRecord => ({
  kind: 'page',
  ...common(id, container, author),
  isArchived: false,
  properties: { title: titleOf(title) },
  children: [],
});

/** What a tree shows of a database is its title alone, so it has no data source here. */
const newDatabase = (id: string, container: Container, title: string, author: Author): DatabaseRecord => ({
  kind: 'database',
  ...common(id, container, author),
  title: titleOf(title),
  description: [],
  isInline: true,
  dataSources: [],
});
