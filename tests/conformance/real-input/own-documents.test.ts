import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConnectedDesk, connectedDesk } from './connected-desk.ts';
import { damageTo } from './same-file.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const NAMES = [
  'README.md',
  ...readdirSync(join(PROJECT, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
];
const TEXTS = Object.fromEntries(NAMES.map(name => [name, readFileSync(join(PROJECT, name), 'utf8')]));

let place: ConnectedDesk;
beforeAll(async () => {
  place = await connectedDesk(TEXTS);
});
afterAll(() => place.close());

test.each(NAMES)('%s is published and synced back, and keeps every byte', async name => {
  const { desk, notion } = place;
  expect(await desk.rapport('publish', name, '--parent', notion.root)).toMatchObject({ exit: 0, err: '' });
  const published = await desk.read(name);
  expect(damageTo(TEXTS[name]!, published)).toBeUndefined();
  for (const _ of ['the first sync', 'a second one']) {
    place.writes();
    expect(await desk.rapport('sync', name)).toMatchObject({ exit: 0, err: '' });
    expect(place.writes()).toEqual([]);
    expect(await desk.read(name)).toBe(published);
  }
});

test('what a stranger reads in Notion is what the file says', async () => {
  const { desk, notion } = place;
  const page = /page: (\S+)/.exec(await desk.read('README.md'))![1]!;
  const shown = await (await fetch(`${notion.url}/${page.replaceAll('-', '')}`)).text();
  expect(shown).toContain('<title>Rapport');
  expect(shown).toContain('What is only for you never leaves your machine.');
});
