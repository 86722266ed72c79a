import { align } from '../../document/align.ts';
import type { Block } from '../../document/block.ts';
import { commonSubsequence } from '../../document/common-subsequence.ts';
import type { Document } from '../../document/document.ts';
import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import { normalised } from '../../practice/promises/promise-id.ts';
import { guidanceOf, strippedOf } from './guidance.ts';

/** Which block of a rendering is which of another version of the page. */
export const partners = (base: Document, other: Document): Map<Block, Block> =>
  new Map(align(base.blocks, other.blocks).pairs);

/**
 * As {@link partners}, for two renderings: guidance that was written anew from the first word to the last is known by its
 * label and its section.
 *
 * ```
 * - Ana: *one line*      - Ana: *what you need from us*
 * ```
 */
export function partnersOfRenderings(base: Document, other: Document): Map<Block, Block> {
  const pairs = partners(base, other);
  const taken = new Set(pairs.values());
  const left = labelled(base.blocks).filter(({ block }) => !pairs.has(block));
  const right = labelled(other.blocks).filter(({ block }) => !taken.has(block));
  const same = commonSubsequence(
    left.map(({ label }) => label),
    right.map(({ label }) => label),
  );
  for (const [i, j] of same) pairs.set(left[i]!.block, right[j]!.block);
  return pairs;
}

/** The blocks with guidance, by the heading above them, their type and the words beside the guidance. */
function labelled(blocks: readonly Block[]): { block: Block; label: string }[] {
  let heading = '';
  return [...walk(blocks)].flatMap(block => {
    if (block.type === 'heading') heading = normalised(plainText(block.text));
    if (guidanceOf(block).size === 0) return [];
    return [{ block, label: [heading, block.type, normalised(wordsOf(strippedOf(block, new Set())))].join('\n') }];
  });
}

const wordsOf = (block: Block): string =>
  block.type === 'table_row' ? block.cells.map(plainText).join(' | ') : plainText(block.text);
