import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** *Disconnect from Notion*: forgets the token. Pages stay where they are on both sides, and stay linked. */
export const disconnect: Command = {
  id: 'rapport.disconnect',
  title: 'Disconnect from Notion',
  async run({ connections }) {
    const wasLocal = connections.kind === 'local';
    await connections.forget();
    void vscode.window.showInformationMessage(
      wasLocal
        ? vscode.l10n.t('Local Notion has ended. Its pages are kept for the next time.')
        : vscode.l10n.t('Disconnected: the token is forgotten. Your pages stay as they are, here and in Notion.'),
    );
  },
};
