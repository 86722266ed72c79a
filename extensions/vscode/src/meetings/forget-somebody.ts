import * as vscode from 'vscode';
import { pageLink } from '../../../../shared/notion/client/page-link.ts';
import type { Trace } from '../../../../shared/practice/forget/find-traces.ts';
import type { Person } from '../../../../shared/template/index.ts';
import { forget, spacesOf, tracesOf } from '../../../../shared/workspace/forget.ts';
import { type Meant, whoIsMeant } from '../../../../shared/workspace/who-is-meant.ts';
import type { App } from '../app.ts';
import { readRequest } from '../commands/read-request.ts';
import { Complaint, settled } from '../host/complaint.ts';
import { gitTracks } from '../host/git-tracks.ts';
import { type Desk, openDesk } from '../host/open-desk.ts';
import { reachNotion } from '../notion/reach-notion.ts';
import { askWhom } from '../pages/ask-whom.ts';
import { confirm } from './confirm.ts';
import { traceLines } from './trace-lines.ts';

/** Shows everything that is kept of somebody, and deletes it after a yes to just that. A receipt says when and how many, and no more. */
export async function forgetSomebody(app: App, ...args: readonly unknown[]): Promise<void> {
  const { person: named, folder } = readRequest(args);
  const desk = await openDesk(app, folder);
  if (!desk) return;
  const who = named ?? (await askWhom(desk, vscode.l10n.t('Forget Somebody')));
  if (who === undefined) return;
  const { person } = await toForget(desk, settled(await whoIsMeant(desk.workspace, who)));
  const traces = await tracesOf(desk.workspace, person);
  if (traces.length === 0)
    return void vscode.window.showInformationMessage(vscode.l10n.t('Nothing here names {0}.', person.name));
  const question = vscode.l10n.t('Forget {0}? This can’t be undone.', person.name);
  const lines = [...(await whatStays(desk, person, traces)), ...traceLines(traces, vscode.l10n)];
  if (!(await confirm(question, lines, vscode.l10n.t('Forget')))) return;
  const isThere = traces.some(({ how, notion }) => how === 'delete' && notion !== undefined);
  const reached = isThere ? await reachNotion(app, desk) : undefined;
  if (isThere && !reached) return;
  void vscode.window.showInformationMessage(told(await forget(desk.workspace, person, traces, reached?.host.pages)));
}

/** What would be taken out of every file has to be somebody's name, and not a word such as `a`. @throws Complaint */
async function toForget({ workspace }: Desk, meant: Meant): Promise<Meant> {
  const { person, from } = meant;
  if (person.id === (await workspace.me())?.id)
    throw new Complaint(
      vscode.l10n.t('{0} is you, and all of this is yours. To be rid of it, delete this folder.', person.name),
    );
  if (from === 'nowhere' && !/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(person.name))
    throw new Complaint(
      vscode.l10n.t(
        'Nobody here is called {0}. Write the name as it stands in your texts, such as “Dan Weiss”.',
        person.name,
      ),
    );
  return meant;
}

/** So that nobody believes more than is true. */
async function whatStays({ uri, workspace }: Desk, person: Person, traces: readonly Trace[]): Promise<string[]> {
  const spaces = await spacesOf(workspace, person);
  const tracked = await Promise.all(traces.map(({ path }) => gitTracks(uri(path))));
  const lines = [
    ...spaces.map(({ title, page }) =>
      vscode.l10n.t('The space “{0}” stays in Notion, with what others wrote there: {1}', title, pageLink(page)),
    ),
    tracked.includes(true)
      ? vscode.l10n.t('git keeps earlier versions of these files. Its history is not rewritten here.')
      : '',
    traces.some(({ how, notion }) => how === 'delete' && notion !== undefined)
      ? vscode.l10n.t('In Notion they go to the trash, which empties itself after thirty days.')
      : '',
    traces.some(({ how, what }) => how === 'redact' && what === 'page')
      ? vscode.l10n.t('Pages that are in Notion as well say the name there until the next sync.')
      : '',
  ].filter(Boolean);
  return lines.length > 0 ? [...lines, ''] : [];
}

function told({ deleted, redacted, entries, inNotion, path, unseen }: Awaited<ReturnType<typeof forget>>): string {
  const there = inNotion === 0 ? '' : vscode.l10n.t('Moved {0} to Notion’s trash.', inNotion);
  const here = vscode.l10n.t('Deleted {0}, took the name out of {1}.', deleted, redacted + entries);
  const receipt = vscode.l10n.t('The receipt is {0}; it says when and how many, and nothing else.', path);
  const left = unseen.map(page =>
    vscode.l10n.t(
      'Notion does not show {0} to this connection. If it is not gone, delete it there yourself.',
      pageLink(page),
    ),
  );
  return [here, there, receipt, ...left].filter(Boolean).join(' ');
}
