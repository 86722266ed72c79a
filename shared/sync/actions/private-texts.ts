import type { Block } from '../../document/block.ts';
import { hash } from '../../document/fingerprint.ts';
import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';

/** Words that say too little to know them again. */
const SHORT = 8;

const print = (block: Block): number | undefined => {
  const words = plainText(block.text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.length < SHORT ? undefined : hash(words);
};

/** Fingerprints of what is private in a page, so that it is known should it lose its mark. */
export function privateTexts(blocks: readonly Block[]): number[] {
  const prints = new Set<number>();
  for (const block of walk(blocks)) {
    if (block.type !== 'private') continue;
    for (const one of walk([block])) {
      const known = print(one);
      if (known !== undefined) prints.add(known);
    }
  }
  return [...prints];
}

/** The first text that would be sent and was private before. */
export function wasPrivate(
  blocks: readonly Block[],
  before: readonly number[],
  known: readonly Block[],
): Block | undefined {
  const once = new Set(before);
  if (once.size === 0) return undefined;
  const shown = new Set([...walk(known)].map(print));
  for (const block of walk(blocks)) {
    const one = print(block);
    if (one !== undefined && once.has(one) && !shown.has(one)) return block;
  }
  return undefined;
}
