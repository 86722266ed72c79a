import type { SyncHost } from './host.ts';
import type { Problem } from './problem.ts';
import { syncPage } from './sync-page.ts';
import type { SyncReport } from './sync-report.ts';

export type Standing = 'same' | 'changed_here' | 'changed_there' | 'changed_on_both_sides' | 'conflict';

export interface Status {
  kind: 'status';
  standing: Standing;
  report: SyncReport;
}

/**
 * How a file and its page stand to each other. Nothing is written.
 *
 * @throws NotionError
 */
export async function statusOf(host: SyncHost, file: string): Promise<Status | Problem> {
  const report = await syncPage(host, { file, dryRun: true });
  return report.kind === 'problem' ? report : { kind: 'status', standing: standingOf(report), report };
}

function standingOf(report: SyncReport): Standing {
  if (report.conflicts.length > 0) return 'conflict';
  const here = report.outgoing.length > 0 || report.properties.length > 0 || report.refused.length > 0;
  if (here) return report.fileChanged ? 'changed_on_both_sides' : 'changed_here';
  return report.fileChanged ? 'changed_there' : 'same';
}
