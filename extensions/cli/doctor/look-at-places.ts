import { BrokenFile } from '../../../shared/broken-file.ts';
import type { NotionClient } from '../../../shared/notion/client/notion-client.ts';
import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import { pageLink } from '../../../shared/notion/client/page-link.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { type Config, readConfig } from '../../../shared/sync/places/config.ts';
import type { App } from '../app.ts';
import { type Finding, ok, toMend } from './finding.ts';

/** Whether each confirmed place is a page or a data source that the token reaches. @throws NotionError */
export async function lookAtPlaces(app: App, client: NotionClient): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const id of Object.keys((await placesIn(app)).places)) found.push(await lookAt(client, id));
  return found;
}

/** A file that is broken was said already. */
async function placesIn({ files }: App): Promise<Config> {
  try {
    return await readConfig(files);
  } catch (error) {
    if (error instanceof BrokenFile) return { places: {} };
    throw error;
  }
}

async function lookAt(client: NotionClient, id: string): Promise<Finding> {
  const place = (await read(client, `/pages/${id}`)) ?? (await read(client, `/data_sources/${id}`));
  const link = pageLink(id);
  if (!place)
    return toMend(
      `The place ${link} is not shown to this connection.`,
      'Share it: open it in Notion → ••• → Connections. If it is gone, take it out of .rapport/config.yaml.',
    );
  if (place.in_trash === true)
    return toMend(
      `The place ${link} lies in the trash.`,
      'Bring it back in Notion, or take it out of .rapport/config.yaml.',
    );
  return ok(`The place ${link} can be reached`);
}

async function read(client: NotionClient, path: string): Promise<Body | undefined> {
  try {
    return await client.read(path);
  } catch (error) {
    if (isNotionError(error, 'not_shared') || isNotionError(error, 'refused')) return undefined;
    throw error;
  }
}
