import { pageIdIn } from '../../shared/notion/client/page-id-in.ts';
import { openFile } from '../../shared/sync/actions/open-file.ts';
import { readConfig } from '../../shared/sync/places/config.ts';
import { placesFor } from '../../shared/workspace/index.ts';
import type { App } from './app.ts';
import { wrongUse } from './exit.ts';
import { settled } from './settle.ts';

/**
 * The id of the place that `--parent` names, or of the one place that was confirmed for just the readers of a page.
 *
 * @throws Complaint where it is no address of Notion, or nobody can tell which place is meant
 */
export async function placeNamed(
  app: App,
  command: string,
  file: string,
  address: string | undefined,
): Promise<string> {
  if (address !== undefined) {
    const id = pageIdIn(address);
    if (id !== undefined) return id;
    throw wrongUse(
      `--parent ${address}: this is no page or data source of Notion. Copy its link in Notion: ••• → Copy link.`,
    );
  }
  const { audience } = settled(await openFile(app.files, file)).file.meta;
  const places = audience ? placesFor(await readConfig(app.files), audience) : [];
  if (places.length === 1) return places[0]!;
  throw wrongUse(`Say where it goes: rapport ${command} "${file}" --parent <page or data source>`);
}
