import type { Block } from '../../document/block.ts';
import { hash } from '../../document/fingerprint.ts';
import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import { isMedia } from '../addresses/picture.ts';

/** Words that say too little to know them again. */
const SHORT = 8;

/** Fingerprints of what a block says, and of the pictures that it shows. */
function printsOf(block: Block): number[] {
  const words = plainText(block.text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return [...(words.length < SHORT ? [] : [hash(words)]), ...(isMedia(block) ? [printOfPicture(block.url)] : [])];
}

const printOfPicture = (url: string): number => hash(`shows ${url}`);

/** A picture alone in a note is part of the note's text; anywhere else a picture in a text is not sent. */
const inText = ({ text = [] }: Block): number[] =>
  text.flatMap(run => (run.type === 'image' ? [printOfPicture(run.url)] : []));

/** Fingerprints of what is private in a page, so that it is known should it lose its mark. */
export function privateTexts(blocks: readonly Block[]): number[] {
  const prints = new Set<number>();
  for (const block of walk(blocks)) {
    if (block.type !== 'private') continue;
    for (const one of walk([block])) for (const print of [...printsOf(one), ...inText(one)]) prints.add(print);
  }
  return [...prints];
}

/** The first block that would be sent and says or shows something that was private before. */
export function wasPrivate(
  blocks: readonly Block[],
  before: readonly number[],
  known: readonly Block[],
): Block | undefined {
  const once = new Set(before);
  if (once.size === 0) return undefined;
  const shown = new Set([...walk(known)].flatMap(printsOf));
  for (const block of walk(blocks)) {
    if (printsOf(block).some(print => once.has(print) && !shown.has(print))) return block;
  }
  return undefined;
}
