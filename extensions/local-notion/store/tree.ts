import { invalid } from '../errors.ts';
import type { BlockRecord, Child, Container, PageRecord, Parent, TreeRecord } from './records.ts';
import type { Store } from './store.ts';

/** Who writes, and when. */
export interface Author {
  readonly id: string;
  readonly now: number;
}

/** Where new blocks go in the list of their parent. */
export type Place = { readonly at: 'start' } | { readonly at: 'end' } | { readonly at: 'after'; readonly id: string };

/** The blocks of a container as the API lists them: what is in the trash is left out. */
export const childrenOf = (store: Store, container: Container): Child[] => {
  const source = mirrored(store, container);
  return source.children.map(id => store.need(id, 'block', 'page', 'database')).filter(child => !child.inTrash);
};

/** Whether a container has anything in it that is listed. */
export const hasChildren = (store: Store, container: Container): boolean => {
  const source = mirrored(store, container);
  return source.children.some(id => !store.need(id, 'block', 'page', 'database').inTrash);
};

/** A copy of a synced block shows what is in the original. */
const mirrored = (store: Store, container: Container): Container => {
  if (container.kind !== 'block' || container.type !== 'synced_block') return container;
  const from = container.value.synced_from;
  const id = typeof from === 'object' && from !== null && !Array.isArray(from) ? from.block_id : undefined;
  return (typeof id === 'string' && store.get(id, 'block')) || container;
};

/** The thing that a record lies in, or `undefined` for the root page. */
export const parentOf = (store: Store, { parent }: { readonly parent: Parent }): TreeRecord | undefined =>
  parent.type === 'workspace' ? undefined : store.need(parent.id, 'block', 'page', 'database', 'data_source');

/** The page that a record is part of: itself, for a page. */
export const pageOf = (store: Store, record: TreeRecord): PageRecord | undefined => {
  for (let at: TreeRecord | undefined = record; at; at = parentOf(store, at)) if (at.kind === 'page') return at;
  return undefined;
};

/** Whether a record, or something that it lies in, is in the trash. */
export const isTrashed = (store: Store, record: TreeRecord): boolean =>
  record.inTrash || hasTrashedAncestor(store, record);

/** Whether something that a record lies in is in the trash. */
export const hasTrashedAncestor = (store: Store, record: TreeRecord): boolean => {
  for (let at = parentOf(store, record); at; at = parentOf(store, at)) if (at.inTrash) return true;
  return false;
};

/**
 * Refuses to write to what is in the trash.
 * @throws ApiError `validation_error` with the API's text
 */
export const refuseTrashed = (store: Store, record: TreeRecord): void => {
  if (record.inTrash) throw invalid("Can't edit block that is archived. You must unarchive the block before editing.");
  if (hasTrashedAncestor(store, record))
    throw invalid(
      "Can't edit page on block with an archived ancestor. You must unarchive the ancestor before editing page.",
    );
};

/** Marks a record as edited, and with a block the page that it is part of. Blocks in between keep their times. */
export const touch = (store: Store, record: TreeRecord, author: Author): void => {
  stamp(store, record, author);
  if (record.kind !== 'block') return;
  const page = pageOf(store, record);
  if (page) stamp(store, page, author);
};

const stamp = (store: Store, record: TreeRecord, author: Author): void => {
  const edited = store.edit(record.id, record.kind);
  edited.editedTime = author.now;
  edited.editedBy = author.id;
};

/**
 * Puts ids into the list of a container.
 * @throws ApiError `validation_error` when the block to come after is none of the container's
 */
export const insertChildren = (store: Store, container: Container, ids: readonly string[], place: Place): void => {
  const { children } = store.edit(container.id, 'block', 'page');
  if (place.at === 'end') children.push(...ids);
  else if (place.at === 'start') children.unshift(...ids);
  else {
    const index = children.indexOf(place.id);
    if (index < 0)
      throw invalid(`Block to append children after (ID: ${place.id}) is not parented by ${container.id}.`);
    children.splice(index + 1, 0, ...ids);
  }
};

/** Takes an id out of the list that it stands in, if it stands in one. */
export const detachChild = (store: Store, record: Child): void => {
  const parent = parentOf(store, record);
  if (parent?.kind !== 'block' && parent?.kind !== 'page') return;
  const { children } = store.edit(parent.id, 'block', 'page');
  const index = children.indexOf(record.id);
  if (index >= 0) children.splice(index, 1);
};

/** The reference to a container, as its children hold it. */
export const refersTo = (container: Container): Parent => ({
  type: container.kind === 'page' ? 'page_id' : 'block_id',
  id: container.id,
});

/** Every block below a container, without going into child pages and databases. */
export function* blocksBelow(store: Store, container: Container): Generator<BlockRecord> {
  for (const child of childrenOf(store, container)) {
    if (child.kind !== 'block') continue;
    yield child;
    yield* blocksBelow(store, child);
  }
}
