import { commonSubsequence, increasing, type Match } from '../../document/common-subsequence.ts';
import { unite } from './entities.ts';
import type { Entity, Node, Side } from './node.ts';

/** The children of one block, in the order of each version. */
export interface Siblings {
  base: Entity[];
  local: Entity[];
  remote: Entity[];
}

/**
 * The children of one block in their merged order. What neither side moved stays; what a side put in or moved follows
 * what it follows on that side. Where both put something in one place the file's comes first, and what is equal is one.
 */
export function mergedOrder(siblings: Siblings): Entity[] {
  const { base } = siblings;
  if (sameOrder(base, siblings.local) && sameOrder(base, siblings.remote)) return base;
  const stable = { local: stayed(base, siblings.local), remote: stayed(base, siblings.remote) };
  const here = { local: new Set(siblings.local), remote: new Set(siblings.remote) };
  const stays = (entity: Entity): boolean =>
    (['local', 'remote'] as const).every(side => !here[side].has(entity) || stable[side].has(entity));
  const slots = new Map(base.map((entity, i) => [entity, i + 1]));
  const placed = new Set(base.filter(stays));
  const put = (side: Side): Entity[][] => {
    const groups: Entity[][] = Array.from({ length: base.length + 1 }, () => []);
    let slot = 0;
    for (const entity of siblings[side]) {
      if (placed.has(entity)) slot = slots.get(entity)!;
      else if (side === 'local' ? places(entity) : !here.local.has(entity) || !places(entity))
        groups[slot]!.push(entity);
    }
    return groups;
  };
  // What the file did not move is put where Notion has it.
  const places = (entity: Entity): boolean => !entity.base || !here.remote.has(entity) || !stable.local.has(entity);
  const [mine, theirs] = [put('local'), put('remote')];
  const out = together(mine[0]!, theirs[0]!);
  base.forEach((entity, i) => {
    if (placed.has(entity) && (here.local.has(entity) || here.remote.has(entity))) out.push(entity);
    out.push(...together(mine[i + 1]!, theirs[i + 1]!));
  });
  return out;
}

const sameOrder = (a: readonly Entity[], b: readonly Entity[]): boolean =>
  a.length === b.length && a.every((entity, i) => entity === b[i]);

/** The children of the base that a side left in their order. */
function stayed(base: readonly Entity[], side: readonly Entity[]): Set<Entity> {
  const places = new Map(side.map((entity, i) => [entity, i]));
  const matches = base.flatMap((entity, i): Match[] => {
    const at = places.get(entity);
    return at === undefined ? [] : [[i, at]];
  });
  return new Set(increasing(matches).map(([i]) => base[i]!));
}

/** Two insertions in one place. */
function together(mine: Entity[], theirs: Entity[]): Entity[] {
  if (mine.length === 0 || theirs.length === 0) return [...mine, ...theirs];
  const out: Entity[] = [];
  let [i, j] = [0, 0];
  for (const [atMine, atTheirs] of equalInsertions(mine, theirs)) {
    out.push(...mine.slice(i, atMine), ...theirs.slice(j, atTheirs), unite(mine[atMine]!, theirs[atTheirs]!));
    [i, j] = [atMine + 1, atTheirs + 1];
  }
  return [...out, ...mine.slice(i), ...theirs.slice(j)];
}

function equalInsertions(mine: Entity[], theirs: Entity[]): Match[] {
  // An unequal number for what is no insertion keeps it from being paired.
  const key = (node: Node | undefined, i: number): number => (node ? node.print : -1 - i);
  const own = mine.map((entity, i) => key(isInsertion(entity, 'local') ? entity.local : undefined, i));
  const other = theirs.map((entity, i) => key(isInsertion(entity, 'remote') ? entity.remote : undefined, i - 1e9));
  return commonSubsequence(own, other);
}

const isInsertion = (entity: Entity, side: Side): boolean =>
  !entity.base && entity[side] !== undefined && entity[side === 'local' ? 'remote' : 'local'] === undefined;
