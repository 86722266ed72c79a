import * as vscode from 'vscode';
import { smallestEdit } from './smallest-edit.ts';

/**
 * Writes a text through the editor that shows it, so that its own *Undo* takes it back. Changes only what differs: the cursor stays
 * where it is.
 *
 * @throws Error where it can't be saved
 */
export async function writeThrough(document: vscode.TextDocument, text: string): Promise<void> {
  const { start, end, insert } = smallestEdit(document.getText(), text);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), insert);
  const done = (await vscode.workspace.applyEdit(edit)) && (await document.save());
  if (!done)
    throw new Error(vscode.l10n.t('{0} could not be saved. Save it yourself, and try again.', document.fileName));
}
