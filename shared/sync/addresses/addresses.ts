import type { Source } from '../../document/source.ts';
import type { KnownFile, Picture } from './picture.ts';

/** What an address of a picture in a file stands for. */
export interface Shown {
  /** As the file writes it. */
  written: string;
  /** The address by which it is compared: where Notion keeps it, or a sign for one that it doesn't have yet. */
  url: string;
  /** Whether its bytes are at hand and may be sent. */
  here: boolean;
}

/** What is known of the addresses in a page. Gathered before both sides are compared, which then asks nobody. */
export interface Addresses {
  /** The page's file. */
  file: string;
  /** Pages by the addresses that the file writes for them, relative or not; without what follows a `#`. */
  pages: ReadonlyMap<string, string>;
  /** How the file writes, or would write, a page of the folder. */
  written: ReadonlyMap<string, string>;
  /** What blocks of the file show, by where they stand in it. Blocks that Notion never sees are not among them. */
  shown: ReadonlyMap<Source, Shown>;
  /** Where Notion keeps pictures, and how the file would write them. */
  hosted: ReadonlyMap<string, { written: string; name: string; here: boolean }>;
  /** What can be sent, by the addresses by which it is compared. */
  pictures: ReadonlyMap<string, Picture>;
  /** Why a picture can't be sent, by its address in the file. */
  problems: ReadonlyMap<string, string>;
  /** Where Notion keeps what was brought there, by the uploads that did it. */
  uploads: ReadonlyMap<string, string>;
  /** For the state: what Notion keeps. */
  files: readonly KnownFile[];
  /** For the state: pages by the paths that lead to them, as the file writes these. */
  links: { [path: string]: string };
}

/** Where nothing is known: every address is what it says. */
export const noAddresses = (file: string): Addresses => ({
  file,
  pages: new Map(),
  written: new Map(),
  shown: new Map(),
  hosted: new Map(),
  pictures: new Map(),
  problems: new Map(),
  uploads: new Map(),
  files: [],
  links: {},
});
