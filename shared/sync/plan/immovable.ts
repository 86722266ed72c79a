import type { Block } from '../../document/block.ts';
import { walk } from '../../document/walk.ts';
import { ENDS_TREE } from '../../notion/containers.ts';
import { isCreatable } from '../../notion/fate.ts';

/** Why a block can't be deleted and made anew elsewhere, if it can't. */
export function whyImmovable(block: Block): string | undefined {
  for (const one of walk([block])) {
    if (one.unread) return 'There is something under it that was not read; it would be lost.';
    if (!isCreatable(one)) return `Notion's API can't make its ${nameOf(one)} again.`;
  }
  return undefined;
}

/** Why a block can't be deleted, if it can't. */
export function whyUndeletable(block: Block): string | undefined {
  for (const one of walk([block])) {
    if (one.unread) return 'There is something under it that was not read; it would be lost.';
    if (ENDS_TREE.has(kindOf(one))) return `A ${nameOf(one)} is deleted in Notion only, with all its contents.`;
  }
  return undefined;
}

const kindOf = (block: Block): string => (block.type === 'opaque' ? block.kind : block.type);
const nameOf = (block: Block): string => kindOf(block).replaceAll('_', ' ');
