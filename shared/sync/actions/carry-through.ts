import { writeProperties } from '../../notion/properties/properties.ts';
import type { PropertySchemas } from '../../notion/properties/property-forms.ts';
import type { SharedDocument } from '../../notion/share/shared.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import { applyChanges } from '../apply/apply-changes.ts';
import type { DoneStep } from '../apply/carry-out.ts';
import type { FilesToSend } from '../apply/send-files.ts';
import { planChanges } from '../plan/plan-changes.ts';
import { type Journal, Journals } from '../state/journal.ts';
import { FORMAT } from '../state/stored.ts';
import { finish } from './finish.ts';
import type { SyncHost } from './host.ts';
import type { Look } from './look.ts';
import type { MergedPage } from './merge-page.ts';
import { privateTexts } from './private-texts.ts';
import { type SyncReport, withoutRefusals } from './sync-report.ts';

/** What goes to Notion. */
export interface Sending {
  document: SharedDocument;
  schema: PropertySchemas | undefined;
  /** Files of the folder that it shows. */
  files: FilesToSend;
}

/** Does what a preview says: journal, Notion, file, base, in that order. Without `sending`, Notion is left alone. */
export async function carryThrough(
  host: SyncHost,
  look: Look,
  merged: MergedPage,
  preview: SyncReport,
  sending?: Sending,
): Promise<SyncReport> {
  const journal = journalOf(host, look, merged);
  const journals = new Journals(host.files, journal.page);
  await journals.begin(journal);
  const steps = sending ? await send(host, look, merged, preview, sending, journals) : [];
  await finish(host, journal, steps);
  return { ...preview, kind: 'synced', writes: steps.length };
}

async function send(
  host: SyncHost,
  look: Look,
  merged: MergedPage,
  preview: SyncReport,
  sending: Sending,
  journals: Journals,
): Promise<DoneStep[]> {
  const steps: DoneStep[] = [];
  if (preview.outgoing.length > 0) {
    const count = preview.outgoing.length === 1 ? 'one change' : `${preview.outgoing.length} changes`;
    host.progress.step(`Writing ${count} to ${preview.link}`);
    const operations = sending.document.map(document => withoutRefusals(planChanges(merged.before, document)));
    const done = (made: readonly DoneStep[]): Promise<void> => journals.progress(made);
    const applying = { pages: host.pages, page: preview.page, before: merged.before, done, files: sending.files };
    steps.push(...(await applyChanges(applying, operations)));
  }
  if (preview.properties.length > 0) {
    steps.push(await sendProperties(host, look, merged, sending));
    await journals.progress(steps);
  }
  return steps;
}

/** Setting the same values twice does no harm: without an answer it is done again. */
const TRIES = 3;

async function sendProperties(
  host: SyncHost,
  { remote }: Look,
  merged: MergedPage,
  { document, schema = {} }: Sending,
): Promise<DoneStep> {
  const properties = {
    ...writeProperties(merged.properties, schema, host.users),
    ...(merged.title && { title: { title: writeRichText(merged.title) } }),
  };
  const shared = document.map(() => properties);
  for (let attempt = 1; ; attempt++) {
    const outcome = await host.pages.setProperties(remote.id, shared);
    if (outcome.kind === 'done') return { step: { kind: 'properties', properties }, made: [] };
    if (attempt === TRIES) throw outcome.error;
  }
}

function journalOf(host: SyncHost, { file, disk, remote, state, addresses }: Look, merged: MergedPage): Journal {
  return {
    format: FORMAT,
    page: remote.id,
    file: file.path,
    started: host.clock.now().toISOString(),
    before: merged.before.blocks,
    oldText: disk.text,
    newText: merged.newText,
    after: {
      format: FORMAT,
      page: remote.id,
      file: file.path,
      lastEdited: remote.lastEdited,
      unsettled: merged.unsettled,
      private: privateTexts(file.document.blocks),
      files: [...addresses.files],
      links: addresses.links,
    },
    own: merged.own,
    held: merged.held,
    ...(state && { previous: state }),
  };
}
