import * as vscode from 'vscode';
import type { MayGo } from '../../../../shared/practice/handover/what-may-go.ts';
import { beginHandover, type Handover, handOver as makeFirstPage } from '../../../../shared/workspace/handover.ts';
import { PEOPLE_FILE } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { readRequest } from '../commands/read-request.ts';
import { Complaint, settled } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';
import { askWhom } from '../pages/ask-whom.ts';
import { knowMe } from '../pages/know-me.ts';
import { openAtFirstHint } from '../pages/open-at-first-hint.ts';
import { confirm } from './confirm.ts';

/** Begins with a new manager: I tick what goes along, and that is the first page of the two of us. The old pages stay where they are. */
export async function handOver(app: App, ...args: readonly unknown[]): Promise<void> {
  const { person, folder } = readRequest(args);
  const found = await openDesk(app, folder);
  if (!found) return;
  const desk = await knowMe(app, found);
  if ((await desk.workspace.me())?.manager === undefined)
    throw new Complaint(
      vscode.l10n.t('{0} does not say who your manager is. Write it into your line there: manager: <id>', PEOPLE_FILE),
    );
  const who = person ?? (await askWhom(desk, vscode.l10n.t('Who is your new manager?')));
  if (who === undefined) return;
  const plan = settled(await beginHandover(desk.workspace, who));
  const taken = await choose(plan);
  if (!taken || !(await isWanted(plan, taken))) return;
  const ids = taken.map(({ id }) => id);
  const { path } = settled(await makeFirstPage(desk.workspace, plan, ids));
  await openAtFirstHint(desk.uri(path));
  void vscode.window.showInformationMessage(vscode.l10n.t('From now on you report to {0}.', plan.to.name));
}

/** What somebody ticks; nothing is ticked for them. */
async function choose({ items, to }: Handover): Promise<readonly MayGo[] | undefined> {
  if (items.length === 0) return [];
  const kinds: { readonly [kind in MayGo['kind']]: string } = {
    promise: vscode.l10n.t('What you promised'),
    goal: vscode.l10n.t('What you want to learn'),
    agreement: vscode.l10n.t('How you work'),
  };
  const list = (['promise', 'goal', 'agreement'] as const).flatMap(kind => {
    const own: (vscode.QuickPickItem & { item?: MayGo })[] = items
      .filter(item => item.kind === kind)
      .map(item => ({ label: item.text, item }));
    return own.length > 0 ? [{ label: kinds[kind], kind: vscode.QuickPickItemKind.Separator }, ...own] : [];
  });
  const ticked = await vscode.window.showQuickPick(list, {
    canPickMany: true,
    title: vscode.l10n.t('What may {0} read?', to.first),
    placeHolder: vscode.l10n.t('Tick what goes along; none is an answer, too'),
    ignoreFocusOut: true,
  });
  return ticked?.flatMap(({ item }) => (item ? [item] : []));
}

function isWanted({ from, to }: Handover, taken: readonly MayGo[]): Promise<boolean> {
  const lines = taken.map(({ text }) => `  ${text}`);
  return confirm(
    vscode.l10n.t('Begin with {0}?', to.name),
    [
      ...(lines.length > 0
        ? [vscode.l10n.t('{0} reads this, and nothing else of before:', to.first), ...lines]
        : [vscode.l10n.t('{0} reads nothing of before.', to.first)]),
      '',
      vscode.l10n.t('The pages with {0} stay between you two.', from.first),
    ],
    vscode.l10n.t('Begin'),
  );
}
