import type { Access } from '../access/access.ts';
import type { Capability } from '../access/capability.ts';
import type { JsonObject } from '../json.ts';
import type { Fields, Schema } from '../schema/schema.ts';
import type { TaskRecord, Work } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Author } from '../store/tree.ts';
import type { Version } from '../version.ts';
import type { Form } from './read-form.ts';

/** What showing an object needs: where its relations are, which version asks, and which address its pages have. */
export interface View {
  readonly store: Store;
  readonly version: Version;
  /** The address of this server, without a slash at its end. */
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the token that asks may see. */
  readonly access: Access;
}

/** A request whose shape was checked. Ids in `params` have their dashes. */
export interface Call extends View {
  readonly params: Readonly<Record<string, string>>;
  readonly query: JsonObject;
  readonly body: JsonObject;
  readonly author: Author;
  /** The capability that the route asks for. */
  readonly needs: Capability | undefined;
  /** How long new rows and titles stay hidden from query and search. */
  readonly lagMs: number;
  /** The form that was sent, where the request sends one. */
  readonly form: Form | undefined;
  /** The largest file that the workspace takes, in bytes. */
  readonly largestFile: number;
  /** Fetches the file of an upload from elsewhere, once the request is answered. */
  readonly importLater: (upload: string, url: string) => void;
  /** Does something after the request is answered; gives back the task that it is. */
  readonly later: (operation: string, work: Work) => TaskRecord;
}

/** One endpoint. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With names for its changing parts, as in `/v1/blocks/:block_id/children`. */
  readonly path: string;
  readonly needs?: Capability;
  readonly query?: Fields;
  readonly body?: (version: Version) => Schema;
  /** Whether a version has it; every one does unless this says otherwise. */
  readonly served?: (version: Version) => boolean;
  readonly run: (call: Call) => JsonObject;
  /** For a request that may be put off: finds what it is about, which is all that is checked beforehand. */
  readonly putOff?: (call: Call) => unknown;
  /** An answer without `request_id`. */
  readonly bare?: boolean;
}
