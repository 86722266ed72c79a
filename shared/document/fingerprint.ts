import type { Block } from './block.ts';
import { NOT_CONTENT } from './not-content.ts';
import type { Run } from './run.ts';
import { joinRuns, marksOf } from './text.ts';

/** A number of 53 bits for a text: equal texts have equal numbers. Not for secrets. (The cyrb53 mixing by bryc, public domain.) */
export function hash(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** The content of a block and its children as one string, the same for two blocks exactly when they are equal. */
export function canonical(block: Block): string {
  return JSON.stringify(canonicalBlock(block));
}

/** As {@link canonical}, without the children. */
export function canonicalHead(block: Block): string {
  return JSON.stringify(canonicalBlock(block, false));
}

function canonicalBlock(block: Block, deep = true): unknown {
  const out: Record<string, unknown> = {};
  const fields = block as unknown as Record<string, unknown>;
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key];
    if (NOT_CONTENT.has(key) || value === undefined) continue;
    if (key === 'text' || key === 'caption') {
      if ((value as Run[]).length) out[key] = canonicalText(value as Run[]);
    } else out[key] = key === 'cells' ? (value as Run[][]).map(canonicalText) : sorted(value);
  }
  if (deep && block.children?.length) out.children = block.children.map(child => canonicalBlock(child));
  return out;
}

function canonicalText(runs: readonly Run[]): unknown[] {
  return joinRuns(runs).map(run => {
    if (run.type === 'text') return [run.text, marksOf(run)];
    const content = run.type === 'mention' || run.type === 'opaque' ? { ...run, label: undefined } : run;
    return sorted(run.type === 'hole' ? { ...run, offset: undefined } : content);
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
