import * as vscode from 'vscode';
import type { Connection } from '../host/connections.ts';
import { addressOf } from './reach-notion.ts';

/** Says that something is in Notion, with a button that shows it there. */
export async function sayPublished(connection: Connection, message: string, page: string | undefined): Promise<void> {
  const open = connection.kind === 'local' ? vscode.l10n.t('Open in Local Notion') : vscode.l10n.t('Open in Notion');
  const chosen = await vscode.window.showInformationMessage(message, ...(page === undefined ? [] : [open]));
  if (chosen === open && page !== undefined) await vscode.env.openExternal(addressOf(connection, page));
}
