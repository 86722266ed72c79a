import * as vscode from 'vscode';
import type { Files } from '../../../../shared/ports.ts';
import { isProblem, type Problem } from '../../../../shared/sync/actions/problem.ts';
import { type UpdateReport, updateFile } from '../../../../shared/sync/update/update-file.ts';
import type { PartChange } from '../../../../shared/sync/update/update-parts.ts';
import { createUpdateHost } from '../../../../shared/workspace/update-host.ts';
import { updateWithParts } from '../../../../shared/workspace/update-with-parts.ts';
import type { App } from '../app.ts';
import { writeThrough } from '../host/write-through.ts';
import type { PageInFront } from '../notion/page-in-front.ts';
import { showChange } from './show-change.ts';

/** What became of an update, with what somebody should know about it. */
export type PageUpdate = { kind: 'current' | 'updated'; to: string; notes: string[] } | { kind: 'left' } | Problem;

/** Brings a page to the version of its template that there is today, once somebody has seen what changes and said yes. */
export async function pageUpdate(app: App, { desk, file, uri }: PageInFront): Promise<PageUpdate> {
  const base = await createUpdateHost(desk.workspace);
  const host = { ...base, files: throughEditor(base.files, file, uri) };
  const seen = await updateFile(host, { file, dryRun: true });
  if (isProblem(seen)) return inWords(seen);
  if (seen.kind === 'current') return { kind: 'current', to: seen.to, notes: [] };
  const change = await showChange(uri, seen.after, `${uri.path.replace(/^.*\//, '')}: ${seen.from} → ${seen.to}`);
  try {
    if (!(await isWanted(app, seen))) return { kind: 'left' };
    const done = await updateWithParts(desk.workspace, host, { file, approve: report => isFaceWanted(app, report) });
    if (isProblem(done)) return inWords(done);
    return { kind: 'updated', to: done.to, notes: [...notesOf(done), ...mineOf(done.parts)] };
  } finally {
    await change.close();
  }
}

/** The page is written through its editor, whether something unsaved is in it or not. */
const throughEditor = (files: Files, file: string, uri: vscode.Uri): Files => ({
  ...files,
  write: async (path, text) =>
    path === file ? writeThrough(await vscode.workspace.openTextDocument(uri), text) : files.write(path, text),
});

async function isWanted(app: App, report: UpdateReport): Promise<boolean> {
  const yes = vscode.l10n.t('Update the page');
  const chosen = await app.ask.choose(vscode.l10n.t('Bring this page to {0}? What you wrote stays.', report.to), [
    { value: 'yes', label: yes, hint: notesOf(report).join(' ') },
    { value: 'no', label: vscode.l10n.t('No, leave it as it is') },
  ]);
  return chosen === 'yes';
}

/** What others see before they open the page, and who they are, is asked about by itself. */
async function isFaceWanted(app: App, { open }: UpdateReport): Promise<boolean> {
  const changes = open.map(
    ({ field, after }) => `${field}: ${typeof after === 'string' ? after : JSON.stringify(after)}`,
  );
  return (
    (await app.ask.confirm(vscode.l10n.t('Take this over from the template, too? {0}', changes.join('; ')))) === true
  );
}

function notesOf({ kept, leftOut, conflicts }: UpdateReport): string[] {
  return [
    kept.length === 0 ? '' : vscode.l10n.t('Stays, because you wrote there: {0}.', kept.join(', ')),
    leftOut.length === 0 ? '' : vscode.l10n.t('Left out, because you took it off: {0}.', leftOut.join(', ')),
    conflicts.length === 0
      ? ''
      : vscode.l10n.t('Changed by both, yours stays: {0}.', conflicts.map(one => one.field).join(', ')),
  ].filter(Boolean);
}

const mineOf = (parts: readonly PartChange[]): string[] =>
  parts.map(part => vscode.l10n.t('New in your own part: {0}.', part.headings.join(', ')));

/** A command line's way out is none here. */
function inWords(problem: Problem): Problem {
  if (problem.code !== 'no_origin') return problem;
  const message = vscode.l10n.t(
    '{0}: nothing was kept of how it was made, so nobody can tell the template’s words from yours. In a terminal, “rapport update --adopt” aligns it by its headings.',
    problem.file,
  );
  return { ...problem, message };
}
