import * as vscode from 'vscode';
import { isNotionError } from '../../../../shared/notion/client/notion-error.ts';
import type { SyncHost } from '../../../../shared/sync/actions/host.ts';
import { type SyncReport, syncPage as sync } from '../../../../shared/sync/actions/sync-page.ts';
import { findTwins, linkedFiles, privatePath } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { Complaint } from '../host/complaint.ts';
import { type Desk, openDesk } from '../host/open-desk.ts';
import { saveOpen } from '../host/save-open.ts';
import { reachNotion } from '../notion/reach-notion.ts';
import { saySynced, type Undone } from '../notion/say-synced.ts';
import { withProgress } from '../notion/with-progress.ts';
import type { Command } from './command.ts';

/** *Sync with Notion*: the page in front if it is linked, else every page of the folder that is. */
export const syncPage: Command = {
  id: 'rapport.syncPage',
  title: 'Sync with Notion',
  async run(app, ...args) {
    const pointed = args.find(arg => arg instanceof vscode.Uri);
    const front = pointed ?? vscode.window.activeTextEditor?.document.uri;
    const desk = await openDesk(app, front);
    if (!desk) return;
    const files = await filesToSync(desk, pointed, front);
    const reached = await reachNotion(app, desk);
    if (!reached) return;
    await saveOpen(files.map(file => desk.uri(file)));
    const results = await withProgress(vscode.l10n.t('Syncing with Notion'), step =>
      syncEach(app, desk, { ...reached.host, progress: { step } }, files),
    );
    void saySynced(app, reached.connection, results);
  },
};

/** @throws Complaint where there is nothing to sync */
async function filesToSync(
  desk: Desk,
  pointed: vscode.Uri | undefined,
  front: vscode.Uri | undefined,
): Promise<string[]> {
  const linked = (await linkedFiles(desk.workspace.files)).map(({ file }) => file);
  const path = front && desk.path(front);
  if (path !== undefined && linked.includes(path)) return [path];
  const hidden = pointed && path !== undefined ? privatePath(path) : undefined;
  if (hidden) throw new Complaint(hidden.message);
  if (linked.length > 0 && !pointed) return linked;
  throw new Complaint(
    pointed
      ? vscode.l10n.t('{0} is not in Notion yet. Publish it first.', path ?? '')
      : vscode.l10n.t('No page of this folder is in Notion yet. Open one and publish it first.'),
    {
      label: vscode.l10n.t('Publish to Notion'),
      run: () => vscode.commands.executeCommand('rapport.publishPage', ...(pointed ? [pointed] : [])),
    },
  );
}

/** One page that can't be worked with does not keep the others from their turn; Notion being away does. */
async function syncEach(
  app: App,
  desk: Desk,
  host: SyncHost,
  files: readonly string[],
): Promise<(SyncReport | Undone)[]> {
  const twin = await findTwins(desk.workspace.files);
  const results: (SyncReport | Undone)[] = [];
  for (const file of files) {
    const run = () => sync(host, { file, approve: preview => approveDeletions(app, preview) });
    results.push(twin(file) ?? (await orProblem(file, run)));
  }
  return results;
}

/** Failures that are about one page. */
const ONE_PAGE = new Set(['not_shared', 'no_capability', 'trashed', 'refused', 'conflict']);

async function orProblem(file: string, run: () => Promise<SyncReport | Undone>): Promise<SyncReport | Undone> {
  try {
    return await run();
  } catch (error) {
    if (!isNotionError(error) || !ONE_PAGE.has(error.code)) throw error;
    return { kind: 'problem', message: `${file}: ${error.message}` };
  }
}

/** Only deletions need a yes: everything else can be undone without anybody missing it. */
async function approveDeletions(app: App, { file, outgoing }: SyncReport): Promise<boolean> {
  const deletions = outgoing.filter(({ kind }) => kind === 'delete').length;
  if (deletions === 0) return true;
  const question =
    deletions === 1
      ? vscode.l10n.t('{0}: delete 1 block in Notion?', file)
      : vscode.l10n.t('{0}: delete {1} blocks in Notion?', file, deletions);
  return (await app.ask.confirm(question)) ?? false;
}
