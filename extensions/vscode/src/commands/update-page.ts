import * as vscode from 'vscode';
import { Complaint } from '../host/complaint.ts';
import { pageInFront } from '../notion/page-in-front.ts';
import { pageUpdate } from '../pages/page-update.ts';
import type { Command } from './command.ts';

/** *Update Page to the New Version of Its Template*: shows what would change beside what is there, and asks. What you wrote stays. */
export const updatePage: Command = {
  id: 'rapport.updatePage',
  title: 'Update Page to the New Version of Its Template',
  async run(app, ...args) {
    const page = await pageInFront(app, args);
    if (!page) return;
    const update = await pageUpdate(app, page);
    if (update.kind === 'problem') throw new Complaint(update.message);
    if (update.kind === 'left') return;
    const said =
      update.kind === 'current'
        ? vscode.l10n.t('“{0}” is at the newest version of its template.', page.file)
        : vscode.l10n.t('“{0}” came to {1}. Undo takes it back.', page.file, update.to);
    // Not waited for: a message stays until somebody closes it.
    void vscode.window.showInformationMessage([said, ...update.notes].join(' '));
  },
};
