import type * as vscode from 'vscode';
import { privateNotes } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { pageFindings } from '../checks/index.ts';
import { gitTracks } from '../host/git-tracks.ts';
import { deskIn } from '../host/open-desk.ts';
import { Finding, type Found } from './finding.ts';
import { isMadePage, isTemplate, mayTellPrivate } from './is-checked.ts';

/** What there is to say about a file of a folder: what is wrong with a template, private notes that git would share, and thoughts on a page. */
export async function findingsIn(
  app: App,
  document: vscode.TextDocument,
  folder: vscode.WorkspaceFolder,
): Promise<Finding[]> {
  const { uri } = document;
  const text = document.getText();
  const { workspace, path } = deskIn(app, folder);
  const file = path(uri);
  const found: Found[] = [];
  if (isTemplate(file, text)) found.push(...(await workspace.catalog('en')).compile(file, text).diagnostics);
  if (mayTellPrivate(file, text) && (await gitTracks(uri))) found.push(...privateNotes(text));
  if (isMadePage(file, text)) found.push(...(await pageFindings(workspace, file, text)));
  return found.map(one => new Finding(uri, one));
}
