import type { Block } from './block.ts';
import type { Run } from './run.ts';
import { plainText } from './text.ts';

/** The words of a block, each with how often it stands there. */
export interface Bag {
  type: string;
  words: Map<string, number>;
  size: number;
}

/** Words of a block beyond which no more are looked at. */
const ENOUGH = 400;

/** What a block says, as a bag of words; a block without words of its own has those of what stands under it. */
export function bagOf(block: Block): Bag {
  const bag: Bag = { type: block.type === 'opaque' ? block.kind : block.type, words: new Map(), size: 0 };
  fill(bag, block);
  return bag;
}

function fill(bag: Bag, block: Block): void {
  addWords(bag, wordsOf(block));
  if (bag.size > 0 || !block.children) return;
  for (const child of block.children) {
    if (bag.size > ENOUGH) return;
    addDeep(bag, child);
  }
}

function addDeep(bag: Bag, block: Block): void {
  addWords(bag, wordsOf(block));
  for (const child of block.children ?? []) if (bag.size <= ENOUGH) addDeep(bag, child);
}

function addWords(bag: Bag, text: string): void {
  for (const word of text.match(WORD) ?? []) {
    if (bag.size > ENOUGH) return;
    bag.words.set(word, (bag.words.get(word) ?? 0) + 1);
    bag.size += 1;
  }
}

/** Letters and digits; of scripts that don't part words, each character. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}]/gu;

const FIELDS = ['url', 'expression', 'html', 'markdown', 'markup', 'title', 'data'] as const;

function wordsOf(block: Block): string {
  const fields = block as unknown as Record<string, unknown>;
  const parts = [plainText(block.text), plainText(fields.caption as Run[] | undefined)];
  if (block.type === 'table_row') parts.push(...block.cells.map(plainText));
  for (const name of FIELDS) {
    const value = fields[name];
    if (value !== undefined) parts.push(typeof value === 'string' ? value : JSON.stringify(value));
  }
  return parts.join(' ');
}

/**
 * How much two blocks have in common: 1 for the same words in whatever order, 0 for none.
 *
 * @example
 * likeness(bagOf(p('Call Bo today')), bagOf(p('Call Ana today'))) // 0.67
 */
export function likeness(a: Bag, b: Bag): number {
  if (a.size === 0 && b.size === 0) return a.type === b.type ? 1 : 0;
  const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few.words) shared += Math.min(count, many.words.get(word) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** From where two blocks count as the same one. A change of type needs more in common than a change of words. */
export const isAlike = (a: Bag, b: Bag, value: number): boolean => value >= (a.type === b.type ? 0.4 : 0.65);
