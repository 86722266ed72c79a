import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { Complaint } from '../host/complaint.ts';
import { type Desk, openDesk } from '../host/open-desk.ts';

/** The page that a command is about. */
export interface PageInFront {
  desk: Desk;
  /** Its path in the folder. */
  file: string;
  uri: vscode.Uri;
}

/**
 * The page that was pointed at, else the one in the editor. What was typed last is saved first.
 *
 * @throws Complaint where there is none
 */
export async function pageInFront(app: App, args: readonly unknown[]): Promise<PageInFront | undefined> {
  const pointed = args.find(arg => arg instanceof vscode.Uri);
  const uri = pointed ?? vscode.window.activeTextEditor?.document.uri;
  const isPage = uri && /\.(?:md|markdown)$/i.test(uri.path);
  if (!isPage) throw new Complaint(vscode.l10n.t('Open the page first, or point at it in the Explorer.'));
  const desk = await openDesk(app, uri);
  if (!desk) return undefined;
  if (!vscode.workspace.getWorkspaceFolder(uri))
    throw new Complaint(
      vscode.l10n.t('{0} lies outside of the folder that is open. Move it into the folder first.', uri.path),
    );
  await vscode.workspace.textDocuments.find(one => one.isDirty && one.uri.toString() === uri.toString())?.save();
  return { desk, file: desk.path(uri), uri };
}
