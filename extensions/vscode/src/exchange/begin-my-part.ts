import * as vscode from 'vscode';
import { openFile } from '../../../../shared/sync/actions/open-file.ts';
import { answersOf, beginPart } from '../../../../shared/workspace/begin-part.ts';
import { usableTemplate } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { Complaint, settled } from '../host/complaint.ts';
import type { Desk } from '../host/open-desk.ts';
import { askAnswers } from '../pages/ask-answers.ts';
import { knowMe } from '../pages/know-me.ts';

/** Makes my own copy of what everybody writes alone, for a page that somebody else has made, and opens it. */
export async function beginMyPart(app: App, found: Desk, page: string): Promise<void> {
  const { file } = settled(await openFile(found.workspace.files, page));
  const id = file.meta.template?.replace(/@\d+$/, '');
  if (id === undefined)
    throw new Complaint(
      vscode.l10n.t(
        '{0} does not say which template it is made from, so nobody knows what your part of it looks like.',
        page,
      ),
    );
  const desk = await knowMe(app, found);
  const { entry } = settled(usableTemplate(await desk.workspace.catalog(), id));
  const known = await answersOf(desk.workspace, entry.template, page);
  const answers = await askAnswers(app, desk.workspace, entry, known);
  if (!answers) return;
  const { path } = settled(await beginPart(desk.workspace, entry.template, page, answers));
  await vscode.window.showTextDocument(desk.uri(path));
}
