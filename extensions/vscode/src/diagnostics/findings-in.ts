import type * as vscode from 'vscode';
import { privateNotes } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { gitTracks } from '../host/git-tracks.ts';
import { deskIn } from '../host/open-desk.ts';
import { Finding, type Found } from './finding.ts';
import { isTemplate, mayTellPrivate } from './is-checked.ts';

/** What is wrong with a file of a folder: with a template, and with private notes that git would share. */
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
  return found.map(one => new Finding(uri, one));
}
