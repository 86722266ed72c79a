import { createHmac, randomUUID } from 'node:crypto';
import { Access } from '../access/access.ts';
import type { FaultPlan } from '../http/faults.ts';
import type { JsonObject } from '../json.ts';
import type { SubscriptionRecord } from '../store/records.ts';
import type { Change, Store } from '../store/store.ts';
import { gathered, keyOf, UNDONE_BY, type WebhookEvent } from './event.ts';
import { eventsOf } from './events-of.ts';

/** What telling others needs. */
export interface WebhookOptions {
  readonly store: Store;
  readonly clock: () => number;
  readonly site: string;
  readonly fetch: typeof fetch;
  readonly faults: () => FaultPlan;
  /** Told of mistakes of this program. */
  readonly onError: (error: unknown) => void;
}

const MOST_ATTEMPTS = 8;
const PATIENCE = 10_000;
const HELD_BACK = 500;

/** These are told at once, whatever else happens. */
const IMMEDIATE = /^comment\.|\.(un)?locked$/;

/** Tells subscribed addresses what happens: gathered, signed, and again until they answer. */
export class Webhooks {
  readonly #options: WebhookOptions;
  readonly #gathering = new Map<string, Map<string, WebhookEvent>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #end: () => void;

  constructor(options: WebhookOptions) {
    this.#options = options;
    this.#end = options.store.subscribe(change => this.#note(change));
  }

  /** Sends an address the secret that somebody has to type in. */
  handshake(subscription: SubscriptionRecord): void {
    this.#later(0, () => this.#send(subscription.url, { verification_token: subscription.secret }, {}));
  }

  /** Sends a body once, with headers of the sender's own, as a button does. */
  press(url: string, body: JsonObject, headers: Readonly<Record<string, string>>): void {
    this.#later(0, () => this.#send(url, body, headers));
  }

  /** Tells nobody any more. */
  close(): void {
    this.#end();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #note(change: Change): void {
    const subscriptions = [...this.#subscriptions()];
    if (subscriptions.length === 0) return;
    const events = eventsOf(this.#options.store, change);
    for (const subscription of subscriptions)
      for (const event of events) if (this.#wants(subscription, event)) this.#gather(subscription, event);
  }

  *#subscriptions(): Generator<SubscriptionRecord> {
    for (const id of this.#options.store.subscriptions()) {
      const subscription = this.#options.store.need(id, 'subscription');
      if (subscription.isVerified) yield subscription;
    }
  }

  #wants({ types, token }: SubscriptionRecord, { type, about }: WebhookEvent): boolean {
    const { store } = this.#options;
    if (types && !types.includes(type)) return false;
    if (token === undefined) return true;
    const record = store.get(token, 'token');
    if (!record) return false;
    const access = new Access(store, record);
    if (type.startsWith('comment.') && !access.has('read_comments')) return false;
    return access.has('read_content') && (about === undefined || access.sees(about));
  }

  /** Keeps an event until its time; what cancels out within that time is told nobody. */
  #gather(subscription: SubscriptionRecord, event: WebhookEvent): void {
    if (IMMEDIATE.test(event.type)) return this.#deliver(subscription, event);
    const waiting = this.#gathering.get(subscription.id) ?? new Map<string, WebhookEvent>();
    this.#gathering.set(subscription.id, waiting);
    const key = keyOf(event);
    const [kind = '', happened = ''] = event.type.split('.');
    const undone = Object.keys(UNDONE_BY).find(
      type => UNDONE_BY[type] === happened && waiting.has(keyOf({ ...event, type: `${kind}.${type}` })),
    );
    if (undone !== undefined) {
      waiting.delete(keyOf({ ...event, type: `${kind}.${undone}` }));
      // What never was has no content either.
      if (undone === 'created')
        for (const other of waiting.keys()) if (other.endsWith(event.entity.id)) waiting.delete(other);
      return;
    }
    const earlier = waiting.get(key);
    waiting.set(key, earlier ? gathered(earlier, event) : event);
    if (!earlier) this.#later(subscription.gatherMs, () => this.#release(subscription, waiting, key));
  }

  #release(subscription: SubscriptionRecord, waiting: Map<string, WebhookEvent>, key: string): void {
    const event = waiting.get(key);
    if (!event) return;
    waiting.delete(key);
    this.#deliver(subscription, event);
  }

  #deliver(subscription: SubscriptionRecord, event: WebhookEvent): void {
    const fault = this.#options.faults().next('WEBHOOK', event.type);
    if (fault?.do === 'drop-before') return;
    const body = this.#bodyOf(subscription, event);
    const wait = fault?.do === 'reorder' ? (fault.lagMs ?? HELD_BACK) : (fault?.delayMs ?? 0);
    this.#later(wait, () => this.#attempt(subscription, body, 1));
    if (fault?.do === 'duplicate') this.#later(wait, () => this.#attempt(subscription, body, 1));
  }

  #bodyOf(subscription: SubscriptionRecord, { type, entity, data, authors }: WebhookEvent): JsonObject {
    const { store, clock } = this.#options;
    const token = subscription.token === undefined ? undefined : store.get(subscription.token, 'token');
    return {
      id: randomUUID(),
      timestamp: new Date(clock()).toISOString(),
      workspace_id: store.workspace.id,
      workspace_name: store.workspace.name,
      subscription_id: subscription.id,
      integration_id: token?.bot ?? store.workspace.botId,
      authors: authors.map(id => ({ id, type: store.get(id, 'user')?.type ?? 'bot' })),
      ...(token?.type === 'public' && { accessible_by: [{ id: token.bot, type: 'bot' }] }),
      attempt_number: 1,
      api_version: '2026-03-11',
      entity: { ...entity },
      type,
      data,
    };
  }

  async #attempt(subscription: SubscriptionRecord, body: JsonObject, attempt: number): Promise<void> {
    if (!this.#options.store.get(subscription.id, 'subscription')) return;
    const text = { ...body, attempt_number: attempt };
    const signature = `sha256=${createHmac('sha256', subscription.secret).update(JSON.stringify(text)).digest('hex')}`;
    const isTold = await this.#send(subscription.url, text, { 'x-notion-signature': signature });
    if (!isTold && attempt < MOST_ATTEMPTS)
      this.#later(subscription.retryMs * 2 ** (attempt - 1), () => this.#attempt(subscription, body, attempt + 1));
  }

  /** Whether an address answered that it heard. One that can't be reached did not. */
  async #send(url: string, body: JsonObject, headers: Readonly<Record<string, string>>): Promise<boolean> {
    try {
      const answer = await this.#options.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
        redirect: 'manual',
      });
      await answer.arrayBuffer();
      return answer.ok;
    } catch (error) {
      if (error instanceof TypeError || error instanceof DOMException) return false;
      throw error;
    }
  }

  #later(waitMs: number, run: () => unknown): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      Promise.resolve().then(run).catch(this.#options.onError);
    }, waitMs);
    this.#timers.add(timer);
  }
}
