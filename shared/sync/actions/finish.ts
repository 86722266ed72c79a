import type { Block } from '../../document/block.ts';
import { mapBlocks } from '../../document/walk.ts';
import { filesAfter } from '../addresses/files-after.ts';
import { mergeFiles } from '../addresses/merge-files.ts';
import { isMedia } from '../addresses/picture.ts';
import { carryOut, type DoneStep, renamedBy } from '../apply/carry-out.ts';
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
  const before = journal.previous && { ...journal.previous, ...shownAfter(journal.previous, steps) };
  const state = journal.undoes || !fits ? before : stateAfter(journal, steps);
  if (state) await writeState(host.files, state);
  else await host.files.remove(statePath(journal.page));
  await new Journals(host.files, journal.page).close(journal, steps);
}

function stateAfter(journal: Journal, steps: readonly DoneStep[]): PageState {
  const { blocks } = carryOut(journal.page, { blocks: journal.before }, steps);
  const own = steps.some(({ step }) => step.kind === 'properties') ? journal.own.sent : journal.own.unsent;
  const renamed = renamedBy(steps);
  const unsettled = journal.after.unsettled.map(id => renamed.get(id) ?? id);
  const base = heldBack(blocks, journal.held, renamed);
  return { ...journal.after, ...own, unsettled, base, files: filesAfter(journal.after.files ?? [], steps, base) };
}

/** A picture that was brought to Notion again lies elsewhere there, even where everything else is as it was. */
function shownAfter({ base, files = [] }: PageState, steps: readonly DoneStep[]): Pick<PageState, 'base' | 'files'> {
  const hosted: { [id: string]: string } = Object.assign({}, ...steps.map(step => step.hosted ?? {}));
  const blocks = mapBlocks(base, block => {
    const url = isMedia(block) && block.id !== undefined ? hosted[block.id] : undefined;
    return url === undefined ? block : ({ ...block, url, kind: 'file' } as Block);
  });
  return { base: blocks, files: filesAfter(files, steps, blocks) };
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
  const { document, conflicts } = mergeFiles(base.body, mine.body, theirs.body);
  if (conflicts.length > 0) return false;
  const { page } = theirs.meta;
  const link = page !== undefined && mine.meta.page === undefined ? [{ path: ['rapport', 'page'], value: page }] : [];
  await host.files.write(file, changedText(mine, { body: document, values: link }));
  return true;
}
