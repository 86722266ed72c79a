import { type Audience, fits } from '../../../shared/document/readers.ts';
import { readConfig } from '../../../shared/sync/places/config.ts';
import { sameId } from '../../../shared/sync/places/confirm-place.ts';
import { confirmReaders } from '../../../shared/sync/places/confirm-readers.ts';
import type { Door } from '../actions/door.ts';
import type { SetupHost } from './setup.ts';

/** `before`: somebody said so at an earlier set-up; `open`: nobody could be asked, or it is not so yet. */
export type Confirmed = 'before' | 'now' | 'open';

export interface Asking {
  title: string;
  link: string | undefined;
  audience: Audience;
  people: readonly string[];
  /** The data sources in it: each is a place of its own. */
  sources: readonly string[];
  dryRun: boolean;
}

/** Asks who reads a space, since Notion does not say, and writes the answer down for each of its databases. */
export async function confirmSpace(
  { workspace }: Door,
  host: Pick<SetupHost, 'confirm'>,
  { title, link, audience, people, sources, dryRun }: Asking,
): Promise<Confirmed> {
  const { places } = await readConfig(workspace.files);
  const isKnown = (source: string): boolean =>
    Object.entries(places).some(([id, place]) => sameId(id, source) && fits(audience, place));
  const open = sources.filter(source => !isKnown(source));
  if (sources.length > 0 && open.length === 0) return 'before';
  if (dryRun) return 'open';
  const who = audience.readers === 'pair' ? people.join(' and ') : 'your team';
  const question = `Open "${title}" in Notion and look at Share (${link ?? ''}). Is it shared with ${who}, and with nobody else?`;
  if ((await host.confirm(question)) !== true) return 'open';
  for (const source of open) await confirmReaders(workspace.files, source, audience, workspace.clock.today());
  return 'now';
}
