import * as vscode from 'vscode';

/** Saves those of some files that are open with something unsaved: what was typed last counts. */
export async function saveOpen(uris: readonly vscode.Uri[]): Promise<void> {
  const wanted = new Set(uris.map(String));
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && wanted.has(document.uri.toString())) await document.save();
}
