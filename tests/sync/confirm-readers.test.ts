import { expect, test } from 'vitest';
import { parseConfig } from '../../shared/sync/places/config.ts';
import { confirmReaders } from '../../shared/sync/places/confirm-readers.ts';
import { MemoryFiles } from './support/workspace.ts';

const FILE = '.rapport/config.yaml';
const after = async (text: string | undefined, id = 'b52ae0df'): Promise<string> => {
  const files = new MemoryFiles();
  if (text !== undefined) await files.write(FILE, text);
  await confirmReaders(files, id, { readers: 'pair', people: ['ana', 'bo'] }, '2026-11-21');
  return (await files.read(FILE))!;
};
const ENTRY = '  b52ae0df: { readers: pair, people: [ ana, bo ], confirmed: 2026-11-21 }\n';

test('the first place begins the file', async () => expect(await after(undefined)).toBe(`places:\n${ENTRY}`));

test('what else stands in the file keeps every byte', async () =>
  expect(await after('# ours\nplaces:\n  other: { readers: me, confirmed: 2026-01-02 } # mine\nlanguage: de\n')).toBe(
    `# ours\nplaces:\n  other: { readers: me, confirmed: 2026-01-02 } # mine\n${ENTRY}language: de\n`,
  ));

test('a list that is there and empty is begun', async () => {
  expect(await after('places: {}\n')).toBe(`places:\n${ENTRY}`);
  expect(await after('language: de\nplaces:\n')).toBe(`language: de\nplaces:\n${ENTRY}`);
});

test('a place that was confirmed before, in whatever spelling of its id, is confirmed anew', async () => {
  const text = await after(
    'places:\n  "38D9CE7B-60A4-8146-86A8-E82177E8342A": { readers: team, confirmed: 2026-01-02 }\n',
    '38d9ce7b60a4814686a8e82177e8342a',
  );
  expect(Object.values(parseConfig(text).places)).toEqual([
    { readers: 'pair', people: ['ana', 'bo'], confirmed: '2026-11-21' },
  ]);
});

test('a file that can not be read is left as it is', async () => {
  await expect(after('places: [')).rejects.toThrow('.rapport/config.yaml');
});
