import * as vscode from 'vscode';
import { PREVIEW, WORDS } from '../features/page-previews.ts';

/** Shows a text beside what somebody is doing, without taking the keyboard from it. */
export async function showBeside(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
}

/** Closes what was only looked at. */
export async function closePreviews(): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === PREVIEW);
  await vscode.window.tabGroups.close(tabs, true);
}

/** Shows a text in front, until something else is looked at. */
export async function showPage(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
}

/** Where words can be looked at that would leave: they stand in the address itself, and lie nowhere. */
export const wordsUri = (title: string, words: string): vscode.Uri =>
  vscode.Uri.from({ scheme: PREVIEW, authority: WORDS, path: `/${title.replaceAll('/', '-')}.md`, query: words });
