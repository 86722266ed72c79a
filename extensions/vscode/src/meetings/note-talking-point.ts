import * as vscode from 'vscode';
import { addNote, inboxPath } from '../../../../shared/workspace/inbox.ts';
import { whoIsMeant } from '../../../../shared/workspace/who-is-meant.ts';
import type { App } from '../app.ts';
import { readRequest } from '../commands/read-request.ts';
import { settled } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';
import { askWhom } from '../pages/ask-whom.ts';

/** Notes something to talk about with somebody, for me alone until it stands in the next agenda. */
export async function noteTalkingPoint(app: App, ...args: readonly unknown[]): Promise<void> {
  const { person, folder } = readRequest(args);
  const desk = await openDesk(app, folder);
  if (!desk) return;
  const who = person ?? (await askWhom(desk, vscode.l10n.t('Note a Talking Point')));
  if (who === undefined) return;
  const { id, name } = settled(await whoIsMeant(desk.workspace, who)).person;
  const question = vscode.l10n.t('What do you want to talk about with {0}?', name);
  const words = (await app.ask.text(question, { placeholder: vscode.l10n.t('pricing for teams') }))?.trim();
  if (!words) return;
  await addNote(desk.workspace, id, words);
  const open = vscode.l10n.t('Show All');
  const said = vscode.l10n.t('Noted for {0}. It stands in the next agenda that you make.', name);
  // Not waited for: a message stays until somebody closes it.
  void vscode.window.showInformationMessage(said, open).then(async chosen => {
    if (chosen === open) await vscode.window.showTextDocument(desk.uri(inboxPath(id)));
  });
}
