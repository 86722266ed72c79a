import type { View } from '../http/route.ts';
import type { JsonObject } from '../json.ts';
import type { Child, Container } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { notionV2 } from './notion-v2.ts';
import { printBlock, printBlocks } from './print-blocks.ts';
import { readBlocks } from './read-blocks.ts';

/** A block as it was read from Markdown. */
export interface Written {
  readonly type: string;
  /** As a request gives it, without children. */
  readonly value: JsonObject;
  readonly children: readonly Written[];
  /** The lines that it was read from, with its children, without the tabs before all of them. */
  readonly source: readonly string[];
  /** The lines of the block alone, where they are not the first of {@link source}. */
  readonly head?: readonly string[];
  /** The block or page that the text refers to, and that is to stay (or come) here: `<page url="…">`, `<unknown …/>`. */
  readonly keeps?: string;
}

/** What was printed, and the blocks that have no form of their own. */
export interface Printed {
  readonly markdown: string;
  readonly unknown: readonly string[];
}

/** One dialect of Notion's Markdown, both ways. What the endpoints know of Markdown is this. */
export interface MarkdownForm {
  /** @param site the address of this server, which addresses of pages begin with */
  print(store: Store, container: Container, site: string): Printed;
  /** The lines of one block with its children; `undefined` for one that has no form of its own. */
  printBlock(store: Store, block: Child, site: string): string[] | undefined;
  /** The lines of a block's own words, which those of its children follow. */
  printHead(store: Store, block: Child, site: string): readonly string[];
  /** The same of a block that was read. */
  headOf(written: Written): readonly string[];
  read(text: string): Written[];
  /** What stands between two blocks of one level. */
  readonly between: '\n' | '\n\n';
}

/** How many lines at its beginning a block's own words take; the others are its children. */
const HEADS: Readonly<Record<string, number>> = { toggle: 2, callout: 2 };
const headLines = (type: string): number => HEADS[type] ?? 1;

/** The first version, which the API speaks unless asked otherwise. */
const notionV1 = ({ access }: View): MarkdownForm => ({
  print: (store, container, site) => printBlocks(store, container, site, access),
  printBlock: (store, block, site) => printBlock(store, block, site, access),
  printHead: (store, block, site) =>
    block.kind === 'block' ? (printBlock(store, block, site, access) ?? []).slice(0, headLines(block.type)) : [],
  headOf: ({ type, source }) => source.slice(0, headLines(type)),
  read: readBlocks,
  between: '\n',
});

/** The dialect that a request names. */
export const formFor = (view: View, version: unknown): MarkdownForm =>
  version === 'v2' ? notionV2(view) : notionV1(view);

/** Blocks as a request would create them. Those that refer to something existing are left out. */
export const asRequests = (blocks: readonly Written[]): JsonObject[] =>
  blocks
    .filter(({ keeps }) => keeps === undefined)
    .map(({ type, value, children }) => ({
      [type]: { ...value, ...(children.length > 0 && { children: asRequests(children) }) },
    }));
