import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { walk } from '../../document/walk.ts';
import type { Addresses } from './addresses.ts';
import { showsPath } from './local-picture.ts';
import { mapContent } from './map-runs.ts';
import { isMedia, type MediaBlock } from './picture.ts';

/**
 * What Notion is to have, with what it shows already wherever it can't be shown something else: a file that is not there, that
 * Notion doesn't take, or of which only the address is left.
 */
export function keepShown(before: Document, outgoing: Document, { pictures }: Addresses): Document {
  const known = new Map([...walk(before.blocks)].filter(isMedia).map(block => [block.id, block]));
  const blocks = mapContent(outgoing.blocks, {
    run: run => run,
    block: merged => {
      const block = atHand(merged, pictures);
      const was = isMedia(block) && block.id !== undefined ? known.get(block.id) : undefined;
      return was && isMedia(block) && was.type === block.type && !canBeShown(block, was) ? shownAs(block, was) : block;
    },
  });
  return blocks === outgoing.blocks ? outgoing : { ...outgoing, blocks };
}

/** What was merged of both sides is at hand only if its bytes are. */
function atHand(block: Block, pictures: Addresses['pictures']): Block {
  if (!isMedia(block) || !block.here || (block.kind === 'file' && pictures.has(block.url))) return block;
  const { here: _, ...rest } = block;
  return rest as Block;
}

function canBeShown(block: MediaBlock, was: MediaBlock): boolean {
  // The address of one side with the kind of the other, as a conflict leaves it, is none.
  if (block.url === was.url) return block.kind === was.kind;
  return block.kind === 'file' ? block.here === true : !showsPath(block);
}

function shownAs(block: MediaBlock, was: MediaBlock): Block {
  const { kind: _, here: __, ...rest } = block;
  return {
    ...rest,
    url: was.url,
    ...(was.kind !== undefined && { kind: was.kind }),
    ...(was.here && { here: true }),
  } as Block;
}
