import * as vscode from 'vscode';
import { Complaint } from '../host/complaint.ts';
import type { Command } from './command.ts';

/** *Open Local Notion*: its pages in the browser. */
export const openLocalNotion: Command = {
  id: 'rapport.openLocalNotion',
  title: 'Open Local Notion',
  async run({ connections }) {
    const connection = connections.kind === 'local' ? await connections.current() : undefined;
    if (!connection)
      throw new Complaint(vscode.l10n.t('Local Notion is not in use here.'), {
        label: vscode.l10n.t('Try with Local Notion'),
        run: () => vscode.commands.executeCommand('rapport.connect', 'local'),
      });
    await vscode.env.openExternal(vscode.Uri.parse(connection.baseUrl));
  },
};
