import * as vscode from 'vscode';
import { isMadePage, isTemplate, mayTellPrivate } from '../diagnostics/is-checked.ts';
import { KEEP_NOTE } from '../diagnostics/keep-note-command.ts';
import { AfterTyping } from '../host/after-typing.ts';
import { whenGitChanges } from '../host/when-git-changes.ts';
import type { Feature } from './feature.ts';

/**
 * What is wrong, underlined where it stands: in templates, and private notes in files that git tracks; and what could be said better
 * in a page. Checked is what is open and may have something, after a pause in typing; quick fixes mend what can be mended at one press.
 */
export const diagnostics: Feature = {
  register(app) {
    const shown = vscode.languages.createDiagnosticCollection('rapport');
    let git: Promise<vscode.Disposable> | undefined;
    const fail = (error: unknown): void => app.log.error(error instanceof Error ? error : String(error));

    const checks = new AfterTyping(async (document, isOld) => {
      const { uri } = document;
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      const path = folder ? uri.path.slice(folder.uri.path.length) : '';
      const text = document.getText();
      const tells = mayTellPrivate(path, text);
      if (!folder || !(tells || isTemplate(path, text) || isMadePage(path, text))) {
        shown.delete(uri);
        return;
      }
      if (tells) git ??= whenGitChanges(() => checks.lookAgain());
      const found = await (await app.rest()).findingsIn(app, document, folder);
      if (!isOld()) shown.set(uri, found);
    }, fail);

    return vscode.Disposable.from(
      shown,
      checks,
      new vscode.Disposable(() => void git?.then(one => one.dispose())),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri)),
      // Another template may include what was saved.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.includes('/.rapport/templates/')) checks.lookAgain();
      }),
      vscode.languages.registerCodeActionsProvider(
        { language: 'markdown' },
        {
          // Asked at every move of the cursor, also in files that are none of ours.
          provideCodeActions: async (document, _, { diagnostics: found }) =>
            shown.has(document.uri) ? (await app.rest()).quickFixes(document, found) : [],
        },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
      vscode.commands.registerCommand(KEEP_NOTE, async (uri: vscode.Uri, at: vscode.Position) =>
        (await app.rest()).keepNote(app, uri, at),
      ),
    );
  },
};
