import * as vscode from 'vscode';
import type { SyncHost } from '../../../../shared/sync/actions/host.ts';
import { createSyncHost } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { withExchange } from '../exchange/index.ts';
import { Complaint } from '../host/complaint.ts';
import type { Connection } from '../host/connections.ts';
import type { Desk } from '../host/open-desk.ts';
import { connectNotion } from './connect-notion.ts';
import { warnOfExpiry } from './warn-of-expiry.ts';

/** A folder together with the Notion that it is connected to. */
export interface Reached {
  connection: Connection;
  host: SyncHost;
}

/**
 * Reaches for Notion, and offers to connect where nobody did yet.
 *
 * @returns `undefined` where somebody did not want to connect
 * @throws Complaint in a folder that is not trusted: nothing goes out from there
 */
export async function reachNotion(
  app: App,
  { workspace }: Desk,
  progress?: (message: string) => void,
): Promise<Reached | undefined> {
  requireTrust();
  const connection = (await app.connections.current()) ?? (await connectNotion(app));
  if (!connection) return undefined;
  await warnOfExpiry(app);
  const { token, baseUrl } = connection;
  const step = progress ?? (() => {});
  const host = await createSyncHost(workspace, { token, baseUrl, fetch: ask, ask: app.ask, progress: { step } });
  return { connection, host: withExchange(host, workspace) };
}

/** A browser's `fetch` works only where it was found. */
export const ask: typeof fetch = (input, init) => fetch(input, init);

/** @throws Complaint in a folder that is not trusted */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) return;
  throw new Complaint(
    vscode.l10n.t(
      'This folder is not trusted yet, so nothing is sent to Notion from it or taken from there. Trust it if you know who made it, and try again.',
    ),
    { label: vscode.l10n.t('Manage Trust'), run: () => vscode.commands.executeCommand('workbench.trust.manage') },
  );
}

/** Where a page of this connection is looked at. */
export const addressOf = ({ kind, baseUrl }: Connection, page: string): vscode.Uri =>
  vscode.Uri.parse(`${kind === 'local' ? baseUrl : 'https://www.notion.so'}/${page.replaceAll('-', '')}`);
