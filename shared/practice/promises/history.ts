import type { Block } from '../../document/block.ts';
import { walk } from '../../document/walk.ts';
import type { Person } from '../../template/index.ts';
import type { Hints } from '../hints.ts';
import type { PageRecord } from '../page-record.ts';
import { closest } from './closest.ts';
import { promiseId } from './promise-id.ts';
import { type PromiseLine, readPromise } from './read-promise.ts';
import type { PageDay } from './say-day.ts';

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
  /** The cells of a row of a table. */
  cells?: readonly string[];
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
  return lineHistory(pages, page => promisesOn(page, people, hintsOn(page))).all;
}

const promisesOn = (page: PageRecord, people: readonly Person[], hints: Hints | undefined): PageLine[] =>
  ownBlocks(page.document.blocks).flatMap(block => {
    const line = readPromise(block, people, dayOn(page), hints);
    return line ? [{ block, line }] : [];
  });

/** The day from which days in words are counted. */
export const dayOn = ({ date, pasted }: PageRecord): PageDay =>
  date ?? (pasted === undefined ? '' : { around: pasted });

/** A line of a page that may stand on other pages, too. */
export interface PageLine {
  block: Block;
  line: PromiseLine;
}

/**
 * What became of lines on a row of pages, oldest first: the same line on two pages keeps its identity and its age.
 *
 * @returns all of them, and those of the newest page in its order
 */
export function lineHistory(
  pages: readonly PageRecord[],
  linesOn: (page: PageRecord) => readonly PageLine[],
): { all: KnownPromise[]; newest: KnownPromise[] } {
  const known = new Map<string, KnownPromise>();
  let newest: readonly string[] = [];
  for (const page of pages) newest = readPage(page, linesOn(page), known);
  return { all: [...known.values()], newest: newest.map(id => known.get(id)!) };
}

/** Takes up what a page says. @returns the ids of its lines */
function readPage(page: PageRecord, lines: readonly PageLine[], known: Map<string, KnownPromise>): string[] {
  const said = lines.map(({ block, line }) => saidId(block, line));
  const seen = new Set(said.filter(id => id !== undefined));
  const ids = lines.map(({ block, line }, i) => {
    const id = said[i] ?? retyped(line, known, seen) ?? newId(block, line, page, new Set([...seen, ...known.keys()]));
    seen.add(id);
    known.set(id, next(known.get(id), id, { block, line }, page));
    return id;
  });
  for (const promise of known.values()) if (promise.state === 'open' && !seen.has(promise.id)) promise.state = 'gone';
  return ids;
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
    // Done anywhere is done everywhere: a box that is ticked on last week's page after this week's was made counts here, too.
    state: before?.state === 'done' || before?.state === 'dropped' ? before.state : line.state,
    ...(due === undefined ? {} : { due }),
    ...(link === undefined ? {} : { link }),
    ...(line.cells === undefined ? {} : { cells: line.cells }),
  };
}

/** Where a line was first written, if that is in Notion: its block, or at least its page. */
function placeOf(block: Block, { link }: PageRecord): string | undefined {
  if (link === undefined || block.id === undefined) return link;
  return `${link}#${block.id.replaceAll('-', '')}`;
}
