import { carryOut, type DoneStep, renamedBy } from '../apply/carry-out.ts';
import { mergeDocuments } from '../merge/merge-documents.ts';
import { changedText, readPageFile } from '../page-file/page-file.ts';
import { type Journal, Journals } from '../state/journal.ts';
import { type PageState, writeState } from '../state/page-state.ts';
import { statePath } from '../state/stored.ts';
import { heldBack } from './held-back.ts';
import type { SyncHost } from './host.ts';

/**
 * Ends a run whose requests were made, or as many of them as were: the file gets what it was to get, and the state what
 * Notion is known to have. What was not sent any more is sent by the next sync, because the file has it and the base
 * has it not.
 */
export async function finish(host: SyncHost, journal: Journal, steps: DoneStep[]): Promise<void> {
  const fits = await finishFile(host, journal);
  const state = journal.undoes || !fits ? journal.previous : stateAfter(journal, steps);
  if (state) await writeState(host.files, state);
  else await host.files.remove(statePath(journal.page));
  await new Journals(host.files, journal.page).close(journal, steps);
}

function stateAfter(journal: Journal, steps: readonly DoneStep[]): PageState {
  const { blocks } = carryOut(journal.page, { blocks: journal.before }, steps);
  const own = steps.some(({ step }) => step.kind === 'properties') ? journal.own.sent : journal.own.unsent;
  const renamed = renamedBy(steps);
  const unsettled = journal.after.unsettled.map(id => renamed.get(id) ?? id);
  return { ...journal.after, ...own, unsettled, base: heldBack(blocks, journal.held, renamed) };
}

/**
 * Gives the file what it was to get, beside what somebody wrote into it in the meantime. Where these contradict each
 * other the file stays as it is, and so does the base: then the next sync finds the conflict.
 */
async function finishFile(host: SyncHost, { file, oldText, newText }: Journal): Promise<boolean> {
  const now = await host.files.read(file);
  if (now === newText || newText === oldText) return true;
  if (now === undefined || now === oldText) {
    await host.files.write(file, newText);
    return true;
  }
  const mine = readPageFile(file, now);
  const theirs = readPageFile(file, newText);
  const base = readPageFile(file, oldText);
  const { document, conflicts } = mergeDocuments({ base: base.body, local: mine.body, remote: theirs.body });
  if (conflicts.length > 0) return false;
  const { page } = theirs.meta;
  const link = page !== undefined && mine.meta.page === undefined ? [{ path: ['rapport', 'page'], value: page }] : [];
  await host.files.write(file, changedText(mine, { body: document, values: link }));
  return true;
}
