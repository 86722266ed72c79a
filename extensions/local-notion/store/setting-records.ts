import type { Capability } from '../access/capability.ts';
import type { Grants } from '../access/level.ts';
import type { JsonObject } from '../json.ts';
import type { Gathered } from '../webhooks/event.ts';

/** A token of the API: what it opens, and in whose name. */
export interface TokenRecord {
  readonly kind: 'token';
  readonly id: string;
  readonly type: 'internal' | 'personal' | 'public';
  /** What is sent as `Bearer`. It changes when a token is refreshed. */
  value: string;
  readonly bot: string;
  readonly createdTime: number;
  /** For whom it acts, or who authorized it. */
  readonly person?: string;
  /** Everything when absent. */
  capabilities?: readonly Capability[];
  /** What was shared with it; the whole workspace when absent. */
  grants?: Grants;
  /** For one that a public connection was given. */
  refresh?: string;
  readonly connection?: string;
}

/** A public connection, which people authorize. */
export interface ConnectionRecord {
  readonly kind: 'connection';
  /** Its client id. */
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly capabilities?: readonly Capability[];
}

/** A code that a person's consent was answered with; it is exchanged for a token once, within ten minutes. */
export interface CodeRecord {
  readonly kind: 'code';
  /** The code itself. */
  readonly id: string;
  readonly connection: string;
  readonly person: string;
  readonly grants: Grants;
  readonly redirectUri: string;
  readonly expires: number;
}

/** An address that is told what happens in the workspace. */
export interface SubscriptionRecord {
  readonly kind: 'subscription';
  readonly id: string;
  readonly url: string;
  /** The types of event that it is told of; all of them when absent. */
  readonly types?: readonly string[];
  /** The token whose rights decide what it is told of; the workspace's own when absent. */
  readonly token?: string;
  /** What requests are signed with. */
  readonly secret: string;
  /** How long events on the same thing are gathered. */
  readonly gatherMs: number;
  /** The pause before the second attempt; it doubles with each. */
  readonly retryMs: number;
  /** Whether somebody has typed in the secret that was sent to the address. */
  isVerified: boolean;
}

/**
 * An event on its way to a subscription: it is gathered with others first, and then sent until it is heard. It is kept with
 * the write that caused it, so that a stop in between loses none.
 */
export interface DeliveryRecord {
  readonly kind: 'delivery';
  /** While it is gathered: the subscription, the type and the thing, so that others of its kind find it. */
  readonly id: string;
  readonly subscription: string;
  /** When it is time: to send what was gathered, or for the next attempt. */
  due: number;
  /** What was gathered so far. */
  event?: Gathered;
  /** What is sent, once it is no longer gathered. */
  readonly body?: JsonObject;
  /** Which attempt is next, from 1. */
  attempt: number;
}

/** What is done after its request was answered: a request put off, a page to be filled from a template, or a recording to be written down. */
export type Work =
  | {
      readonly type: 'request';
      readonly method: string;
      readonly path: string;
      readonly query: string;
      readonly body: string;
      readonly version: string;
      readonly authorization: string;
    }
  | {
      readonly type: 'template';
      readonly page: string;
      readonly template: string;
      readonly erase: boolean;
      readonly by: string;
      readonly timezone: string;
    }
  | {
      readonly type: 'meeting_notes';
      readonly block: string;
      readonly by: string;
      /** Whether a summary is wanted beside the transcript. */
      readonly summarize: boolean;
    };

/** Work that waits or is done. It is kept with everything else, so that a stop in between loses none. */
export interface TaskRecord {
  readonly kind: 'task';
  /** `task_` and 32 hexadecimal digits. */
  readonly id: string;
  readonly createdTime: number;
  readonly due: number;
  readonly operation: string;
  readonly work: Work;
  state: 'queued' | 'running' | 'succeeded' | 'failed';
  /** The answer, or the error. */
  outcome?: JsonObject;
}

/** A picture of the workspace's own, for icons and mentions. */
export interface CustomEmojiRecord {
  readonly kind: 'custom_emoji';
  readonly id: string;
  readonly name: string;
  readonly url: string;
}
