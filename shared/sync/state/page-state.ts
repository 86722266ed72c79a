import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import type { PropertyValues } from '../../notion/properties/properties.ts';
import type { Files } from '../../ports.ts';
import type { KnownFile } from '../addresses/picture.ts';
import type { FORMAT } from './stored.ts';
import { readStored, statePath, writeStored } from './stored.ts';

/** What this clone knows of a page that a file is linked to: how both sides last had it. */
export interface PageState {
  format: typeof FORMAT;
  page: string;
  file: string;
  lastEdited: string;
  title: Run[];
  properties: PropertyValues;
  /** With Notion's ids. */
  base: Block[];
  /** Ids of blocks that both sides have differently, and of which nobody knows how they were. */
  unsettled: string[];
  /** Fingerprints of the texts that were private. */
  private: number[];
  /** What Notion keeps of the pictures that the file shows. */
  files?: KnownFile[];
  /** Pages by the paths that lead to them, so that a link outlives the renaming of its file. */
  links?: { [path: string]: string };
}

export const readState = (files: Files, page: string): Promise<PageState | undefined> =>
  readStored(files, statePath(page));

export const writeState = (files: Files, state: PageState): Promise<void> =>
  writeStored(files, statePath(state.page), state);
