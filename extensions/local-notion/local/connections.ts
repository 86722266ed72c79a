import { CAPABILITIES, type Capability } from '../access/capability.ts';
import { secret } from '../access/make-token.ts';
import { newId } from '../ids.ts';
import { type Json, listAt, textAt } from '../json.ts';
import { list, object, required, text, word } from '../schema/schema.ts';
import type { ConnectionRecord } from '../store/records.ts';
import type { LocalCall, LocalRoute } from './local-route.ts';

const add = ({ store, body }: LocalCall): Json => {
  const connection = store.add<ConnectionRecord>({
    kind: 'connection',
    id: newId(),
    secret: secret('secret_local_'),
    name: textAt(body, 'name') ?? '',
    redirectUris: listAt(body, 'redirect_uris').map(String),
    ...(body.capabilities !== undefined && { capabilities: listAt(body, 'capabilities') as Capability[] }),
  });
  const { id, secret: client_secret, name } = connection;
  return { client_id: id, client_secret, name, redirect_uris: [...connection.redirectUris] };
};

/** Public connections, as their makers register them: what they may ask for, and where people are sent back to. */
export const CONNECTION_ROUTES: readonly LocalRoute[] = [
  {
    method: 'POST',
    path: '/_local/connections',
    body: object({
      name: required(text),
      redirect_uris: required(list(text, { min: 1 })),
      capabilities: list(word(...CAPABILITIES)),
    }),
    run: add,
  },
];
