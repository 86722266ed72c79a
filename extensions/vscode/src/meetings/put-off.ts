import * as vscode from 'vscode';
import type { DueEntry } from '../../../../shared/practice/due/due-entry.ts';
import { drop, snooze } from '../../../../shared/practice/due/settle-due.ts';
import type { Amount } from '../../../../shared/template/dates/day.ts';
import { sayDay } from '../../../../shared/template/dates/words.ts';
import { type Due, dueIn } from '../../../../shared/workspace/due.ts';
import { keepDueMemory } from '../../../../shared/workspace/due-files.ts';
import type { App } from '../app.ts';
import { readRequest } from '../commands/read-request.ts';
import { Complaint } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';

const DROP = 'drop';

/** Puts something off, or lets it go: what was put off three times asks for that first. */
export async function putOff(app: App, ...args: readonly unknown[]): Promise<void> {
  const { due, folder } = readRequest(args);
  const desk = await openDesk(app, folder);
  if (!desk) return;
  const found = await dueIn(desk.workspace);
  const entry = await entryNamed(app, found, due);
  if (!entry) return;
  const times: readonly { value: string; label: string; by: Amount }[] = [
    { value: 'week', label: vscode.l10n.t('For a week'), by: { count: 1, unit: 'week' } },
    { value: 'weeks', label: vscode.l10n.t('For two weeks'), by: { count: 2, unit: 'week' } },
    { value: 'month', label: vscode.l10n.t('For a month'), by: { count: 1, unit: 'month' } },
  ];
  const letGo = {
    value: DROP,
    label: vscode.l10n.t('Drop it'),
    hint: vscode.l10n.t('It does not come up again. Another day on the page brings it back.'),
  };
  // What is kept about somebody comes up until it is deleted.
  const drops = entry.what === 'delete' ? [] : [letGo];
  const title = entry.drop
    ? vscode.l10n.t('“{0}” was put off {1} times. Drop it?', entry.title, entry.snoozed)
    : vscode.l10n.t('Put off “{0}”', entry.title);
  const chosen = await app.ask.choose(title, entry.drop ? [...drops, ...times] : [...times, ...drops]);
  if (chosen === undefined) return;
  const today = app.clock.today();
  const time = times.find(({ value }) => value === chosen);
  const memory = time ? snooze(found.memory, entry, time.by, today) : drop(found.memory, entry, today);
  await keepDueMemory(desk.workspace.files, memory);
  const { until } = memory[entry.id]!;
  void vscode.window.showInformationMessage(
    time && until !== undefined
      ? vscode.l10n.t('“{0}” comes up again on {1}.', entry.title, sayDay(until, today))
      : vscode.l10n.t('“{0}” does not come up again. Another day on the page brings it back.', entry.title),
  );
}

async function entryNamed(app: App, { entries }: Due, due: string | undefined): Promise<DueEntry | undefined> {
  if (entries.length === 0) throw new Complaint(vscode.l10n.t('Nothing comes up that could be put off.'));
  const chosen =
    due ??
    (await app.ask.choose(
      vscode.l10n.t('Put off what?'),
      entries.map(({ id, title, ask }) => ({ value: id, label: title, hint: ask })),
    ));
  if (chosen === undefined) return undefined;
  const entry = entries.find(({ id }) => id === chosen);
  if (entry) return entry;
  throw new Complaint(vscode.l10n.t('This does not come up any more: it was answered, or its page is gone.'));
}
