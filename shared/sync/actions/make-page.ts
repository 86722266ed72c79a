import { hash } from '../../document/fingerprint.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { writeProperties } from '../../notion/properties/properties.ts';
import type { RemotePlace } from '../../notion/remote-page.ts';
import type { Shared } from '../../notion/share/shared.ts';
import type { PageFile } from '../page-file/page-file.ts';
import { FORMAT, readStored, statePath, writeStored } from '../state/stored.ts';
import type { SyncHost } from './host.ts';

/** A page that is being made, so that a run that did not finish makes no second one. */
interface Making {
  format: typeof FORMAT;
  parent: string;
  title: string;
  /** Pages of the same title that were there before. */
  existing: string[];
  page?: string;
}

const TRIES = 3;

/**
 * Makes an empty page for a file, or finds the one that a run before this made.
 *
 * @returns its id
 * @throws NotionError
 */
export async function makePage(
  host: SyncHost,
  file: PageFile,
  place: RemotePlace,
  title: Shared<Run[]>,
): Promise<string> {
  const path = pathOf(file);
  const before = await readStored<Making>(host.files, path);
  const going = before?.parent === place.id ? before : undefined;
  if (going?.page !== undefined) return going.page;
  const making = going ?? (await begin(host, path, place, plainText(title.value)));
  const page = (going && (await newPage(host, place, making))) ?? (await create(host, file, place, title, making));
  await writeStored(host.files, path, { ...making, page } as Making);
  return page;
}

/** Called once the file is linked to its page. */
export const forgetMaking = (host: SyncHost, file: PageFile): Promise<void> => host.files.remove(pathOf(file));

const pathOf = (file: PageFile): string => statePath(`new-${hash(file.path).toString(36)}`);

async function begin(host: SyncHost, path: string, place: RemotePlace, title: string): Promise<Making> {
  const existing = await host.pages.find(place, title);
  const making: Making = { format: FORMAT, parent: place.id, title, existing };
  await writeStored(host.files, path, making);
  return making;
}

/** The page that was made and of which nobody heard. */
async function newPage(host: SyncHost, place: RemotePlace, { title, existing }: Making): Promise<string | undefined> {
  const there = await host.pages.find(place, title);
  return there.find(id => !existing.includes(id));
}

async function create(
  host: SyncHost,
  file: PageFile,
  place: RemotePlace,
  title: Shared<Run[]>,
  making: Making,
): Promise<string> {
  const properties = writeProperties(file.meta.values, place.schema, host.users);
  const page = title.map(runs => ({ title: runs, properties }));
  for (let attempt = 1; ; attempt++) {
    const outcome = await host.pages.create(place, page);
    if (outcome.kind === 'done') return outcome.ids[0]!;
    const found = await newPage(host, place, making);
    if (found !== undefined) return found;
    if (attempt === TRIES) throw outcome.error;
  }
}
