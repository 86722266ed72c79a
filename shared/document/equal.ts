import type { Block } from './block.ts';
import type { Document } from './document.ts';
import { equalJson } from './json.ts';
import { NOT_CONTENT } from './not-content.ts';
import { MARK_NAMES, type Run } from './run.ts';
import { joinRuns } from './text.ts';

/**
 * Whether two documents say the same. Ids, source segments, the style of Markdown's markers, the labels of mentions
 * and the way equal runs are split don't count.
 *
 * @example
 * equalDocuments(readMarkdown('* a'), readMarkdown('- a')) // true
 */
export function equalDocuments(a: Document, b: Document): boolean {
  return (a.frontMatter ?? null) === (b.frontMatter ?? null) && equalBlocks(a.blocks, b.blocks);
}

/** As {@link equalDocuments}, for lists of blocks. */
export function equalBlocks(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, i) => equalBlock(block, b[i]!));
}

/** Whether two blocks and all their children say the same. */
export function equalBlock(a: Block, b: Block): boolean {
  return equalHead(a, b) && equalBlocks(a.children ?? [], b.children ?? []);
}

/** Whether two blocks say the same, their children aside. */
export function equalHead(a: Block, b: Block): boolean {
  const left = a as unknown as Record<string, unknown>;
  const right = b as unknown as Record<string, unknown>;
  for (const key in left) if (!NOT_CONTENT.has(key) && !equalField(left[key], right[key])) return false;
  for (const key in right)
    if (!NOT_CONTENT.has(key) && left[key] === undefined && right[key] !== undefined) {
      if (!equalField(undefined, right[key])) return false;
    }
  return true;
}

function equalField(a: unknown, b: unknown): boolean {
  if (isText(a) || isText(b)) return equalText((a as Run[] | undefined) ?? [], (b as Run[] | undefined) ?? []);
  if (isTextList(a) && isTextList(b)) return a.length === b.length && a.every((cell, i) => equalText(cell, b[i]!));
  return equalJson(a, b);
}

// A text is a list of runs (or an empty list), a row's cells are a list of texts.
const isText = (value: unknown): value is Run[] => Array.isArray(value) && value.every(item => isRun(item));
const isTextList = (value: unknown): value is Run[][] => Array.isArray(value) && value.every(Array.isArray);
const isRun = (value: unknown): value is Run => typeof value === 'object' && value !== null && 'type' in value;

/** Whether two texts say the same, however their runs are split. */
export function equalText(a: readonly Run[], b: readonly Run[]): boolean {
  const left = joinRuns(a);
  const right = joinRuns(b);
  return left.length === right.length && left.every((run, i) => equalRun(run, right[i]!));
}

function equalRun(a: Run, b: Run): boolean {
  return (
    a.type === b.type &&
    CONTENT[a.type].every(key => equalJson(a[key as never], b[key as never])) &&
    MARK_NAMES.every(name => a[name] === b[name])
  );
}

/** What counts in a run beside its marks. A mention's label is what its target is called today, so it doesn't. */
const CONTENT: { [K in Run['type']]: readonly Exclude<keyof Extract<Run, { type: K }>, 'type'>[] } = {
  text: ['text'],
  mention: ['kind', 'id'],
  date: ['start', 'end', 'zone'],
  equation: ['expression'],
  opaque: ['data'],
  image: ['url', 'alt', 'title'],
  raw: ['markdown'],
  hole: ['markup'],
};
