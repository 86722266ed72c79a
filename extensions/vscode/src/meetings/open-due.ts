import * as vscode from 'vscode';
import { dueIn } from '../../../../shared/workspace/due.ts';
import { WEEKLY } from '../../../../shared/workspace/index.ts';
import { whoIsMeant } from '../../../../shared/workspace/who-is-meant.ts';
import type { App } from '../app.ts';
import { readRequest } from '../commands/read-request.ts';
import { Complaint, settled } from '../host/complaint.ts';
import { type Desk, openDesk } from '../host/open-desk.ts';
import { whereToAnswer } from './where-to-answer.ts';

/** Opens what a line of the *Due* view is about: a page where the answer goes, a page that is ready, or what can be done for a meeting. */
export async function openDue(app: App, ...args: readonly unknown[]): Promise<void> {
  const { due, path, person, template, answers, folder } = readRequest(args);
  const desk = await openDesk(app, folder);
  if (!desk) return;
  if (due !== undefined) return openAtQuestion(desk, due);
  if (path !== undefined) return void (await vscode.window.showTextDocument(desk.uri(path)));
  if (template !== undefined) await offer(app, desk, { person, template, answers, folder: String(desk.folder.uri) });
}

async function openAtQuestion({ workspace, uri }: Desk, due: string): Promise<void> {
  const entry = (await dueIn(workspace)).entries.find(({ id }) => id === due);
  if (entry?.path === undefined)
    throw new Complaint(vscode.l10n.t('This does not come up any more: it was answered, or its page is gone.'));
  const { file, start, end } = await whereToAnswer(workspace, entry.path, entry.section);
  const document = await vscode.workspace.openTextDocument(uri(file));
  const [heading, cursor] = [document.positionAt(start), document.positionAt(end)];
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
  editor.revealRange(new vscode.Range(heading, cursor), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

interface Wish {
  person: string | undefined;
  template: string;
  answers: { readonly [input: string]: unknown };
  folder: string;
}

/** What one does before a meeting. */
async function offer(app: App, { workspace }: Desk, { person, template, answers, folder }: Wish): Promise<void> {
  const title = (await workspace.catalog()).find(template)?.template.manifest.title ?? template;
  const name = person === undefined ? '' : settled(await whoIsMeant(workspace, person)).person.name;
  const prepare = { value: 'prepare', label: vscode.l10n.t('Prepare: {0}', title) };
  const others = [
    { value: 'rapport.briefMe', label: vscode.l10n.t('Brief me on {0}', name) },
    { value: 'rapport.noteTalkingPoint', label: vscode.l10n.t('Note something to talk about') },
  ];
  const question = name === '' ? title : `${name}, ${title}`;
  const chosen = await app.ask.choose(question, [prepare, ...(person === undefined ? [] : others)]);
  if (chosen === undefined) return;
  if (chosen !== 'prepare') return void (await vscode.commands.executeCommand(chosen, { person, folder }));
  const isWeekly = template === WEEKLY;
  await vscode.commands.executeCommand(
    isWeekly ? 'rapport.prepareOneOnOne' : 'rapport.newPage',
    isWeekly ? { person, folder } : { template, answers, folder },
  );
}
