import * as vscode from 'vscode';
import { openFile } from '../../../../shared/sync/actions/open-file.ts';
import type { PageFile } from '../../../../shared/sync/page-file/page-file.ts';
import { type PageState, readState } from '../../../../shared/sync/state/page-state.ts';
import { statePath } from '../../../../shared/sync/state/stored.ts';
import type { App } from '../app.ts';
import { deskIn } from '../host/open-desk.ts';
import { changedHere } from './changed-here.ts';

/** How a linked page stands, as the status bar says it. */
export interface Standing {
  text: string;
  tooltip: string;
}

/**
 * How a page stands to what both sides had after the last sync. Nothing is asked of Notion: what is new there shows at the
 * next sync.
 *
 * @returns `undefined` for a file that is linked to no page
 */
export async function pageStanding(
  app: App,
  uri: vscode.Uri,
  folder: vscode.WorkspaceFolder,
): Promise<Standing | undefined> {
  const desk = deskIn(app, folder);
  const { files } = desk.workspace;
  const opened = await openFile(files, desk.path(uri));
  if (opened.kind === 'problem') return { text: `$(warning) ${vscode.l10n.t('Not synced')}`, tooltip: opened.message };
  const { page } = opened.file.meta;
  if (page === undefined) return undefined;
  const state = await readState(files, page);
  if (!state) {
    const tooltip = vscode.l10n.t('This page is in Notion, and was not synced on this computer yet. Click to sync it.');
    return { text: `$(cloud) ${vscode.l10n.t('In Notion')}`, tooltip };
  }
  const when = timeOf(await vscode.workspace.fs.stat(desk.uri(statePath(page))));
  return ROWS.find(({ fits }) => fits(opened.file, state))!.say(when, state);
}

const timeOf = ({ mtime }: vscode.FileStat): string =>
  new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' }).format(mtime);

interface Row {
  fits(file: PageFile, state: PageState): boolean;
  say(when: string, state: PageState): Standing;
}

/** The first that fits is said. */
const ROWS: readonly Row[] = [
  {
    fits: (_, { unsettled }) => unsettled.length > 0,
    say: (when, { unsettled }) => ({
      text: `$(warning) ${vscode.l10n.t('{0} in conflict', unsettled.length)}`,
      tooltip: vscode.l10n.t(
        'At the last sync ({0}) both sides had different words here, and each kept its own. Write the same on both sides, then click to sync.',
        when,
      ),
    }),
  },
  {
    fits: changedHere,
    say: when => ({
      text: `$(cloud-upload) ${vscode.l10n.t('Changed here')}`,
      tooltip: vscode.l10n.t('Changed here since the last sync ({0}). Click to sync it with Notion.', when),
    }),
  },
  {
    fits: () => true,
    say: when => ({
      text: `$(check) ${vscode.l10n.t('In Notion')}`,
      tooltip: vscode.l10n.t('As it was after the last sync ({0}). Click to take what is new in Notion.', when),
    }),
  },
];
