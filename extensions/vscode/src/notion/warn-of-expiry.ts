import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { daysLeft } from './days-left.ts';

/** Says once a day that the token has only a few days left; Notion itself says nothing before it refuses it. */
export async function warnOfExpiry(app: App): Promise<void> {
  const today = app.clock.today();
  const left = daysLeft(app.connections.expires, today);
  if (left === undefined || app.connections.warned === today) return;
  await app.connections.warnedOn(today);
  const words =
    left === 0
      ? vscode.l10n.t('Your token for Notion expires today. Make a new one, so that nothing stops in the middle.')
      : vscode.l10n.t('Your token for Notion expires in {0} days. Make a new one before that.', left);
  const make = vscode.l10n.t('Make a New One');
  void vscode.window.showWarningMessage(words, make).then(chosen => {
    if (chosen === make) void vscode.commands.executeCommand('rapport.connect', 'make');
  });
}
