import * as vscode from 'vscode';
import { hintsIn, snippetOf } from './snippet-of.ts';

/** Opens a page that was just made, with the cursor on its first hint and the others a press of Tab away. */
export async function openAtFirstHint(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const text = document.getText();
  const hints = hintsIn(text);
  if (!hints) {
    const end = document.positionAt(text.trimEnd().length);
    editor.selection = new vscode.Selection(end, end);
    return;
  }
  // The text stays the same letter by letter: only the tab stops are new.
  const range = new vscode.Range(document.positionAt(hints.start), document.positionAt(hints.end));
  const snippet = new vscode.SnippetString(snippetOf(text.slice(hints.start, hints.end)));
  await editor.insertSnippet(snippet, range, { undoStopBefore: false, undoStopAfter: false, keepWhitespace: true });
  await document.save();
}
