import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { type Desk, deskIn } from '../host/open-desk.ts';

/**
 * Sees to it that Rapport knows who is in front of it, and asks once where neither a setting nor the token nor git says so.
 * Somebody who does not answer goes on without a part of their own.
 */
export async function knowMe(app: App, desk: Desk): Promise<Desk> {
  if (await desk.workspace.me()) return desk;
  const question = vscode.l10n.t(
    'What is your name? Pages say whose they are; it is kept in your settings (rapport.me).',
  );
  const name = (await app.ask.text(question, { placeholder: 'Ana Lopes' }))?.trim();
  if (!name) return desk;
  await vscode.workspace.getConfiguration('rapport').update('me', name, vscode.ConfigurationTarget.Global);
  return deskIn(app, desk.folder);
}
