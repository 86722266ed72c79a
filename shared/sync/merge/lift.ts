import type { Block } from '../../document/block.ts';
import type { Lifted, Node, Version } from './node.ts';
import type { Survivors } from './survivors.ts';

/** What is only in the file, by the place it goes back to: under which block, and after which of its children. */
export interface LiftedPlaces {
  /** `null` stands for the top of the page, and for the beginning of a list. */
  at(parent: Node | null, after: Node | null): Block[];
}

/**
 * Finds where what was taken out of the file before the merge goes back: after the nearest block before it that is
 * still there under the same parent, or where the parent stood.
 */
export function placesOf(local: Version, survivors: Survivors): LiftedPlaces {
  const places = new Map<Node | null, Map<Node | null, Block[]>>();
  for (const lifted of local.lifted) {
    const { parent, after } = settle(lifted, local, survivors);
    const under = places.get(parent) ?? new Map<Node | null, Block[]>();
    places.set(parent, under);
    under.set(after, [...(under.get(after) ?? []), lifted.block]);
  }
  return { at: (parent, after) => places.get(parent)?.get(after) ?? [] };
}

function settle(lifted: Lifted, local: Version, survivors: Survivors): { parent: Node | null; after: Node | null } {
  const { parent } = lifted;
  if (parent && !survivors.lives(parent.entity!)) {
    return settle({ block: lifted.block, parent: parent.parent, after: parent }, local, survivors);
  }
  const siblings = parent?.children ?? local.nodes;
  for (let i = lifted.after ? siblings.indexOf(lifted.after) : -1; i >= 0; i--) {
    const { entity } = siblings[i]!;
    if (survivors.lives(entity!) && survivors.parent(entity!) === (parent?.entity ?? null))
      return { parent, after: siblings[i]! };
  }
  return { parent, after: null };
}
