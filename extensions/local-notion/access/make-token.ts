import { randomBytes } from 'node:crypto';
import { newId } from '../ids.ts';
import type { TokenRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** What a new token is to open, and for whom. */
export type NewToken = Omit<TokenRecord, 'kind' | 'id' | 'value' | 'bot'> & { readonly name: string };

/**
 * Makes a token, and the bot in whose name it speaks.
 * @example makeToken(store, { name: 'Digest', type: 'internal', createdTime: now, grants: { [page]: 'read' } }).value
 */
export const makeToken = (store: Store, { name, ...given }: NewToken): TokenRecord => {
  const bot = store.add({ kind: 'user', id: newId(), type: 'bot', name, avatarUrl: null });
  return store.add<TokenRecord>({ kind: 'token', id: newId(), value: secret('ntn_local_'), bot: bot.id, ...given });
};

/** A secret nobody can guess. Those of tokens begin as the workspace's own does: they open nothing elsewhere. */
export const secret = (prefix: string): string =>
  prefix + randomBytes(24).toString('base64url').replaceAll(/[-_]/g, 'x');
