import { changes, type Page, parentOn } from './entities.ts';
import type { Entity, Node, Side } from './node.ts';

/** What of the page is left when the deletions of both sides are done, and where each block stands. */
export interface Survivors {
  lives(entity: Entity): boolean;
  /** `null` for the top of the page. */
  parent(entity: Entity): Entity | null;
  /** Blocks that one side deleted and the other changed, at their topmost; they are kept. */
  disputed: Map<Entity, Side>;
}

export function survivorsOf(page: Page): Survivors {
  const kept = new Set<Entity>();
  const disputed = new Map<Entity, Side>();
  for (const side of ['local', 'remote'] as const) keepChanged(page, side, kept, disputed);
  const isDeleted = (entity: Entity): boolean => entity.base !== undefined && !(entity.local && entity.remote);
  const lives = (entity: Entity): boolean =>
    isDeleted(entity) ? kept.has(entity) : Boolean(entity.local ?? entity.remote);
  return { lives, parent: parents(page), disputed };
}

/** Of what the other side deleted, keeps what this side changed, each with all that stands under it here. */
function keepChanged(page: Page, side: Side, kept: Set<Entity>, disputed: Map<Entity, Side>): void {
  const other: Side = side === 'local' ? 'remote' : 'local';
  const changed = changes(side);
  const visit = (node: Node, above: boolean): void => {
    const entity = node.entity!;
    const gone = entity.base !== undefined && entity[other] === undefined;
    const unread = gone && isUnread(entity, other);
    const keeps = gone && (above || unread || changed(node));
    if (keeps) kept.add(entity);
    if (keeps && !above && !unread) disputed.set(entity, side);
    for (const child of node.children) visit(child, keeps);
  };
  for (const node of page[side].nodes) visit(node, false);
}

/** Whether a block is missing only because what is above it was not read. */
function isUnread(entity: Entity, side: Side): boolean {
  for (let above = entity.base?.parent; above; above = above.parent) {
    const there = above.entity?.[side];
    if (there) return there.block.unread === true;
  }
  return false;
}

/** Where each block stands: where the side that moved it put it; the file's, if both did. */
function parents(page: Page): (entity: Entity) => Entity | null {
  const pinned = new Set<Entity>();
  const parent = (entity: Entity): Entity | null => {
    if (!entity.remote) return parentOn(entity, 'local');
    if (!entity.local) return parentOn(entity, 'remote');
    const mine = parentOn(entity, 'local');
    if (!entity.base || pinned.has(entity) || mine !== parentOn(entity, 'base')) return mine;
    return parentOn(entity, 'remote');
  };
  // One side may have put a under b while the other put b under a. Then the file's way stands for all of them.
  for (const entity of page.entities) {
    if (!entity.local || !entity.remote) continue;
    const seen = new Set<Entity>();
    for (let at: Entity | null = entity; at; at = parent(at)) {
      if (!seen.has(at)) seen.add(at);
      else {
        for (const one of seen) pinned.add(one);
        break;
      }
    }
  }
  return parent;
}
