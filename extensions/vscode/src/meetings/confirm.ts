import * as vscode from 'vscode';

/** So many lines fit on a screen beside a question. */
const MOST = 25;

/**
 * Asks in front of everything else, with what would happen line by line. Escape is a no.
 *
 * @param yes the words on the button
 */
export async function confirm(question: string, lines: readonly string[], yes: string): Promise<boolean> {
  const shown = lines.length > MOST ? lines.slice(0, MOST) : lines;
  const more = lines.length > MOST ? [vscode.l10n.t('… and {0} more', lines.length - MOST)] : [];
  const detail = [...shown, ...more].join('\n');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}
