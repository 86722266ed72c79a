import * as vscode from 'vscode';
import { waveOff } from '../../../../shared/practice/checks/waved-off.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { smallestEdit } from '../host/smallest-edit.ts';

/** *Don't look at this here*: the front matter of the page says from then on which check its section is spared. */
export function waveOffAction(
  document: vscode.TextDocument,
  { section, code }: Finding,
): vscode.CodeAction | undefined {
  if (section === undefined) return undefined;
  const text = document.getText();
  const after = waveOff(text, `${section}/${String(code)}`);
  if (after === undefined) return undefined;
  const { start, end, insert } = smallestEdit(text, after);
  const action = new vscode.CodeAction(vscode.l10n.t('Don’t look at this here'), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), insert);
  return action;
}
