import { Access } from '../access/access.ts';
import { secret } from '../access/make-token.ts';
import { invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { type Json, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { presentPage } from '../resources/present-page.ts';
import { id, list, map, object, required, type Schema, text } from '../schema/schema.ts';
import type { SubscriptionRecord } from '../store/records.ts';
import { VERSIONS } from '../version.ts';
import type { LocalCall, LocalRoute } from './local-route.ts';

const milliseconds: Schema = { is: 'number', min: 0, max: 600_000 };

const addressIn = (body: JsonObject): string => {
  const url = URL.parse(textAt(body, 'url') ?? '');
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw invalid('The url should be a whole http or https address.');
  return url.href;
};

const shown = ({
  id: subscription,
  url,
  types,
  token,
  isVerified,
  gatherMs,
  retryMs,
}: SubscriptionRecord): JsonObject => ({
  id: subscription,
  url,
  events: types ? [...types] : null,
  token_id: token ?? null,
  status: isVerified ? 'active' : 'pending',
  gather_ms: gatherMs,
  retry_ms: retryMs,
});

const add = ({ store, body, webhooks }: LocalCall): Json => {
  const token = textAt(body, 'token_id');
  if (token !== undefined && !store.get(token, 'token')) throw invalid(`There is no token ${token}.`);
  const subscription = store.add<SubscriptionRecord>({
    kind: 'subscription',
    id: newId(),
    url: addressIn(body),
    secret: secret('secret_'),
    gatherMs: typeof body.gather_ms === 'number' ? body.gather_ms : 250,
    retryMs: typeof body.retry_ms === 'number' ? body.retry_ms : 1000,
    isVerified: false,
    ...(body.events !== undefined && { types: listAt(body, 'events').map(String) }),
    ...(token !== undefined && { token }),
  });
  webhooks.handshake(subscription);
  return shown(subscription);
};

const find = ({ store, params }: LocalCall): SubscriptionRecord => {
  const subscription = store.get(params.id ?? '', 'subscription');
  if (!subscription) throw invalid(`There is no webhook ${params.id}.`);
  return subscription;
};

const verify = (call: LocalCall): Json => {
  const subscription = find(call);
  if (call.body.verification_token !== subscription.secret)
    throw invalid('That is not the verification token that was sent to the address.');
  const edited = call.store.edit(subscription.id, 'subscription');
  edited.isVerified = true;
  return shown(edited);
};

const resend = (call: LocalCall): Json => {
  const subscription = find(call);
  call.webhooks.handshake(subscription);
  return shown(subscription);
};

const remove = (call: LocalCall): Json => {
  const { id: subscription } = find(call);
  call.store.remove(subscription);
  return { id: subscription, deleted: true };
};

/** What a button with the action "Send webhook" sends: the row with the properties that it was set to send. */
const press = ({ store, body, author, webhooks, site }: LocalCall): Json => {
  const page = store.get(textAt(body, 'page_id') ?? '', 'page');
  const version = VERSIONS.at(-1);
  if (!page || !version) throw invalid(`There is no page ${String(body.page_id)}.`);
  const view = { store, version, site, now: author.now, access: new Access(store, undefined) };
  const only = body.properties === undefined ? undefined : listAt(body, 'properties').map(String);
  const source = { type: 'automation', automation_id: newId(), action_id: newId(), event_id: newId(), attempt: 1 };
  const headers = Object.fromEntries(
    Object.entries(objectAt(body, 'headers')).map(([name, value]) => [name, String(value)]),
  );
  webhooks.press(addressIn(body), { source, data: presentPage(view, page, only) }, headers);
  return { event_id: source.event_id };
};

/** Subscriptions, as the settings of a connection have them, and the button that sends one. */
export const WEBHOOK_ROUTES: readonly LocalRoute[] = [
  {
    method: 'POST',
    path: '/_local/webhooks',
    body: object({
      url: required(text),
      events: list(text),
      token_id: id,
      gather_ms: milliseconds,
      retry_ms: milliseconds,
    }),
    run: add,
  },
  { method: 'GET', path: '/_local/webhooks', run: ({ store }) => [...store.all('subscription')].map(shown) },
  {
    method: 'POST',
    path: '/_local/webhooks/:id/verify',
    body: object({ verification_token: required(text) }),
    run: verify,
  },
  { method: 'POST', path: '/_local/webhooks/:id/resend', run: resend },
  { method: 'DELETE', path: '/_local/webhooks/:id', run: remove },
  {
    method: 'POST',
    path: '/_local/buttons',
    body: object({ page_id: required(id), url: required(text), headers: map(text), properties: list(text) }),
    run: press,
  },
];
