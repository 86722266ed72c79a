import type { Payload } from './blocks/notion-form.ts';
import type { BlockRequest } from './notion/block-request.ts';
import type { NotionError } from './notion/client/notion-error.ts';
import type { NotionBlock } from './notion/from-notion.ts';
import type { PropertyRequests } from './notion/properties/property-forms.ts';
import type { NewPage, RemoteListed, RemotePage, RemotePlace } from './notion/remote-page.ts';
import type { Shared } from './notion/share/shared.ts';

/**
 * What a host (VS Code, the command line, a server, a browser) must offer. `shared/` speaks to these and to nothing else.
 * Paths are relative to the workspace folder and separated by `/` on every system.
 */
export interface Files {
  /** The text of a file, or `undefined` where there is none. */
  read(path: string): Promise<string | undefined>;
  /**
   * The bytes of a file, or `undefined` where there is none, or where it really lies outside of the folder or in a part of
   * it that nothing leaves.
   */
  readBytes(path: string): Promise<Uint8Array | undefined>;
  /** Writes the whole file or nothing: never leaves half of it. Makes missing folders. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** The files under a folder, at any depth, sorted; empty where there is no such folder. */
  list(folder: string): Promise<string[]>;
}

/** The time, so that tests and replays can set it. */
export interface Clock {
  now(): Date;
  /** The day where the user is, `2026-11-21`. */
  today(): string;
}

/** Questions to the person in front of the host. */
export interface Ask {
  /** `undefined` when the question can't be asked here (no terminal) or was dismissed. */
  confirm(question: string): Promise<boolean | undefined>;
  choose<T extends string>(
    question: string,
    options: readonly { value: T; label: string; hint?: string }[],
  ): Promise<T | undefined>;
  text(
    question: string,
    options?: { placeholder?: string; initial?: string; secret?: boolean },
  ): Promise<string | undefined>;
}

/** Pages in Notion; `shared/notion/pages.ts` has them over the API. Whatever is written is a `Shared` value. */
export interface Pages {
  /** A page with its whole tree. @throws NotionError */
  read(id: string): Promise<RemotePage>;
  /** What stands under a block, with all below. @throws NotionError */
  children(id: string): Promise<NotionBlock[]>;
  /** A page or data source that pages can be put into. @throws NotionError */
  place(id: string): Promise<RemotePlace>;
  /** The pages in a place that have a title. @throws NotionError */
  find(place: RemotePlace, title: string): Promise<string[]>;
  /** The pages in a place, the oldest first. @throws NotionError */
  list(place: RemotePlace): Promise<RemoteListed[]>;
  create(place: RemotePlace, page: Shared<NewPage>): Promise<Outcome>;
  setProperties(id: string, properties: Shared<PropertyRequests>): Promise<Outcome>;
  append(parent: string, after: string | 'start' | undefined, children: Shared<BlockRequest[]>): Promise<Outcome>;
  update(id: string, fields: Shared<{ type: string; payload: Payload }>): Promise<Outcome>;
  delete(id: string): Promise<Outcome>;
  restore(id: string): Promise<Outcome>;
  /**
   * Brings a file to Notion, for blocks to show. One that no block shows is gone after an hour, so that doing it twice does
   * no harm.
   *
   * @returns what blocks name it by
   * @throws NotionError
   */
  upload(file: Shared<NewFile>): Promise<string>;
  /** The largest file that the workspace takes, in bytes; `undefined` where Notion does not say. @throws NotionError */
  largestFile(): Promise<number | undefined>;
  /** The bytes of a file that Notion keeps, by the address that it gave; `undefined` where they can't be had. */
  download(address: string): Promise<Uint8Array | undefined>;
}

/** A file for Notion. */
export interface NewFile {
  name: string;
  /** Its content type. */
  type: string;
  bytes: Uint8Array;
}

/**
 * How a write ended: with the ids of what it made, or nobody knows how. Other failures are thrown. `hosted` has the addresses
 * of files that Notion keeps from then on, by the ids of their blocks, without what changes at every read.
 */
export type Outcome =
  | { kind: 'done'; ids: string[]; hosted?: { [id: string]: string } }
  | { kind: 'unanswered'; error: NotionError };

/** What is going on, for long work. */
export interface Progress {
  step(message: string): void;
}
