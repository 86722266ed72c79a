import { align } from '../../document/align.ts';
import type { Block } from '../../document/block.ts';
import type { Entity, Node, Side, Version } from './node.ts';

/** The three versions of a page as one set of blocks. */
export interface Page {
  /** `undefined` where nothing is known of how the page was. */
  base: Version | undefined;
  local: Version;
  remote: Version;
  entities: Entity[];
}

/** Finds which block is which in three versions. */
export function pageOf(base: Version | undefined, local: Version, remote: Version): Page {
  const entities: Entity[] = [];
  const join = (entity: Entity, role: keyof Entity, node: Node): void => {
    entity[role] = node;
    node.entity = entity;
  };
  const make = (role: keyof Entity, node: Node): Entity => {
    const entity: Entity = {};
    join(entity, role, node);
    entities.push(entity);
    return entity;
  };
  const views = (version: Version): Block[] => version.nodes.map(node => node.view);
  if (base) {
    for (const node of base.all) make('base', node);
    for (const side of ['local', 'remote'] as const) {
      const version = side === 'local' ? local : remote;
      for (const [before, after] of align(views(base), views(version), printIn(base, version)).pairs) {
        join(base.byView.get(before)!.entity!, side, version.byView.get(after)!);
      }
    }
  } else {
    for (const [mine, theirs] of align(views(local), views(remote), printIn(local, remote)).pairs) {
      join(make('local', local.byView.get(mine)!), 'remote', remote.byView.get(theirs)!);
    }
  }
  for (const node of local.all) if (!node.entity) make('local', node);
  for (const node of remote.all) if (!node.entity) make('remote', node);
  return { base, local, remote, entities };
}

const printIn =
  (a: Version, b: Version) =>
  (view: Block): number =>
    (a.byView.get(view) ?? b.byView.get(view)!).print;

/** Two insertions that are one. */
export function unite(mine: Entity, theirs: Entity): Entity {
  mine.remote = theirs.remote!;
  mine.remote.entity = mine;
  delete theirs.remote;
  return mine;
}

export const parentOn = (entity: Entity, side: keyof Entity): Entity | null => entity[side]?.parent?.entity ?? null;

/**
 * Whether a side did something to a block or to anything under it: then the other side's deletion of it can't stand.
 * What a side took away from under it does not count.
 */
export function changes(side: Side): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  const changed = (node: Node): boolean => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const { entity } = node;
    const was = entity?.base;
    const answer =
      !was ||
      was.print !== node.print ||
      parentOn(entity!, side) !== parentOn(entity!, 'base') ||
      node.children.some(changed);
    known.set(node, answer);
    return answer;
  };
  return changed;
}
