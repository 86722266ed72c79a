import * as vscode from 'vscode';
import { hintsIn, snippetOf } from './snippet-of.ts';

/** Opens a page that was just made, with the cursor on its first hint and the others a press of Tab away. */
export async function openAtFirstHint(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const hints = hintsIn(text);
  const range = (start: number, end: number): vscode.Range =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  const [first, last] = [hints[0], hints.at(-1)];
  const end = text.trimEnd().length;
  const selection = first ? range(first.start, first.end) : range(end, end);
  const editor = await vscode.window.showTextDocument(document, { preview: false, selection });
  // Who types at once has begun without tab stops, and keeps every letter.
  if (!first || !last || document.getText() !== text) return;
  // The text stays the same letter by letter: only the tab stops are new.
  const snippet = new vscode.SnippetString(snippetOf(text.slice(first.start, last.end)));
  const all = range(first.start, last.end);
  await editor.insertSnippet(snippet, all, { undoStopBefore: false, undoStopAfter: false, keepWhitespace: true });
  await document.save();
}
