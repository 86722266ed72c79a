import * as vscode from 'vscode';
import { PRIVATE_FOLDER } from '../../../../shared/practice/index.ts';
import type { App } from '../app.ts';
import { Complaint } from '../host/complaint.ts';
import { gitTracks } from '../host/git-tracks.ts';
import { type Desk, deskIn } from '../host/open-desk.ts';
import { showFailure } from '../host/show-failure.ts';
import { smallestEdit } from '../host/smallest-edit.ts';
import { takeNote } from './take-note.ts';

/** Moves a private note to the page's private file, which git ignores. Whatever goes wrong is shown, and the note stays. */
export async function keepNote(app: App, uri: vscode.Uri, at: vscode.Position): Promise<void> {
  try {
    await moveNote(app, uri, at);
  } catch (error) {
    const again = (): Promise<void> => keepNote(app, uri, at);
    void showFailure(app, error, { title: vscode.l10n.t('Move the private note'), again });
  }
}

async function moveNote(app: App, uri: vscode.Uri, at: vscode.Position): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const page = await vscode.workspace.openTextDocument(uri);
  const taken = takeNote(page.getText(), page.offsetAt(at));
  if (!folder || !taken)
    throw new Complaint(vscode.l10n.t('The note is not there any more: the page was changed. Nothing was moved.'));
  const desk = deskIn(app, folder);
  const own = await privateFile(desk, desk.path(uri));
  const text = own.getText();
  const edit = new vscode.WorkspaceEdit();
  edit.insert(own.uri, own.positionAt(text.length), `${text.endsWith('\n\n') ? '' : gap(text)}${taken.note}`);
  const { start, end, insert } = smallestEdit(page.getText(), taken.rest);
  edit.replace(uri, new vscode.Range(page.positionAt(start), page.positionAt(end)), insert);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Complaint(vscode.l10n.t('VS Code did not take the change. The note is where it was.'));
  // The page is saved by whoever looked at it. Until then the note is there twice, and never nowhere.
  await own.save();
}

const gap = (text: string): string => (text.endsWith('\n') ? '\n' : '\n\n');

/** The file of what is mine of a page. It is made where there is none, and never one that git tracks. */
async function privateFile(desk: Desk, page: string): Promise<vscode.TextDocument> {
  const path = `${PRIVATE_FOLDER}/${page}`;
  const { files } = desk.workspace;
  // Written through these files, it is hidden from git before it is there.
  if ((await files.read(path)) === undefined) await files.write(path, head(page));
  if (await gitTracks(desk.uri(path)))
    throw new Complaint(
      vscode.l10n.t('{0} is tracked by git as well. Take it out of git first: git rm --cached "{0}"', path),
    );
  return vscode.workspace.openTextDocument(desk.uri(path));
}

const head = (page: string): string =>
  `---\nreaders: me\nrapport: { part: each-private, of: ${JSON.stringify(page)} }\n---\n\n`;
