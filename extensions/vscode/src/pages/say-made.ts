import * as vscode from 'vscode';
import type { MadePage } from '../../../../shared/practice/index.ts';
import { withOwner } from '../../../../shared/practice/promises/with-owner.ts';
import type { Desk } from '../host/open-desk.ts';

/** Says what a new page carries, and where its author's own part lies; nothing where there is nothing to say. */
export async function sayMade(desk: Desk, made: MadePage): Promise<void> {
  const { promises = [], topics = [] } = made.context.carried ?? {};
  const parts = [
    made.draft ? vscode.l10n.t('This is a draft: only you can see it until you share it.') : '',
    carried(promises.length, topics.length),
    ...made.gone.map(line =>
      vscode.l10n.t('Gone from the last page, done, dropped or lost? “{0}”', withOwner(line, made.context.people)),
    ),
    made.companions.length > 0 ? vscode.l10n.t('Your own part lies in a file that only you can see.') : '',
  ].filter(Boolean);
  if (parts.length === 0) return;
  const mine = made.companions[0];
  const open = vscode.l10n.t('Open My Part');
  const chosen = await vscode.window.showInformationMessage(parts.join(' '), ...(mine ? [open] : []));
  if (chosen === open && mine)
    await vscode.window.showTextDocument(desk.uri(mine.path), { viewColumn: vscode.ViewColumn.Beside });
}

function carried(promises: number, topics: number): string {
  const parts = [
    promises === 1 ? vscode.l10n.t('1 open promise') : promises > 1 ? vscode.l10n.t('{0} open promises', promises) : '',
    topics === 1 ? vscode.l10n.t('1 topic') : topics > 1 ? vscode.l10n.t('{0} topics', topics) : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : vscode.l10n.t('Carried over: {0}.', parts.join(', '));
}
