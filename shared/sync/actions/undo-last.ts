import type { Block } from '../../document/block.ts';
import type { Audience } from '../../document/readers.ts';
import { walk } from '../../document/walk.ts';
import { pageLink } from '../../notion/client/page-link.ts';
import { fromNotion } from '../../notion/from-notion.ts';
import type { Operation } from '../../notion/operation.ts';
import { writeProperties } from '../../notion/properties/properties.ts';
import type { RemotePage } from '../../notion/remote-page.ts';
import { toShared } from '../../notion/share/shared.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import { Border } from '../addresses/border.ts';
import { filesToSend } from '../addresses/files-to-send.ts';
import { gatherAddresses } from '../addresses/gather-addresses.ts';
import { keepShown } from '../addresses/keep-shown.ts';
import { mergeFiles } from '../addresses/merge-files.ts';
import { applyChanges } from '../apply/apply-changes.ts';
import { carryOut, type DoneStep } from '../apply/carry-out.ts';
import { mergeDocuments } from '../merge/merge-documents.ts';
import { changedText, type PageFile, readPageFile } from '../page-file/page-file.ts';
import { planChanges } from '../plan/plan-changes.ts';
import { type Journal, Journals } from '../state/journal.ts';
import { statePath } from '../state/stored.ts';
import { finish } from './finish.ts';
import type { SyncHost } from './host.ts';
import { openFile } from './open-file.ts';
import { type Problem, problem } from './problem.ts';
import { withoutRefusals } from './sync-report.ts';

export interface UndoReport {
  kind: 'undone';
  file: string;
  page: string;
  link: string;
  writes: number;
}

/**
 * Takes back what the last sync of a file did, in Notion and in the file. What was deleted comes back under its old id;
 * what others wrote since stays.
 *
 * @throws NotionError
 */
export async function undoLast(host: SyncHost, path: string): Promise<UndoReport | Problem> {
  const opened = await openFile(host.files, path);
  if (opened.kind === 'problem') return opened;
  const page = opened.file.meta.page;
  const journals = page === undefined ? undefined : new Journals(host.files, page);
  const last = await journals?.last();
  if (page === undefined || !journals || !last)
    return problem('nothing_to_undo', path, `Nothing is known of a last sync of ${path}.`);
  const audience = opened.file.meta.audience ?? { readers: 'me' };
  if (last.journal.made) return undoPublish(host, opened.file, page, last.journal);
  const steps = await restoreDeleted(host, last.steps, audience);
  const remote = await host.pages.read(page);
  // The file as it was says which pictures it showed; what is still the same here can be brought to Notion again.
  const file = readPageFile(path, last.journal.oldText);
  const addresses = await gatherAddresses(host, { file, state: last.journal.previous, remote: remote.blocks });
  const border = new Border(addresses);
  const now = border.fromNotion(fromNotion(remote.blocks));
  const there = new Set([...walk(now.blocks)].map(({ id }) => id));
  // What did not come back is none of the base: then it is made anew.
  const restored = new Set(deletedBy(last.steps).filter(id => there.has(id)));
  const after = carryOut(page, { blocks: last.journal.before }, last.steps);
  const base = withRestored(after.blocks, last.journal.before, restored);
  const local = border.fromNotion({ blocks: last.journal.before });
  const merged = mergeDocuments({ base: border.fromNotion({ blocks: base }), local, remote: now });
  const outgoing = keepShown(now, merged.outgoing, addresses);
  const journal: Journal = {
    ...last.journal,
    started: host.clock.now().toISOString(),
    before: now.blocks,
    oldText: opened.file.text,
    newText: textBefore(opened.file.text, path, last.journal),
    undoes: true,
  };
  await journals.begin(journal);
  const shared = toShared(outgoing, audience);
  const operations = shared.map(document => withoutRefusals(planChanges(now, document)));
  const files = filesToSend(addresses, shared);
  const done = await applyChanges(
    { pages: host.pages, page, before: now, done: made => journals.progress(made), files },
    operations,
  );
  const own = await undoOwn(host, remote, last, audience);
  await finish(host, journal, [...done, ...own]);
  await journals.forgetLast();
  return { kind: 'undone', file: path, page, link: pageLink(page), writes: steps + done.length + own.length };
}

/** A page that was made is taken away, and its file is linked to nothing. */
async function undoPublish(host: SyncHost, file: PageFile, page: string, journal: Journal): Promise<UndoReport> {
  const outcome = await host.pages.delete(page);
  if (outcome.kind === 'unanswered') throw outcome.error;
  await host.files.write(file.path, textBefore(file.text, file.path, journal));
  await host.files.remove(statePath(page));
  await new Journals(host.files, page).forgetLast();
  return { kind: 'undone', file: file.path, page, link: pageLink(page), writes: 1 };
}

/** The title and the properties as they were, where the last sync sent some. */
async function undoOwn(
  host: SyncHost,
  remote: RemotePage,
  { journal, steps }: { journal: Journal; steps: DoneStep[] },
  audience: Audience,
): Promise<DoneStep[]> {
  const sent = steps.flatMap(({ step }) => (step.kind === 'properties' ? Object.keys(step.properties) : []));
  if (sent.length === 0) return [];
  const before = journal.own.unsent;
  const values = Object.fromEntries(Object.entries(before.properties).filter(([name]) => sent.includes(name)));
  const schema = remote.parent ? (await host.pages.place(remote.parent.id)).schema : {};
  const properties = {
    ...writeProperties(values, schema, host.users),
    ...(sent.includes('title') && { title: { title: writeRichText(before.title) } }),
  };
  const outcome = await host.pages.setProperties(
    remote.id,
    toShared({ blocks: [] }, audience).map(() => properties),
  );
  if (outcome.kind === 'unanswered') throw outcome.error;
  return [{ step: { kind: 'properties', properties }, made: [] }];
}

async function restoreDeleted(host: SyncHost, steps: readonly DoneStep[], audience: Audience): Promise<number> {
  const deleted = deletedBy(steps);
  const operations = toShared({ blocks: [] }, audience).map(() =>
    deleted.map((id): Operation => ({ kind: 'restore', id })),
  );
  await applyChanges({ pages: host.pages, page: '', before: { blocks: [] }, done: async () => {} }, operations);
  return deleted.length;
}

const deletedBy = (steps: readonly DoneStep[]): string[] =>
  steps.flatMap(({ step }) => (step.kind === 'delete' ? [step.id] : []));

/** The page after the last sync, and with what that deleted where it was. */
function withRestored(after: readonly Block[], before: readonly Block[], restored: ReadonlySet<string>): Block[] {
  const out = [...after];
  before.forEach((block, i) => {
    if (block.id !== undefined && restored.has(block.id)) {
      const at = out.findIndex(({ id }) => id !== undefined && id === before[i - 1]?.id);
      out.splice(at + 1, 0, block);
    }
  });
  const known = new Map(before.map(block => [block.id, block]));
  return out.map(block => {
    const was = block.id === undefined ? undefined : known.get(block.id);
    if (!was?.children || restored.has(block.id!)) return block;
    return { ...block, children: withRestored(block.children ?? [], was.children, restored) } as Block;
  });
}

/** The file as it was before the last sync, with what was written into it since. */
function textBefore(now: string, path: string, { oldText, newText }: Journal): string {
  if (now === newText) return oldText;
  const [mine, theirs, base] = [now, oldText, newText].map(text => readPageFile(path, text));
  const { document } = mergeFiles(base!.body, mine!.body, theirs!.body);
  return changedText(mine!, { body: document });
}
