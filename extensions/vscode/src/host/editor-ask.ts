import * as vscode from 'vscode';
import type { Ask } from '../../../../shared/ports.ts';

/** Questions by quick picks and input boxes, which stay while somebody looks something up elsewhere. */
export const editorAsk: Ask = {
  async confirm(question) {
    const yes = vscode.l10n.t('Yes');
    const no = vscode.l10n.t('No, leave it as it is');
    const answer = await vscode.window.showQuickPick([no, yes], { title: question, ignoreFocusOut: true });
    return answer === undefined ? undefined : answer === yes;
  },
  async choose(question, options) {
    const items = options.map(({ value, label, hint }) => ({
      label,
      value,
      ...(hint === undefined ? {} : { detail: hint }),
    }));
    return (await vscode.window.showQuickPick(items, { title: question, ignoreFocusOut: true }))?.value;
  },
  async text(question, { placeholder, initial, secret } = {}) {
    return vscode.window.showInputBox({
      title: question,
      ignoreFocusOut: true,
      ...(placeholder === undefined ? {} : { placeHolder: placeholder }),
      ...(initial === undefined ? {} : { value: initial }),
      ...(secret ? { password: true } : {}),
    });
  },
};
