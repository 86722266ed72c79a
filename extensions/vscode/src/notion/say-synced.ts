import * as vscode from 'vscode';
import { plainText } from '../../../../shared/document/text.ts';
import type { SyncReport } from '../../../../shared/sync/actions/sync-page.ts';
import type { App } from '../app.ts';
import { sayParts } from '../exchange/index.ts';
import type { Connection } from '../host/connections.ts';
import { sayPublished } from './say-published.ts';

/** Why a page was not synced. */
export interface Undone {
  kind: 'problem';
  message: string;
}

/** Says what a sync did: in one sentence, with the details of what needs a person in the log. */
export async function saySynced(
  app: App,
  connection: Connection,
  results: readonly (SyncReport | Undone)[],
): Promise<void> {
  const problems = results.filter(result => result.kind === 'problem');
  const reports = results.filter(result => result.kind !== 'problem');
  const open = reports.filter(needsSomebody);
  for (const { message } of problems) app.log.warn(message);
  for (const report of open) for (const line of detailsOf(report)) app.log.warn(line);
  const said = [sentences(reports), ...reports.flatMap(report => sayParts(report).lines)].filter(Boolean).join(' ');
  if (problems.length === 0 && open.length === 0) {
    await sayPublished(connection, said, reports.length === 1 ? reports[0]!.page : undefined);
    return;
  }
  const details = vscode.l10n.t('Show Details');
  const all = [...problems.map(({ message }) => message), ...open.map(whatIsOpen), said].filter(Boolean);
  const chosen = await vscode.window.showWarningMessage(all.join(' ').replace(/\s*\n\s*/g, ' '), details);
  if (chosen === details) app.log.show();
}

function sentences(reports: readonly SyncReport[]): string {
  const done = reports.filter(({ kind }) => kind === 'synced');
  if (done.length === 0) return '';
  const incoming = done.reduce((sum, report) => sum + report.incoming.length, 0);
  const outgoing = done.reduce(
    (sum, { outgoing, properties }) => sum + outgoing.length + Math.sign(properties.length),
    0,
  );
  const what = done.length === 1 ? done[0]!.file : vscode.l10n.t('{0} pages', done.length);
  if (incoming + outgoing === 0) return vscode.l10n.t('{0}: the same on both sides.', what);
  return vscode.l10n.t('{0}: {1} from Notion, {2} to Notion.', what, changes(incoming), changes(outgoing));
}

const changes = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 change') : vscode.l10n.t('{0} changes', count);

const needsSomebody = (report: SyncReport): boolean =>
  report.conflicts.length > 0 || report.refused.length > 0 || report.kind === 'preview' || sayParts(report).amiss;

function whatIsOpen({ file, kind, conflicts, refused }: SyncReport): string {
  if (conflicts.length > 0)
    return vscode.l10n.t(
      '{0}: {1} in conflict, and each side kept its own. Write the same on both sides, and sync again.',
      file,
      conflicts.length,
    );
  if (refused.length > 0) return vscode.l10n.t('{0}: {1} left as it is in Notion.', file, refused.length);
  return kind === 'preview' ? vscode.l10n.t('{0}: left as it is on both sides.', file) : '';
}

const detailsOf = ({ file, conflicts, refused }: SyncReport): string[] => [
  ...conflicts.map(({ field, local, remote }) =>
    vscode.l10n.t('{0}, {1}: here “{2}”, in Notion “{3}”', file, field, words(local), words(remote)),
  ),
  ...refused.map(({ reason }) => `${file}: ${reason}`),
];

function words(value: unknown): string {
  if (value === undefined) return vscode.l10n.t('(nothing)');
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
  const isText = Array.isArray(text) && text.every(run => typeof run === 'object' && run !== null && 'type' in run);
  return isText ? plainText(text) : JSON.stringify(value);
}
