import type * as vscode from 'vscode';
import { pageLink } from '../../../../shared/notion/client/page-link.ts';
import type { Trace } from '../../../../shared/practice/forget/find-traces.ts';

/**
 * Everything that names somebody, line by line, with what becomes of it.
 *
 * @example
 * traceLines([{ path: '2026-11-23 Ana Lopes.md', what: 'page', how: 'delete', times: 4 }], l10n)
 * // ['To delete:', '  2026-11-23 Ana Lopes.md (page)']
 */
export function traceLines(traces: readonly Trace[], l10n: Pick<typeof vscode.l10n, 't'>): string[] {
  const said: { readonly [how in Trace['how']]: string } = {
    delete: l10n.t('To delete:'),
    redact: l10n.t('The name is taken out:'),
    entry: l10n.t('The entry is taken out:'),
    look: l10n.t('Look yourself, the name may mean somebody else:'),
    mend: l10n.t('Left as they are until their front matter can be read, since it says whose they are:'),
  };
  return (['delete', 'redact', 'entry', 'look', 'mend'] as const).flatMap(how => {
    const rows = traces.filter(trace => trace.how === how);
    return rows.length > 0 ? [said[how], ...rows.map(row => `  ${row.path} (${aboutOf(row, l10n)})`)] : [];
  });
}

const aboutOf = ({ what, how, notion }: Trace, l10n: Pick<typeof vscode.l10n, 't'>): string =>
  how === 'delete' && notion !== undefined ? l10n.t('{0}, and in Notion: {1}', what, pageLink(notion)) : what;
