import type { Block } from '../../document/block.ts';
import { walk } from '../../document/walk.ts';
import type { Person } from '../../template/index.ts';
import type { Hints } from '../hints.ts';
import type { PageRecord } from '../page-record.ts';
import { closest } from './closest.ts';
import { promiseId } from './promise-id.ts';
import { type PromiseLine, readPromise } from './read-promise.ts';

/** A promise as the newest page that holds it has it. */
export interface KnownPromise {
  id: string;
  text: string;
  /** The id of the owner; empty for a wish. */
  owner: string;
  due?: string;
  /** The day of the page on which it was first made. */
  since: string;
  /** How often its date was changed. */
  moved: number;
  link?: string;
  state: 'open' | 'done' | 'dropped' | 'gone';
}

/**
 * What became of every promise on a row of pages of the same people, oldest page first. The state is that of the newest page
 * that holds the promise; an open one that the newest page doesn't hold is `gone`.
 */
export function promiseHistory(
  pages: readonly PageRecord[],
  people: readonly Person[],
  hintsOn: (page: PageRecord) => Hints | undefined = () => undefined,
): KnownPromise[] {
  const known = new Map<string, KnownPromise>();
  for (const page of pages) readPage(page, people, known, hintsOn(page));
  return [...known.values()];
}

function readPage(
  page: PageRecord,
  people: readonly Person[],
  known: Map<string, KnownPromise>,
  hints: Hints | undefined,
): void {
  const day = page.date ?? (page.pasted === undefined ? '' : { around: page.pasted });
  const lines: { block: Block; line: PromiseLine; id: string | undefined }[] = [];
  for (const block of ownBlocks(page.document.blocks)) {
    const line = readPromise(block, people, day, hints);
    if (line) lines.push({ block, line, id: saidId(block, line) });
  }
  const seen = new Set(lines.flatMap(({ id }) => (id === undefined ? [] : [id])));
  for (const entry of lines) {
    const id =
      entry.id ??
      retyped(entry.line, known, seen) ??
      newId(entry.block, entry.line, page, new Set([...seen, ...known.keys()]));
    seen.add(id);
    known.set(id, next(known.get(id), id, entry, page));
  }
  for (const promise of known.values()) if (promise.state === 'open' && !seen.has(promise.id)) promise.state = 'gone';
}

/** Blocks that are not private: nothing is carried from private to shared. */
function ownBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(block => (block.type === 'private' ? [] : [...walk([withoutPrivate(block)])]));
}

function withoutPrivate(block: Block): Block {
  if (!block.children) return block;
  return { ...block, children: block.children.filter(child => child.type !== 'private').map(withoutPrivate) } as Block;
}

/** The identity that a line carries: its comment, or in Notion the link of its age. */
function saidId(block: Block, line: PromiseLine): string | undefined {
  if (block.mark?.kind === 'p') return block.mark.id;
  const origin = /#(?:p-([0-9a-z]{5})|([0-9a-f]{32}))$/.exec(line.link ?? '');
  return origin ? (origin[1] ?? dashes(origin[2]!)) : undefined;
}

const dashes = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** A line typed again by hand is the open promise that it is most like. */
function retyped(
  line: PromiseLine,
  known: ReadonlyMap<string, KnownPromise>,
  seen: ReadonlySet<string>,
): string | undefined {
  const open = [...known.values()].filter(promise => promise.state === 'open' && !seen.has(promise.id));
  return closest(line, open)?.id;
}

function newId(block: Block, line: PromiseLine, page: PageRecord, taken: ReadonlySet<string>): string {
  if (block.id !== undefined && !page.path) return block.id;
  return promiseId(
    { template: page.template ?? '', date: page.date ?? '', owner: line.owner ?? '', text: line.text },
    taken,
  );
}

function next(
  before: KnownPromise | undefined,
  id: string,
  { block, line }: { block: Block; line: PromiseLine },
  page: PageRecord,
): KnownPromise {
  const due = line.due ?? before?.due;
  const moved = before?.due !== undefined && line.due !== undefined && line.due !== before.due;
  const link = before?.link ?? line.link ?? placeOf(block, page);
  return {
    id,
    text: line.text,
    owner: line.owner ?? before?.owner ?? '',
    since: before?.since ?? line.since ?? page.date ?? '',
    moved: (before?.moved ?? 0) + (moved ? 1 : 0),
    state: line.state,
    ...(due === undefined ? {} : { due }),
    ...(link === undefined ? {} : { link }),
  };
}

/** Where a line was first written, if that is in Notion: its block, or at least its page. */
function placeOf(block: Block, { link }: PageRecord): string | undefined {
  if (link === undefined || block.id === undefined) return link;
  return `${link}#${block.id.replaceAll('-', '')}`;
}
