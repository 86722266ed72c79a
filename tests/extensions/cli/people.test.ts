import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../extensions/cli/run.ts';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { type Desk, newDesk } from '../../support/desk.ts';
import { connect, otherPerson } from '../../support/notion-place.ts';

const PEOPLE = '.rapport/people.yaml';
const ME = { '.rapport/private/me.yaml': 'me: Bo Lind\n' };

let desk: Desk;
afterEach(() => desk.close());

describe('rapport people', () => {
  beforeEach(async () => {
    desk = await newDesk(ME);
  });

  test('knows nobody in an empty folder, and says how to begin', async () => {
    const { exit, out } = await desk.rapport('people');
    expect({ exit, out }).toEqual({
      exit: 0,
      out: 'Nobody yet. Pages can be made for any name; rapport people "Ana Lopes" --manager me remembers who is who.\n',
    });
  });

  test('adds somebody who reports to me, and me with them', async () => {
    expect((await desk.rapport('people', 'Ana Lopes', '--manager', 'me')).out).toBe(
      'Ana Lopes reports to Bo Lind: written into .rapport/people.yaml.\n',
    );
    expect(await desk.read(PEOPLE)).toBe(
      'people:\n  - { id: bo-lind, name: Bo Lind }\n  - { id: ana-lopes, name: Ana Lopes, manager: bo-lind }\n',
    );
    expect((await desk.rapport('people')).out).toBe('Bo Lind    you\nAna Lopes  reports to Bo Lind\n');
  });

  test('gives somebody another manager, and leaves the rest of the file as it is', async () => {
    await desk.write(PEOPLE, '# Us.\npeople:\n  - { id: ana, name: Ana Lopes, manager: bo } # since May\n');
    await desk.rapport('people', 'ana', '--manager', 'Cy Moreau');
    expect(await desk.read(PEOPLE)).toBe(
      '# Us.\npeople:\n  - { id: ana, name: Ana Lopes, manager: cy-moreau } # since May\n  - { id: cy-moreau, name: Cy Moreau }\n',
    );
  });

  test('says the same as data', async () => {
    await desk.rapport('people', 'Ana Lopes');
    expect((await desk.rapport('people', '--json')).json()).toEqual([
      { id: 'ana-lopes', name: 'Ana Lopes', first: 'Ana' },
    ]);
  });
});

describe('somebody whom a page names and nobody knows', () => {
  const asked: string[] = [];
  const next = (answer: string) =>
    run(['next', 'Ana Lopes'], {
      folder: desk.folder,
      env: {},
      clock: { now: () => new Date('2026-11-20T09:00:00Z'), today: () => '2026-11-20' },
      ask: {
        confirm: async () => true,
        text: async () => undefined,
        choose: async <T extends string>(question: string) => {
          asked.push(question);
          return answer as T;
        },
      },
      out: () => {},
      err: () => {},
    });

  beforeEach(async () => {
    desk = await newDesk(ME);
    asked.length = 0;
  });

  test('is asked about once, and then known', async () => {
    expect(await next('reports-to-me')).toBe(0);
    expect(asked).toEqual(['Ana Lopes is new here. Who is that to you?']);
    expect(await desk.read(PEOPLE)).toBe(
      'people:\n  - { id: ana-lopes, name: Ana Lopes, manager: bo-lind }\n  - { id: bo-lind, name: Bo Lind }\n',
    );
    expect((await desk.rapport('next', 'Ana')).out).toMatch(/^Already prepared: /);
  });

  test('may be my manager: then the next agenda is mine', async () => {
    await next('leads-me');
    expect(await desk.read(PEOPLE)).toContain('{ id: bo-lind, name: Bo Lind, manager: ana-lopes }');
  });

  test('stays unknown when I say so, and the page is made all the same', async () => {
    expect(await next('not-now')).toBe(0);
    expect(Object.keys(await desk.files())).not.toContain(PEOPLE);
  });
});

describe('people from a database in Notion', () => {
  let notion: LocalNotion;
  beforeEach(async () => {
    notion = await startLocalNotion();
    desk = await newDesk(ME);
    connect(desk, notion);
  });
  afterEach(() => notion.close());

  test('come with handle and manager, and nobody twice', async () => {
    const api = otherPerson(notion);
    const write = async (method: 'POST' | 'PATCH', path: string, body: Body): Promise<Body> => {
      const written = await api.write(method, path, body);
      return written.kind === 'done' ? written.body : {};
    };
    const database = await write('POST', '/databases', {
      parent: { type: 'page_id', page_id: notion.root },
      title: [{ type: 'text', text: { content: 'Team' } }],
      initial_data_source: { properties: { Name: { title: {} }, Handle: { rich_text: {} } } },
    });
    const source = (database.data_sources as { id: string }[])[0]!.id;
    await write('PATCH', `/data_sources/${source}`, {
      properties: { 'Reports to': { relation: { data_source_id: source, single_property: {} } } },
    });
    const row = (name: string, more: Body = {}) =>
      write('POST', '/pages', {
        parent: { type: 'data_source_id', data_source_id: source },
        properties: { Name: { title: [{ text: { content: name } }] }, ...more },
      });
    const bo = await row('Bo Lind', { Handle: { rich_text: [{ text: { content: 'bo' } }] } });
    await row('Ana Lopes', { 'Reports to': { relation: [{ id: String(bo.id) }] } });

    const first = await desk.rapport('people', '--from', source);
    expect({ exit: first.exit, err: first.err, out: first.out }).toEqual({
      exit: 0,
      err: '',
      out: 'Added Bo Lind\nAdded Ana Lopes\n2 of 2 people are new, and stand in .rapport/people.yaml now.\n',
    });
    expect(await desk.read(PEOPLE)).toBe(
      'people:\n  - { id: bo-lind, name: Bo Lind, handle: bo }\n  - { id: ana-lopes, name: Ana Lopes, manager: bo-lind }\n',
    );
    expect((await desk.rapport('people', '--from', source)).out).toBe('Nobody there is new: 2 people.\n');
  });
});
