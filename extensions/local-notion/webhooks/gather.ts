import type { DeliveryRecord, SubscriptionRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Gathered, gathered, keyOf, UNDONE_BY, type WebhookEvent } from './event.ts';

/**
 * Keeps an event until its time, joined with what was gathered on the same thing; what cancels out within that time is told
 * nobody. Inside of a transaction.
 * @returns the delivery that begins with this event; `undefined` when an earlier one has it, or nobody is told
 */
export const gather = (
  store: Store,
  now: number,
  subscription: SubscriptionRecord,
  given: WebhookEvent,
): DeliveryRecord | undefined => {
  const { about: _about, ...event } = given;
  if (cancel(store, subscription, event)) return undefined;
  const id = idOf(subscription, event);
  const earlier = store.get(id, 'delivery');
  if (earlier?.event) {
    store.edit(id, 'delivery').event = gathered(earlier.event, event);
    return undefined;
  }
  const due = now + subscription.gatherMs;
  return store.add<DeliveryRecord>({ kind: 'delivery', id, subscription: subscription.id, due, event, attempt: 1 });
};

const idOf = ({ id }: SubscriptionRecord, event: Pick<Gathered, 'type' | 'entity'>): string => `${id} ${keyOf(event)}`;

/** Takes away what an event undoes; whether there was something. */
const cancel = (store: Store, subscription: SubscriptionRecord, event: Gathered): boolean => {
  const [kind = '', happened = ''] = event.type.split('.');
  const undone = Object.keys(UNDONE_BY).find(
    type => UNDONE_BY[type] === happened && store.has(idOf(subscription, { ...event, type: `${kind}.${type}` })),
  );
  if (undone === undefined) return false;
  store.remove(idOf(subscription, { ...event, type: `${kind}.${undone}` }));
  // What never was has no content either.
  if (undone === 'created')
    for (const { id, event: other } of store.deliveries(subscription.id))
      if (other?.entity.id === event.entity.id) store.remove(id);
  return true;
};
