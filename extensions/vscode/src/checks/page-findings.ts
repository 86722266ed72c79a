import { checkPageFile } from '../../../../shared/workspace/check-page-file.ts';
import type { Workspace } from '../../../../shared/workspace/index.ts';
import type { Found } from '../diagnostics/finding.ts';

/**
 * What the checks of its template find in a page that is open, as thoughts: prose is never wrong. That something is empty one sees
 * without being told.
 */
export async function pageFindings(workspace: Workspace, file: string, text: string): Promise<Found[]> {
  const checked = await checkPageFile(workspace, file, text);
  if (!checked) return [];
  if (checked.kind === 'problem') return [{ id: checked.code, level: 'info', message: checked.message }];
  return checked.files
    .filter(one => one.file === file)
    .flatMap(({ findings }) => findings)
    .filter(({ id }) => id !== 'empty')
    .map(finding => ({ ...finding, level: 'info' }));
}
