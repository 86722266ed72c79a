import type { JsonObject } from '../json.ts';
import type { Child, Container } from '../store/records.ts';
import type { Store } from '../store/store.ts';
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
  read(text: string): Written[];
}

/** The first version, which the API speaks unless asked otherwise. */
export const NOTION_V1: MarkdownForm = {
  print: printBlocks,
  printBlock,
  read: readBlocks,
};

/** Blocks as a request would create them. Those that refer to something existing are left out. */
export const asRequests = (blocks: readonly Written[]): JsonObject[] =>
  blocks
    .filter(({ keeps }) => keeps === undefined)
    .map(({ type, value, children }) => ({
      [type]: { ...value, ...(children.length > 0 && { children: asRequests(children) }) },
    }));
