import { createHmac, randomUUID } from 'node:crypto';
import { Access } from '../access/access.ts';
import type { FaultPlan } from '../http/faults.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { DeliveryRecord, SubscriptionRecord } from '../store/records.ts';
import type { Change, Store } from '../store/store.ts';
import type { Gathered, WebhookEvent } from './event.ts';
import { eventsOf } from './events-of.ts';
import { gather } from './gather.ts';

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

/**
 * Tells subscribed addresses what happens: gathered, signed, and again until they answer. What waits is kept with the rest of
 * the workspace, and what was waiting when a process ended is told by the next one.
 */
export class Webhooks {
  readonly #options: WebhookOptions;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #end: () => void;
  #isClosed = false;

  constructor(options: WebhookOptions) {
    this.#options = options;
    this.#end = options.store.accompany(change => this.#note(change));
    for (const waiting of options.store.all('delivery')) this.#schedule(waiting);
  }

  /** Sends an address the secret that somebody has to type in. */
  handshake(subscription: SubscriptionRecord): void {
    this.#later(0, () => this.#send(subscription.url, { verification_token: subscription.secret }, {}));
  }

  /** Sends a body once, with headers of the sender's own, as a button does. */
  press(url: string, body: JsonObject, headers: Readonly<Record<string, string>>): void {
    this.#later(0, () => this.#send(url, body, headers));
  }

  /** Does at once what waits, the earliest first: tells what is being gathered, and tries again what nobody heard. */
  async flush(): Promise<void> {
    const { store } = this.#options;
    const earliest = (): DeliveryRecord | undefined => [...store.all('delivery')].sort((a, b) => a.due - b.due)[0];
    for (let next = earliest(); next && !this.#isClosed; next = earliest()) await this.#proceed(next.id);
  }

  /** Tells nobody any more; what waits is left for another start. */
  close(): void {
    this.#isClosed = true;
    this.#end();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #note(change: Change): void {
    const subscriptions = [...this.#subscriptions()];
    if (subscriptions.length === 0) return;
    const events = eventsOf(this.#options.store, change);
    for (const subscription of subscriptions)
      for (const event of events) if (this.#wants(subscription, event)) this.#keep(subscription, event);
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

  #keep(subscription: SubscriptionRecord, event: WebhookEvent): void {
    const { store, clock } = this.#options;
    if (IMMEDIATE.test(event.type)) return this.#hand(subscription, event);
    const begun = gather(store, clock(), subscription, event);
    if (begun) this.#schedule(begun);
  }

  /** Makes what is sent of an event that is gathered no longer. Inside of a transaction. */
  #hand(subscription: SubscriptionRecord, event: Gathered): void {
    const { store, clock } = this.#options;
    const fault = this.#options.faults().next('WEBHOOK', event.type);
    if (fault?.do === 'drop-before') return;
    const body = this.#bodyOf(subscription, event);
    const due = clock() + (fault?.do === 'reorder' ? (fault.lagMs ?? HELD_BACK) : (fault?.delayMs ?? 0));
    for (let copies = fault?.do === 'duplicate' ? 2 : 1; copies > 0; copies -= 1) {
      const id = newId();
      const { id: of } = subscription;
      this.#schedule(store.add<DeliveryRecord>({ kind: 'delivery', id, subscription: of, due, body, attempt: 1 }));
    }
  }

  #schedule({ id, due }: DeliveryRecord): void {
    this.#later(Math.max(0, due - this.#options.clock()), () => this.#proceed(id));
  }

  /** Takes the next step of a delivery; where that is under way already, its end is waited for. */
  #proceed(id: string): Promise<void> {
    const begun = this.#underWay.get(id) ?? this.#step(id).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, begun);
    return begun;
  }

  /** An event that was gathered is made ready to be sent, and one that is ready is sent. */
  async #step(id: string): Promise<void> {
    const { store } = this.#options;
    const delivery = store.get(id, 'delivery');
    if (!delivery) return;
    const subscription = store.get(delivery.subscription, 'subscription');
    const { body, event, attempt } = delivery;
    if (subscription && body) return this.#attempt(subscription, id, body, attempt);
    store.transact(store.bot.id, () => {
      store.remove(id);
      if (subscription && event) this.#hand(subscription, event);
    });
  }

  #bodyOf(subscription: SubscriptionRecord, { type, entity, data, authors }: Gathered): JsonObject {
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

  async #attempt(subscription: SubscriptionRecord, id: string, body: JsonObject, attempt: number): Promise<void> {
    const { store, clock } = this.#options;
    const text = { ...body, attempt_number: attempt };
    const signature = `sha256=${createHmac('sha256', subscription.secret).update(JSON.stringify(text)).digest('hex')}`;
    const isTold = await this.#send(subscription.url, text, { 'x-notion-signature': signature });
    if (this.#isClosed || !store.has(id)) return;
    store.transact(store.bot.id, () => {
      if (isTold || attempt === MOST_ATTEMPTS) return store.remove(id);
      const due = clock() + subscription.retryMs * 2 ** (attempt - 1);
      this.#schedule(Object.assign(store.edit(id, 'delivery'), { due, attempt: attempt + 1 }));
    });
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
