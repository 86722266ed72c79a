import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { readSpaces } from '../../../shared/workspace/spaces.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { connect, otherPerson } from '../../support/notion-place.ts';
import { ok } from '../../walks/walk.ts';

// A template says what its page writes into a database. What no database has would be lost on the way, so it is said before.

const note = (properties: string): string => `---
id: note
title: Note
version: 1
family: one-on-ones
readers: pair
notion:
  database: Journal
  properties: { ${properties} }
---
## Note
`;

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({ ...TEAM, '.rapport/templates/note.md': note('Dat: "{{ today }}"') });
});
afterEach(() => desk.close());

test('without Notion, by what set-up would make; a slip is mended', async () => {
  expect(await desk.rapport('check', 'note')).toMatchObject({
    exit: 0,
    out: `.rapport/templates/note.md:9:17  The database Journal has no property \`Dat\`. Did you mean \`Date\`?
   8 |   database: Journal
>  9 |   properties: { Dat: "{{ today }}" }
     |                 ^^^
  10 | ---

0 errors, 1 warning.
`,
  });
  await ok(desk, 'check', 'note', '--fix');
  expect(await desk.read('.rapport/templates/note.md')).toBe(note('Date: "{{ today }}"'));
  expect(await ok(desk, 'check', 'note')).toBe('Nothing to mend in 1 file.\n');
});

test('a database that set-up does not make may have any', async () => {
  await desk.write('.rapport/templates/note.md', note('Dat: "{{ today }}"').replace('Journal', 'Roadmap'));
  expect(await ok(desk, 'check', 'note')).toBe('Nothing to mend in 1 file.\n');
});

test('with Notion, by what is there: what people added, and what set-up added for the templates of the folder', async () => {
  const notion = await startLocalNotion();
  connect(desk, notion);
  const setup = ['setup', '--parent', notion.root, '--pair', 'Ana Lopes,Bo Lindqvist', '--yes'];
  await desk.write('.rapport/templates/note.md', note('Weather: "sun"'));
  expect(await ok(desk, 'check', 'note')).toContain('The database Journal has no property `Weather`.');
  await ok(desk, ...setup);
  expect(await ok(desk, 'check', 'note')).toBe('Nothing to mend in 1 file.\n');

  const { spaces } = await readSpaces(nodeFiles(desk.folder));
  const { source } = spaces.find(({ people }) => people)!.databases.Journal!;
  const client = otherPerson(notion);
  await client.write('PATCH', `/data_sources/${source}`, {
    properties: { Season: { rich_text: {} }, Mist: { number: {} } },
  });
  await desk.write('.rapport/templates/note.md', note('Season: "fall"'));
  expect(await ok(desk, 'check', 'note')).toContain('has no property `Season`.');
  await ok(desk, ...setup);
  expect(await ok(desk, 'check', 'note')).toBe('Nothing to mend in 1 file.\n');

  await desk.write('.rapport/templates/note.md', note('Mist: "3"'));
  expect(await ok(desk, 'check', 'note')).toBe('Nothing to mend in 1 file.\n');
  // In another clone there is only what the folder shares.
  await desk.remove('.rapport/state/databases.json');
  expect(await ok(desk, 'check', 'note')).toContain('has no property `Mist`.');
  await desk.write('.rapport/templates/note.md', note('Report: "Ana", Kind: "Note", Name: "N"'));
  expect(await ok(desk, 'check', 'note')).toBe('Nothing to mend in 1 file.\n');
  await notion.close();
});
