import * as vscode from 'vscode';
import { linkOf } from '../../../../shared/sync/page-file/link-of.ts';
import { AfterTyping } from '../host/after-typing.ts';
import type { Feature } from './feature.ts';

/** How the page in front stands after its last sync, in the status bar. Only where Notion is connected and the page is there. */
export const pageStatus: Feature = {
  register(app) {
    const item = vscode.window.createStatusBarItem('rapport.pageStatus', vscode.StatusBarAlignment.Left, 10);
    item.name = vscode.l10n.t('Rapport: This Page in Notion');
    item.command = 'rapport.syncPage';
    const fail = (error: unknown): void => {
      item.hide();
      app.log.error(error instanceof Error ? error : String(error));
    };
    const show = async (): Promise<void> => {
      const document = vscode.window.activeTextEditor?.document;
      const folder = document && vscode.workspace.getWorkspaceFolder(document.uri);
      if (!folder || app.connections.kind === undefined || linkOf(document.getText()) === undefined) {
        item.hide();
        return;
      }
      const standing = await (await app.rest()).pageStanding(app, document.uri, folder);
      // Somebody may have gone on to another page meanwhile.
      if (vscode.window.activeTextEditor?.document !== document) return;
      Object.assign(item, standing);
      if (standing) item.show();
      else item.hide();
    };
    const renew = (): void => void show().catch(fail);
    const states = vscode.workspace.createFileSystemWatcher('**/.rapport/state/*.json');
    renew();
    return vscode.Disposable.from(
      item,
      new AfterTyping(async document => {
        if (document === vscode.window.activeTextEditor?.document) await show();
      }, fail),
      vscode.window.onDidChangeActiveTextEditor(renew),
      app.connections.onDidChange(renew),
      states,
      states.onDidChange(renew),
      states.onDidCreate(renew),
      states.onDidDelete(renew),
    );
  },
};
