import type { Payload } from '../blocks/notion-form.ts';
import type { Block } from '../document/block.ts';
import type { BlockRequest } from './block-request.ts';

/** One thing to do to a page in Notion. */
export type Operation = UpdateOperation | AppendOperation | DeleteOperation | RestoreOperation;

/** Changes fields of a block; the others stay as they are. */
export interface UpdateOperation {
  kind: 'update';
  id: string;
  type: string;
  payload: Payload;
  /** What Notion can't be told again, to be shown before it is done. */
  loses?: string;
}

/** Puts new blocks under a block, or at the top of the page where `parent` is `null`. */
export interface AppendOperation {
  kind: 'append';
  parent: string | null;
  /** The block that they follow; `start` for the beginning; absent for the end. */
  after?: string | 'start';
  children: BlockRequest[];
  /** The ids that blocks had which are made anew, in the shape of `children`; absent where all of them are new. */
  formerly?: Former[];
}

export interface Former {
  id?: string;
  children?: Former[];
}

/** Takes a block away, with all under it. */
export interface DeleteOperation {
  kind: 'delete';
  id: string;
}

/** Brings back a block that was deleted, under its old id and in its old place. */
export interface RestoreOperation {
  kind: 'restore';
  id: string;
}

/** Something that should be done and can't be: the page stays as it is there. */
export interface Refusal {
  kind: 'refuse';
  /** Absent for a block that Notion doesn't have. */
  id?: string;
  reason: string;
  block: Block;
}

export type PlannedOperation = Operation | Refusal;
