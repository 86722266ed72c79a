import type { Block } from './block.ts';
import { canonicalHead, hash } from './fingerprint.ts';
import { NOT_CONTENT } from './not-content.ts';
import type { Run } from './run.ts';
import { joinRuns } from './text.ts';

/**
 * A number for what a block says, its children aside: equal blocks have equal numbers, and others all but never. Faster
 * than hashing its canonical form, for comparing whole pages.
 */
export function printOf(block: Block): number {
  let sum = 0;
  const fields = block as unknown as Record<string, unknown>;
  for (const key in fields) {
    const value = fields[key];
    if (value === undefined || NOT_CONTENT.has(key)) continue;
    const part = typeof value === 'string' ? hash(value, seedOf(key)) : printOfField(key, value);
    // A sum, because the order of fields says nothing.
    sum = (sum + part) % ROOM;
  }
  return sum;
}

function printOfField(key: string, value: unknown): number {
  if (key === 'text' || key === 'caption') return printOfText(value as Run[], seedOf(key));
  if (typeof value === 'boolean' || typeof value === 'number') return hash(`${value}`, seedOf(key));
  return hash(canonicalHead({ type: 'paragraph', [key]: value } as unknown as Block), seedOf(key));
}

function printOfText(runs: readonly Run[], seed: number): number {
  let print = 0;
  for (const run of runs.length > 1 ? joinRuns(runs) : runs)
    print = ((print % ROOM) * 31 + printOfRun(run) + seed) % ROOM;
  return print;
}

function printOfRun(run: Run): number {
  let sum = 0;
  for (const key in run) {
    const value = run[key as keyof Run] as unknown;
    if (value === undefined || key === 'label' || key === 'offset') continue;
    const said =
      typeof value === 'string' ? value : value === true ? '' : canonicalHead({ data: value } as unknown as Block);
    sum = (sum + hash(said, seedOf(key))) % ROOM;
  }
  return sum;
}

/** Small enough for a sum of products to stay exact. */
const ROOM = 2 ** 47;

const seedOf = (key: string): number => {
  let seed = key.length;
  for (let i = 0; i < key.length; i++) seed = (seed * 31 + key.charCodeAt(i)) | 0;
  return seed;
};
