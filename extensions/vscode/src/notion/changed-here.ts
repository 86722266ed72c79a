import { equalText } from '../../../../shared/document/equal.ts';
import { viewText } from '../../../../shared/richtext/notion/view-text.ts';
import { mergeDocuments } from '../../../../shared/sync/merge/merge-documents.ts';
import type { PageFile } from '../../../../shared/sync/page-file/page-file.ts';
import { planChanges } from '../../../../shared/sync/plan/plan-changes.ts';
import type { PageState } from '../../../../shared/sync/state/page-state.ts';

/**
 * Whether a file has words that a sync would send, compared with what both sides had after the last one. What stays here
 * anyway, such as private notes, does not count; neither do the properties of the front matter, which only Notion can tell.
 */
export function changedHere(
  { body, title }: Pick<PageFile, 'body' | 'title'>,
  { base: blocks, title: known }: Pick<PageState, 'base' | 'title'>,
): boolean {
  const base = { blocks };
  const { outgoing } = mergeDocuments({ base, local: body, remote: base });
  return (title !== undefined && !equalText(viewText(title), known)) || planChanges(base, outgoing).length > 0;
}
