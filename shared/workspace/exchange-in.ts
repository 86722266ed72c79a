import type { SyncHost } from '../sync/actions/host.ts';
import { publishPart } from '../sync/exchange/publish-part.ts';
import type { ExchangeHost } from '../sync/exchange/weigh-exchange.ts';
import type { Workspace } from './workspace.ts';

/** Who is who in the exchanges of a folder. */
export const exchangeIn = ({ people, me }: Pick<Workspace, 'people' | 'me'>): ExchangeHost => ({ people, me });

/**
 * A host whose every sync brings my part onto a page once everybody is ready, and holds the others' parts against their marks.
 * Without it a sync carries marks and parts as any lines, and publishes none.
 */
export function withExchange(host: SyncHost, workspace: Pick<Workspace, 'people' | 'me'>): SyncHost {
  const from = { files: host.files, exchange: exchangeIn(workspace) };
  return { ...host, contribute: (page, run) => publishPart(from, page, run) };
}
