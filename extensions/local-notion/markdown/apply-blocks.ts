import { addBlock, storeValue } from '../blocks/make-blocks.ts';
import { invalid } from '../errors.ts';
import type { Child, Container, TreeRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { setTrash } from '../store/trash.ts';
import { type Author, childrenOf, detachChild, parentOf, refersTo, touch } from '../store/tree.ts';
import type { MarkdownForm, Written } from './markdown-form.ts';
import { type Pair, pairBlocks } from './pair-blocks.ts';

/** What changing a page by its text needs. */
export interface Applying {
  readonly form: MarkdownForm;
  readonly store: Store;
  readonly author: Author;
  readonly site: string;
}

/**
 * Makes the content of a container what a text says. Blocks that the text still has keep their ids, and those whose
 * text is the same are not touched at all.
 */
export const applyBlocks = (applying: Applying, container: Container, wanted: readonly Written[]): void => {
  const { form, store, author, site } = applying;
  const before = childrenOf(store, container);
  const pairs = pairBlocks(form, store, site, before, wanted);
  const order = wanted.map((written, index) => {
    const pair = pairs[index] ?? referred(store, written);
    if (!pair) return create(store, author, container, written);
    if (!pair.isSame) change(applying, pair.child, written);
    bring(applying, container, pair.child);
    return pair.child.id;
  });
  const kept = new Set(order);
  for (const child of before) if (!kept.has(child.id)) setTrash(store, author, child, true);
  if (order.length === before.length && before.every(({ id }, index) => id === order[index])) return;
  const edited = store.edit(container.id, 'block', 'page');
  edited.children = [...order, ...edited.children.filter(id => !kept.has(id))];
  touch(store, container, author);
};

/** Something that lies elsewhere and is named by its address: it comes here as it is. */
const referred = (store: Store, { keeps }: Written): Pair | undefined => {
  const child = keeps === undefined ? undefined : store.get(keeps, 'page', 'database', 'block');
  return child && { child, isSame: true };
};

const bring = ({ store, author }: Applying, container: Container, child: Child): void => {
  if (child.parent.type !== 'workspace' && child.parent.id === container.id) return;
  for (let at: TreeRecord | undefined = container; at; at = parentOf(store, at))
    if (at.id === child.id) throw invalid('A page cannot be moved into itself.');
  detachChild(store, child);
  store.edit(child.id, child.kind).parent = refersTo(container);
  touch(store, child, author);
};

const change = (applying: Applying, child: Child, written: Written): void => {
  const { form, store, author, site } = applying;
  if (child.kind !== 'block') return;
  const isLeaf = written.children.length === 0;
  const sameHead = !isLeaf && form.printHead(store, child, site).join() === form.headOf(written).join();
  // What the text can't say of a block (a caption of code, a ratio) stays.
  const value = sameHead ? child.value : storeValue(child.type, { ...child.value, ...written.value });
  if (JSON.stringify(value) !== JSON.stringify(child.value)) {
    store.edit(child.id, 'block').value = value;
    touch(store, child, author);
  }
  const isCopy = child.type === 'synced_block' && child.value.synced_from !== null;
  if (!isCopy) applyBlocks(applying, child, written.children);
};

const create = (store: Store, author: Author, container: Container, written: Written): string => {
  const block = addBlock(store, author, container, written.type, written.value);
  for (const child of written.children) block.children.push(create(store, author, block, child));
  return block.id;
};
