import * as vscode from 'vscode';
import type { Audience, Readers } from '../../../../shared/document/readers.ts';
import type { Workspace } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { peopleChoices, personAnswer } from '../pages/people-choices.ts';

/**
 * Asks who reads a place in Notion. Only Notion knows, and it does not say so to programs: somebody has to look.
 *
 * @param meant the readers of the page that should go there
 */
export async function askReaders(
  app: App,
  workspace: Workspace,
  meant: Audience | undefined,
): Promise<Audience | undefined> {
  const question = vscode.l10n.t(
    'Who can read this place in Notion? Look under “Share” there: you are asked only once.',
  );
  const readers = await app.ask.choose<Readers>(question, [
    { value: 'pair', label: vscode.l10n.t('Two people'), hint: vscode.l10n.t('and nobody else') },
    { value: 'me', label: vscode.l10n.t('Only I') },
    { value: 'team', label: vscode.l10n.t('My team') },
    { value: 'company', label: vscode.l10n.t('Everybody in the company') },
  ]);
  if (readers !== 'pair') return readers && { readers };
  const people = await askPeople(workspace, meant);
  return people && { readers, people };
}

async function askPeople(workspace: Workspace, meant: Audience | undefined): Promise<string[] | undefined> {
  const team = await workspace.people();
  const me = await workspace.me();
  const all = me && !team.some(({ id }) => id === me.id) ? [...team, me] : team;
  const choices = peopleChoices(all);
  const suggested = new Set(meant?.people ?? []);
  const labels = choices.filter(({ id }) => suggested.has(id)).map(({ label }) => label);
  const unknown = [...suggested].filter(id => !choices.some(choice => choice.id === id));
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Which two people read this place?'),
    prompt: vscode.l10n.t('Their names, with a comma between them'),
    value: [...labels, ...unknown].join(', '),
    placeHolder: 'Ana Lopes, Bo Lindqvist',
    ignoreFocusOut: true,
    validateInput: text =>
      namesIn(text).length === 2 ? undefined : vscode.l10n.t('Two names, with a comma between them.'),
  });
  return typed === undefined ? undefined : namesIn(typed).map(name => personAnswer(name, choices));
}

const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
