import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Json } from '../../shared/document/json.ts';
import { mergeProperties, readProperties, writeProperties } from '../../shared/notion/properties/properties.ts';
import { PROPERTY_FORMS } from '../../shared/notion/properties/property-forms.ts';
import { publishPage } from '../../shared/sync/actions/publish-page.ts';
import { syncPage } from '../../shared/sync/actions/sync-page.ts';
import { type Workspace, workspace } from './support/workspace.ts';

let space: Workspace;
beforeEach(async () => {
  space = await workspace();
});
afterEach(() => space.close());

const SCHEMA: { [name: string]: Json } = {
  Name: { title: {} },
  Kind: { select: { options: [{ name: 'One-on-one' }] } },
  'Look on': { date: {} },
  Topics: { multi_select: { options: [] } },
  Score: { number: {} },
  Done: { checkbox: {} },
  Link: { url: {} },
  Note: { rich_text: {} },
  Who: { people: {} },
};

async function journal(): Promise<string> {
  const made = await space.other.write('POST', '/databases', {
    parent: { type: 'page_id', page_id: space.notion.root },
    title: [{ text: { content: 'Journal' } }],
    initial_data_source: { properties: SCHEMA },
  });
  if (made.kind !== 'done') throw new Error(made.kind);
  return String((made.body.data_sources as { id: string }[])[0]!.id);
}

test('keys of the front matter become properties, and changes of both sides meet', async () => {
  const source = await journal();
  space.files.texts.set('.rapport/config.yaml', `places:\n  ${source}: { readers: team, confirmed: 2026-11-21 }\n`);
  const FILE = 'weekly.md';
  space.files.texts.set(
    FILE,
    '---\nreaders: team\nkind: One-on-one\nlook_on: 2026-12-01\ntopics: [hiring, pay]\nscore: 3\ndone: false\nlink: https://x.y\nnote: A note.\nwho: [nobody]\nunknown: kept\n---\n# Ana\n\nHello\n',
  );
  const report = await publishPage(space.host, { file: FILE, parent: source });
  expect(report).toMatchObject({ kind: 'published' });
  const page = report.kind === 'published' ? report.page! : '';
  const remote = await space.host.pages.read(page);
  expect(remote.title).toEqual([{ type: 'text', text: 'Ana' }]);
  expect(readProperties(remote.properties)).toMatchObject({
    Kind: 'One-on-one',
    'Look on': '2026-12-01',
    Topics: ['hiring', 'pay'],
    Score: 3,
    Done: false,
    Link: 'https://x.y',
    Note: 'A note.',
  });
  expect(await syncPage(space.host, { file: FILE })).toMatchObject({ writes: 0, fileChanged: false, conflicts: [] });

  await space.other.write('PATCH', `/pages/${page}`, {
    properties: { Score: { number: 5 }, Done: { checkbox: true } },
  });
  const text = space.files.texts.get(FILE)!;
  space.files.texts.set(FILE, text.replace('look_on: 2026-12-01', 'look_on: 2026-12-08 # later'));
  expect(await syncPage(space.host, { file: FILE })).toMatchObject({
    properties: ['Look on'],
    writes: 1,
    conflicts: [],
  });
  expect(readProperties((await space.host.pages.read(page)).properties)).toMatchObject({
    'Look on': '2026-12-08',
    Score: 5,
  });
  expect(space.files.texts.get(FILE)).toBe(
    text
      .replace('look_on: 2026-12-01', 'look_on: 2026-12-08 # later')
      .replace('score: 3', 'score: 5')
      .replace('done: false', 'done: true'),
  );
  expect(await syncPage(space.host, { file: FILE })).toMatchObject({ writes: 0, fileChanged: false });
});

test('the same property changed on both sides is a conflict', () => {
  expect(mergeProperties({ Score: 1 }, { Score: 2 }, { Score: 3 })).toEqual({
    incoming: {},
    outgoing: {},
    conflicts: [{ name: 'Score', base: 1, local: 2, remote: 3 }],
  });
});

test('what Notion would refuse is not sent', () => {
  const schema = {
    State: { id: 'a', type: 'status', options: ['Open'] },
    Who: { id: 'b', type: 'people' },
    Day: { id: 'c', type: 'date' },
    Size: { id: 'd', type: 'number' },
    Made: { id: 'e', type: 'created_time' },
    Rel: { id: 'f', type: 'relation' },
    Pick: { id: 'g', type: 'select', options: [] },
  };
  const people = new Map([['ana', 'u-1']]);
  expect(
    writeProperties({ state: 'Closed', who: ['bo'], day: 'soon', size: 'big', made: 'x', rel: ['x'] }, schema, people),
  ).toEqual({});
  expect(writeProperties({ state: 'Open', who: 'ana', day: null, pick: 'a, b' }, schema, people)).toEqual({
    State: { status: { name: 'Open' } },
    Who: { people: [{ object: 'user', id: 'u-1' }] },
    Day: { date: null },
    Pick: { select: { name: 'a  b' } },
  });
});

test('what front matter can not say whole is left alone', () => {
  expect(
    PROPERTY_FORMS.date!.read({ start: '2026-11-21', end: '2026-11-22', time_zone: null }, new Map()),
  ).toBeUndefined();
  expect(PROPERTY_FORMS.people!.read([{ id: 'stranger' }], new Map([['ana', 'u-1']]))).toBeUndefined();
});

test('one person alone and a list of that one person are the same, and a change keeps the form of the file', () => {
  expect(mergeProperties({}, { Who: 'Ana' }, { Who: ['Ana'] })).toEqual({ incoming: {}, outgoing: {}, conflicts: [] });
  expect(mergeProperties({ Who: ['Ana'] }, { Who: 'Ana' }, { Who: ['Bo'] }).incoming).toEqual({ Who: 'Bo' });
  expect(mergeProperties({ Who: ['Ana'] }, { Who: 'Ana' }, { Who: ['Bo', 'Ana'] }).incoming).toEqual({
    Who: ['Bo', 'Ana'],
  });
});
