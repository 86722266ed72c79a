import { BLOCK_TYPES, LIES_ONLY_IN } from '../../blocks/block-types.ts';
import { refuseMisplaced } from '../../blocks/make-blocks.ts';
import { invalid } from '../../errors.ts';
import type { JsonObject } from '../../json.ts';
import type { Child, Container } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import {
  type Author,
  childrenOf,
  detachChild,
  insertChildren,
  type Place,
  pageOf,
  parentOf,
  refersTo,
  refuseTrashed,
  touch,
} from '../../store/tree.ts';
import { containerOf, findChild } from './find-block.ts';

/** Where a block is put: beside another one, or into something that holds blocks. */
export type Spot = Beside | { readonly side: 'first' | 'last'; readonly of: Container };

interface Beside {
  readonly side: 'before' | 'after';
  readonly of: Child;
}

const isBeside = (spot: Spot): spot is Beside => spot.side === 'before' || spot.side === 'after';

/** Puts a block somewhere else, with its id and all that lies in it. @throws ApiError when it may not lie there */
export const moveBlock = (store: Store, author: Author, child: Child, spot: Spot): void => {
  const container = isBeside(spot) ? containerOf(store, spot.of) : spot.of;
  const home = containerOf(store, child);
  refuseTrashed(store, container);
  for (let at: ReturnType<typeof parentOf> = container; at; at = parentOf(store, at))
    if (at.id === child.id) throw invalid('A block can’t be moved into itself.');
  if (child.kind === 'block') refuseMisplaced(store, container, child.type, child.value, []);
  else if (!holds(container, `child_${child.kind}`)) throw invalid('This can’t be put there.');
  detachChild(store, child);
  store.edit(child.id, child.kind).parent = refersTo(container);
  insertChildren(store, container, [child.id], placeOf(container, spot));
  if (child.kind === 'block') touch(store, child, author);
  for (const page of new Set([pageOf(store, home), pageOf(store, container)])) if (page) touch(store, page, author);
};

/** Asked for once the block is out of its list, so that it is not its own neighbour. */
const placeOf = ({ children }: Container, { side, of }: Spot): Place => {
  if (side === 'first' || side === 'last') return { at: side === 'first' ? 'start' : 'end' };
  if (side === 'after') return { at: 'after', id: of.id };
  const before = children[children.indexOf(of.id) - 1];
  return before === undefined ? { at: 'start' } : { at: 'after', id: before };
};

/** Whether blocks of a type may lie in a container. */
export const holds = (container: Container, type: string): boolean => {
  const home = LIES_ONLY_IN[type];
  if (home !== undefined) return container.kind === 'block' && container.type === home;
  if (container.kind === 'page') return true;
  const kind = BLOCK_TYPES[container.type]?.holds ?? 'nothing';
  if (kind === 'whenToggleable') return container.value.is_toggleable === true;
  return typeof kind === 'string' ? kind === 'anything' : kind.includes(type);
};

const typeOf = (child: Child): string => (child.kind === 'block' ? child.type : `child_${child.kind}`);

/** Beside the nearest thing around a block that stands where the block may stand: a column, say, is stepped over. */
const outside = (store: Store, child: Child, side: 'before' | 'after'): Spot | undefined => {
  let at: Child = containerOf(store, child);
  while (at.kind === 'block') {
    const around: Container = containerOf(store, at);
    if (holds(around, typeOf(child))) return { side, of: at };
    at = around;
  }
  return undefined;
};

type Find = (store: Store, child: Child, siblings: readonly Child[], index: number) => Spot | undefined;

const beside =
  (side: 'before' | 'after', by: number): Find =>
  (store, child, siblings, index) => {
    const of = siblings[index + by];
    return of ? { side, of } : outside(store, child, side);
  };

const STEPS: Readonly<Record<string, Find>> = {
  up: beside('before', -1),
  down: beside('after', 1),
  in: (_store, child, siblings, index) => {
    const of = siblings[index - 1];
    return of && of.kind === 'block' && holds(of, typeOf(child)) ? { side: 'last', of } : undefined;
  },
  out: (store, child) => outside(store, child, 'after'),
};

/**
 * Moves a block one step: `up` or `down` past its neighbour, `in` under the block before it, `out` of the one that holds it.
 * At an edge nothing happens.
 */
export const stepBlock = (store: Store, author: Author, { block, step }: JsonObject): JsonObject => {
  const child = findChild(store, block);
  const siblings = childrenOf(store, containerOf(store, child));
  const index = siblings.findIndex(({ id }) => id === child.id);
  const spot = STEPS[String(step)]?.(store, child, siblings, index);
  if (!spot) return { moved: false };
  return { moved: true, undo: moveWithUndo(store, author, child, spot) };
};

/** Puts a block beside another one, or first into what holds blocks, as somebody who drags it does. */
export const placeBlock = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const child = findChild(store, body.block);
  const of = findChild(store, body.of);
  if (of.id === child.id) return { moved: false };
  const { side } = body;
  if (side === 'before' || side === 'after')
    return { moved: true, undo: moveWithUndo(store, author, child, { side, of }) };
  if (side !== 'first' || of.kind === 'database') throw invalid('This can’t be put there.');
  return { moved: true, undo: moveWithUndo(store, author, child, { side, of }) };
};

const moveWithUndo = (store: Store, author: Author, child: Child, spot: Spot): JsonObject => {
  const home = containerOf(store, child);
  const siblings = childrenOf(store, home);
  const before = siblings[siblings.findIndex(({ id }) => id === child.id) - 1];
  moveBlock(store, author, child, spot);
  const back = before ? { side: 'after', of: before.id } : { side: 'first', of: home.id };
  return { what: 'place', body: { block: child.id, ...back } };
};
