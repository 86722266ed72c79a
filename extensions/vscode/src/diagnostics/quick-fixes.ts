import * as vscode from 'vscode';
import { waveOffAction } from '../checks/index.ts';
import { Finding, rangeOf } from './finding.ts';
import { KEEP_NOTE } from './keep-note-command.ts';

/** What mends the findings at the cursor. */
export function quickFixes(document: vscode.TextDocument, found: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const { uri } = document;
  return found.flatMap(one => {
    const action =
      one instanceof Finding ? (fixOf(uri, one) ?? moveOf(uri, one) ?? waveOffAction(document, one)) : undefined;
    if (!action) return [];
    action.diagnostics = [one];
    // To wave something off is never what mends it.
    action.isPreferred = one instanceof Finding && one.section === undefined;
    return [action];
  });
}

function fixOf(uri: vscode.Uri, { fix, range }: Finding): vscode.CodeAction | undefined {
  if (!fix) return undefined;
  const action = new vscode.CodeAction(fix.message, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(uri, fix.at ? rangeOf(fix.at) : range, fix.text);
  return action;
}

function moveOf(uri: vscode.Uri, { code, range }: Finding): vscode.CodeAction | undefined {
  if (code !== 'private-in-git') return undefined;
  const title = vscode.l10n.t('Move the note to my private file of this page');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: KEEP_NOTE, title, arguments: [uri, range.start] };
  return action;
}
