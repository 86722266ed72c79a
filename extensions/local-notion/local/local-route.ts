import type { Fault } from '../http/faults.ts';
import type { RecordedRequest } from '../http/request-log.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Schema } from '../schema/schema.ts';
import type { Store } from '../store/store.ts';
import type { Author } from '../store/tree.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';

/** What a request to the private side of a server may use. */
export interface LocalCall {
  readonly store: Store;
  /** The workspace's own bot, now. */
  readonly author: Author;
  readonly params: Readonly<Record<string, string>>;
  readonly body: JsonObject;
  readonly requests: readonly RecordedRequest[];
  /** The address of this server. */
  readonly site: string;
  readonly webhooks: Webhooks;
  readonly setFaults: (faults: readonly Fault[]) => void;
}

/** One thing that can be set up or looked at under `/_local/`, which the real API has no endpoint for. */
export interface LocalRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: Schema;
  readonly run: (call: LocalCall) => Json;
}
