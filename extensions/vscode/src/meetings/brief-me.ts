import * as vscode from 'vscode';
import { briefFor } from '../../../../shared/workspace/brief.ts';
import { whoIsMeant } from '../../../../shared/workspace/who-is-meant.ts';
import type { App } from '../app.ts';
import { readRequest } from '../commands/read-request.ts';
import { Complaint, settled } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';
import { askWhom } from '../pages/ask-whom.ts';
import { knowMe } from '../pages/know-me.ts';
import { briefHtml } from './brief-html.ts';

/** Shows what I must know before I meet somebody, on one screen. Nothing is written, and nothing is sent. */
export async function briefMe(app: App, ...args: readonly unknown[]): Promise<void> {
  const { person, folder } = readRequest(args);
  const found = await openDesk(app, folder);
  if (!found) return;
  const desk = await knowMe(app, found);
  const who = person ?? (await askWhom(desk, vscode.l10n.t('Brief Me')));
  if (who === undefined) return;
  const meant = settled(await whoIsMeant(desk.workspace, who)).person;
  const brief = await briefFor(desk.workspace, meant.id);
  if (!brief)
    throw new Complaint(
      vscode.l10n.t(
        'It is not known who you are, so nothing can be told of the two of you. Say it in the setting “rapport.me”.',
      ),
      {
        label: vscode.l10n.t('Open Settings'),
        run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'rapport.me'),
      },
    );
  const next = { person: meant.id, folder: String(desk.folder.uri) };
  if (brief.parts.length === 0) {
    const prepare = vscode.l10n.t('Prepare Next One-on-One');
    const said = vscode.l10n.t('No page here is about you and {0} yet.', meant.name);
    // Not waited for: a message stays until somebody closes it.
    void vscode.window.showInformationMessage(said, prepare).then(async chosen => {
      if (chosen === prepare) await vscode.commands.executeCommand('rapport.prepareOneOnOne', next);
    });
    return;
  }
  const page = briefHtml(meant.name, brief.parts, {
    l10n: vscode.l10n,
    open: path => commandLink('vscode.open', desk.uri(path)),
    prepare: commandLink('rapport.prepareOneOnOne', next),
  });
  app.brief.show({ title: meant.name, html: page }, vscode.ViewColumn.Active, true);
}

const commandLink = (command: string, argument: unknown): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
