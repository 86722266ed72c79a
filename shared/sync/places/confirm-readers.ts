import type { Audience } from '../../document/readers.ts';
import type { Files } from '../../ports.ts';
import { editYaml } from '../page-file/edit-yaml.ts';
import { CONFIG_FILE, readConfig } from './config.ts';
import { sameId } from './confirm-place.ts';

/**
 * Writes down who reads a place in Notion: somebody looked there and says so. What else the file holds keeps every byte.
 *
 * @param today the day of the confirmation
 * @throws BrokenConfig where the file can't be read; then nothing is written
 * @example
 * await confirmReaders(files, 'b52ae0df-…', { readers: 'pair', people: ['ana', 'bo'] }, '2026-11-21');
 * // places:
 * //   b52ae0df-…: { readers: pair, people: [ ana, bo ], confirmed: 2026-11-21 }
 */
export async function confirmReaders(files: Files, placeId: string, audience: Audience, today: string): Promise<void> {
  const { places } = await readConfig(files);
  const key = Object.keys(places).find(id => sameId(id, placeId)) ?? placeId;
  const { readers, people } = audience;
  const value = { readers, ...(people ? { people } : {}), confirmed: today };
  const text = (await files.read(CONFIG_FILE)) ?? '';
  // The first place begins a list with a line for each, which people find easier to read than one long line.
  const begun = Object.keys(places).length > 0;
  const next = begun
    ? editYaml(text, ['places', key], value)
    : `${text.replace(/^places:.*\n?/m, '')}places:\n  ${editYaml('', [key], value)}`;
  await files.write(CONFIG_FILE, `${next.trimEnd()}\n`);
}
