import type { Block } from '../../document/block.ts';
import { mapBlocks } from '../../document/walk.ts';
import { carryOut, type DoneStep } from '../apply/carry-out.ts';
import { mergeDocuments } from '../merge/merge-documents.ts';
import { changedText, readPageFile } from '../page-file/page-file.ts';
import { type HeldField, type Journal, Journals } from '../state/journal.ts';
import { type PageState, writeState } from '../state/page-state.ts';
import { statePath } from '../state/stored.ts';
import type { SyncHost } from './host.ts';

/**
 * Ends a run whose requests were made, or as many of them as were: the file gets what it was to get, and the state what
 * Notion is known to have. What was not sent any more is sent by the next sync, because the file has it and the base
 * has it not.
 */
export async function finish(host: SyncHost, journal: Journal, steps: DoneStep[]): Promise<void> {
  await finishFile(host, journal);
  const state = journal.undoes ? journal.previous : stateAfter(journal, steps);
  if (state) await writeState(host.files, state);
  else await host.files.remove(statePath(journal.page));
  await new Journals(host.files, journal.page).close(journal, steps);
}

function stateAfter(journal: Journal, steps: readonly DoneStep[]): PageState {
  const { blocks } = carryOut(journal.page, { blocks: journal.before }, steps);
  const own = steps.some(({ step }) => step.kind === 'properties') ? journal.own.sent : journal.own.unsent;
  return { ...journal.after, ...own, base: heldBack(blocks, journal.held) };
}

async function finishFile(host: SyncHost, { file, oldText, newText }: Journal): Promise<void> {
  const now = await host.files.read(file);
  if (now === newText || (now === oldText && newText === oldText)) return;
  if (now === undefined || now === oldText) return host.files.write(file, newText);
  // Somebody wrote into the file in the meantime: both are kept.
  const [mine, theirs, base] = [now, newText, oldText].map(text => readPageFile(file, text));
  const merged = mergeDocuments({ base: base!.body, local: mine!.body, remote: theirs!.body });
  const page = theirs!.meta.page;
  const linked =
    page !== undefined && mine!.meta.page === undefined ? [{ path: ['rapport', 'page'], value: page }] : [];
  return host.files.write(file, changedText(mine!, { body: merged.document, values: linked }));
}

/** The base with the fields in conflict as they were, so that they stay in conflict. */
function heldBack(blocks: readonly Block[], held: readonly HeldField[]): Block[] {
  if (held.length === 0) return [...blocks];
  return mapBlocks(blocks, block => {
    let back = block;
    for (const { id, field, value } of held) if (id === block.id) back = withField(back, field, value);
    return back;
  });
}

function withField(block: Block, field: string, value: unknown): Block {
  if (field === 'type') {
    const { id, children } = block;
    return { ...(value as Block), ...(id !== undefined && { id }), ...(children && { children }) } as Block;
  }
  const { [field as never]: _, ...rest } = block;
  return (value === undefined ? rest : { ...rest, [field]: value }) as Block;
}
