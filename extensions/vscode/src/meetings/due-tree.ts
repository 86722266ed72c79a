import * as vscode from 'vscode';
import { addToDay } from '../../../../shared/template/dates/day.ts';
import { dueIn } from '../../../../shared/workspace/due.ts';
import { keepDueMemory } from '../../../../shared/workspace/due-files.ts';
import type { App } from '../app.ts';
import { deskIn } from '../host/open-desk.ts';
import { type DueRow, dueRows } from './due-rows.ts';

/** How far the view looks ahead. */
const AHEAD = { count: 30, unit: 'day' } as const;

/** What comes up in this window: that of the only folder with something, else folder by folder. */
export async function dueTree(app: App): Promise<DueRow[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const all = await Promise.all(folders.map(async folder => ({ folder, rows: await rowsIn(app, folder) })));
  const some = all.filter(({ rows }) => rows.length > 0);
  const [only] = some;
  return some.length === 1 ? only!.rows : some.map(({ folder, rows }) => ({ label: folder.name, children: rows }));
}

async function rowsIn(app: App, folder: vscode.WorkspaceFolder): Promise<DueRow[]> {
  try {
    const { workspace } = deskIn(app, folder);
    const [found, me, catalog] = await Promise.all([dueIn(workspace), workspace.me(), workspace.catalog()]);
    // What a section says before its day comes has to be known once it has come.
    if (mayWrite(folder)) await keepDueMemory(workspace.files, found.memory);
    const today = app.clock.today();
    const until = addToDay(today, AHEAD);
    const rows = dueRows(
      {
        entries: found.entries.filter(({ on }) => on <= until),
        meetings: found.meetings.filter(({ next }) => next === undefined || next <= until),
        unclear: found.unclear,
      },
      {
        today,
        l10n: vscode.l10n,
        me,
        inputsOf: id => (catalog.find(id)?.template.inputs ?? []).map(({ name }) => name),
      },
    );
    return rows.map(row => inFolder(row, String(folder.uri)));
  } catch (error) {
    app.log.error(error instanceof Error ? error : String(error));
    const message = error instanceof Error ? error.message : String(error);
    return [{ label: vscode.l10n.t('Can’t be worked out'), description: message, tooltip: message, icon: 'warning' }];
  }
}

/** A folder that nobody trusts yet, or that can't be written, is only read. */
const mayWrite = ({ uri }: vscode.WorkspaceFolder): boolean =>
  vscode.workspace.isTrusted && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;

const inFolder = (row: DueRow, folder: string): DueRow => ({
  ...row,
  folder,
  ...(row.children ? { children: row.children.map(child => inFolder(child, folder)) } : {}),
});
