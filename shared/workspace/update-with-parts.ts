import { isProblem, type Problem } from '../sync/actions/problem.ts';
import { type UpdateHost, type UpdateOptions, type UpdateReport, updateFile } from '../sync/update/update-file.ts';
import { type PartChange, updateParts } from '../sync/update/update-parts.ts';
import type { Workspace } from './workspace.ts';

export interface UpdateWithParts extends UpdateReport {
  /** What came into my own parts of the page, or would. */
  parts: PartChange[];
}

/**
 * Brings a page to the version of its template that there is today, and what is new for me alone into my own part of it. That happens
 * too where somebody else has updated the page before.
 *
 * @returns what was done, or why nothing was
 * @example
 * await updateWithParts(workspace, host, { file: '2026-11-23 Ana.md' })
 */
export async function updateWithParts(
  workspace: Pick<Workspace, 'me'>,
  host: UpdateHost,
  options: UpdateOptions,
): Promise<UpdateWithParts | Problem> {
  const report = await updateFile(host, options);
  if (isProblem(report)) return report;
  const parts = await updateParts(host, {
    file: options.file,
    me: await workspace.me(),
    mayMake: report.kind !== 'current' && report.from !== report.to,
    dryRun: options.dryRun === true || report.kind === 'preview',
  });
  return { ...report, parts };
}
