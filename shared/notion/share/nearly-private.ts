import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';

/** A line that looks as if it was meant to be private, and would be sent. */
export class NearlyPrivate extends Error {
  readonly code = 'nearly_private';
  readonly block: Block;
  /** The line as it stands. */
  readonly line: string;

  constructor(block: Block, line: string) {
    super(
      `Nothing was sent: the line “${line.slice(0, 60)}” looks like a private part and is none. ` +
        'Write `> [!PRIVATE]` on a line of its own above it to keep it here, or take the brackets away to share it.',
    );
    this.name = 'NearlyPrivate';
    this.block = block;
    this.line = line;
  }
}

const WORD = 'PRIVATE';
/** What stands in brackets, with an exclamation mark or alone, at the beginning of a line. */
const MARKER = /^[\s>\\*_~]*\[\s*(!?)\s*([\p{L}\s]{3,12}?)[\s\\]*(?:[\]:.-]|$)/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** The first line of a text that is nearly `[!PRIVATE]`, escaped, misspelt or in the wrong place. */
export function findNearlyPrivate(blocks: readonly Block[]): { block: Block; text: string } | undefined {
  for (const block of walk(blocks)) {
    if (!block.text || block.type === 'code') continue;
    const text = plainText(block.text).split('\n').find(isNearlyPrivate);
    if (text !== undefined) return { block, text };
  }
  return undefined;
}

/**
 * Whether a line begins with something like the mark of a private part.
 *
 * @example
 * isNearlyPrivate('[! PRIVAT] what I think') // true
 * isNearlyPrivate('[private beta] is open')  // false
 */
export function isNearlyPrivate(line: string): boolean {
  const match = MARKER.exec(line.normalize('NFKC').replace(INVISIBLE, ''));
  if (!match) return false;
  const [, sign, inside] = match;
  const letters = inside!.replace(/\s/g, '').toUpperCase();
  return sign === '!' ? distance(letters, WORD) <= 2 : letters === WORD;
}

/** How many letters have to be put in, taken out or replaced to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
