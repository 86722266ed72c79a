import { afterEach, describe, expect, test } from 'vitest';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { readConfig } from '../../../shared/sync/places/config.ts';
import { readSpaces } from '../../../shared/workspace/spaces.ts';
import { BO, changedRows, ROOT, run, viewNames, writes } from './setup-support.ts';
import { type Served, served } from './support.ts';

let open: Served | undefined;
const start = async (): Promise<Served> => {
  open = await served();
  return open;
};
afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** What lies under the root page, as an outline. */
async function outline({ client }: Served, page = ROOT, indent = ''): Promise<string[]> {
  const lines: string[] = [];
  for (const block of await client.list(`/blocks/${page}/children`)) {
    const { title } = (block.child_page ?? block.child_database ?? {}) as { title?: string };
    if (title === undefined) continue;
    lines.push(`${indent}${title}`);
    if (block.type === 'child_page')
      lines.push(...(await outline({ client } as Served, String(block.id), `${indent}  `)));
  }
  return lines;
}

const SPACES = [
  'Team space',
  '  Team',
  '  Plans',
  '  Templates',
  '  Recognition',
  'Ana Lopes and Bo Lindqvist',
  '  Journal',
];
async function journal(on: Served): Promise<{ database: string; source: string; schema: { [name: string]: Body } }> {
  const { spaces } = await readSpaces(on.files);
  const known = spaces.find(({ people }) => people)!.databases.Journal!;
  const { properties } = await on.client.read(`/data_sources/${known.source}`);
  return { ...known, schema: properties as { [name: string]: Body } };
}

describe('the first time', () => {
  test('a space for the team and one for the pair, with what the templates write into them', async () => {
    const on = await start();
    await run(on);
    expect(await outline(on)).toEqual(SPACES);
    const { schema, source } = await journal(on);
    expect(Object.fromEntries(Object.entries(schema).map(([name, { type }]) => [name, type]))).toMatchObject({
      Name: 'title',
      Kind: 'select',
      Date: 'date',
      Report: 'people',
      Manager: 'people',
      'Open promises': 'number',
      Guardrails: 'relation',
    });
    expect(schema.Guardrails!.relation).toMatchObject({ data_source_id: source });
    const { options } = schema.Kind!.select as { options: { name: string }[] };
    expect(options.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['One-on-one', 'Feedback', 'Career worksheet']),
    );
  });

  test('the answer to who reads it is written down, for each database', async () => {
    const on = await start();
    const report = await run(on);
    expect(report.spaces.map(({ title, confirmed }) => [title, confirmed])).toEqual([
      ['Team space', 'now'],
      ['Ana Lopes and Bo Lindqvist', 'now'],
    ]);
    const { places } = await readConfig(on.files);
    expect(places[(await journal(on)).source]).toEqual({
      readers: 'pair',
      people: ['ana', 'bo'],
      confirmed: '2026-11-21',
    });
    expect(Object.values(places).filter(({ readers }) => readers === 'team')).toHaveLength(4);
    expect(await on.files.read('.rapport/people.yaml')).toBe(
      'people:\n  - { id: bo, name: Bo Lindqvist }\n  - { id: ana, name: Ana Lopes }\n',
    );
  });

  test.each([false, 'nobody'] as const)('where nobody says so (%s), nothing is confirmed', async answer => {
    const on = await start();
    const report = await run(on, {}, answer);
    expect(report.spaces.map(({ confirmed }) => confirmed)).toEqual(['open', 'open']);
    expect((await readConfig(on.files)).places).toEqual({});
  });

  test('a page goes into the pair space right away', async () => {
    const on = await start();
    await run(on);
    const lines = await on.insert({
      request: 'first-one',
      template: 'one-on-one-weekly',
      answers: { report: 'ana', manager: 'bo', date: '2026-11-23' },
    });
    expect(lines.at(-1)).toMatchObject({ title: 'Ana Lopes, 2026-11-23' });
    const page = await on.client.read(`/pages/${lines.at(-1)!.page}`);
    expect(page.properties).toMatchObject({
      Kind: { select: { name: 'One-on-one' } },
      Mode: { select: { name: 'live' } },
    });
  });
});

describe('again', () => {
  test('it makes nothing twice, and writes nothing', async () => {
    const on = await start();
    await run(on);
    const since = on.notion.requests.length;
    const report = await run(on);
    expect(writes(on, since)).toEqual([]);
    expect(changedRows(report)).toEqual([]);
    expect(report.spaces.map(({ confirmed }) => confirmed)).toEqual(['before', 'before']);
  });

  test('without its memory it finds what it made by the titles', async () => {
    const on = await start();
    await run(on);
    await on.files.remove('.rapport/spaces.yaml');
    expect(changedRows(await run(on))).toEqual([]);
    expect(await outline(on)).toEqual(SPACES);
  });

  test('the parent and the pairs of before need not be named again', async () => {
    const on = await start();
    await run(on);
    const report = await run(on, { parent: undefined, pairs: [] });
    expect(report.spaces.map(({ title }) => title)).toEqual(['Team space', 'Ana Lopes and Bo Lindqvist']);
  });

  test('a further pair gets its own space', async () => {
    const on = await start();
    await run(on);
    await run(on, { pairs: [[BO, { id: 'carla', name: 'Carla Diaz', first: 'Carla' }]] });
    expect(await outline(on)).toEqual([...SPACES, 'Bo Lindqvist and Carla Diaz', '  Journal']);
  });
});

describe('what was renamed or removed is mended, and what people made stays', () => {
  test('properties and options', async () => {
    const on = await start();
    await run(on);
    const { source, schema } = await journal(on);
    await on.client.write('PATCH', `/data_sources/${source}`, {
      properties: {
        [String(schema.Date!.id)]: { name: 'Day' },
        'Open promises': null,
        Mode: { select: { options: [{ name: 'walking' }] } },
        Mood: { rich_text: {} },
      },
    });
    expect(changedRows(await run(on))).toEqual([
      'repaired property Date it was called "Day"',
      'repaired property Mode options were missing: live, written',
      'repaired property Open promises it was missing',
    ]);
    const after = (await journal(on)).schema;
    expect(Object.keys(after)).toEqual(expect.arrayContaining(['Date', 'Open promises', 'Mood']));
    expect(after.Date!.id).toBe(schema.Date!.id);
    expect((after.Mode!.select as { options: { name: string }[] }).options.map(({ name }) => name)).toEqual([
      'walking',
      'live',
      'written',
    ]);
  });

  test('a property that somebody made something else of is left, and said', async () => {
    const on = await start();
    await run(on);
    const { source } = await journal(on);
    await on.client.write('PATCH', `/data_sources/${source}`, { properties: { 'Open promises': { rich_text: {} } } });
    expect(changedRows(await run(on))).toEqual([
      'left property Open promises it is rich text now, not number: pages leave it empty',
    ]);
  });

  test('a database under another name, and a page with another title', async () => {
    const on = await start();
    await run(on);
    const { database } = await journal(on);
    await on.client.write('PATCH', `/databases/${database}`, {
      title: [{ type: 'text', text: { content: 'Our notes' } }],
    });
    const { spaces } = await readSpaces(on.files);
    await on.client.write('PATCH', `/pages/${spaces[0]!.page}`, {
      properties: { title: { title: [{ type: 'text', text: { content: 'The crew' } }] } },
    });
    expect(changedRows(await run(on))).toEqual(['repaired database Journal it was called "Our notes"']);
    expect((await outline(on))[0]).toBe('The crew');
    expect(await outline(on)).toHaveLength(SPACES.length);
  });

  test('what lies in the trash comes back, with all that is in it', async () => {
    const on = await start();
    await run(on);
    const { database } = await journal(on);
    await on.client.write('PATCH', `/databases/${database}`, { in_trash: true });
    expect(changedRows(await run(on))).toEqual(['repaired database Journal it lay in the trash']);
    expect(await outline(on)).toEqual(SPACES);
  });
});

test('--dry-run says what it would do and changes nothing, here or there', async () => {
  const on = await start();
  const since = on.notion.requests.length;
  const files = [...on.files.texts];
  const report = await run(on, { dryRun: true, native: true });
  expect(changedRows(report)).toContain('made database Journal');
  expect(changedRows(report)).toContain('made template Weekly one-on-one');
  expect(report.spaces.map(({ confirmed }) => confirmed)).toEqual(['open', 'open']);
  expect(writes(on, since)).toEqual([]);
  expect([...on.files.texts]).toEqual(files);
});

describe('--native', () => {
  test('each template is a page of the database Templates, with hints and without private parts, once', async () => {
    const on = await start();
    await run(on, { native: true });
    const { spaces, templates } = await readSpaces(on.files);
    const { source } = spaces[0]!.databases.Templates!;
    const rows = await on.client.list(`/data_sources/${source}/query`, {});
    expect(rows).toHaveLength(Object.keys(templates).length);
    const weekly = await on.client.list(`/blocks/${templates['one-on-one-weekly']}/children`);
    const text = JSON.stringify(weekly);
    expect(text).toContain("Report's topics");
    expect(text).not.toContain('Only for me');
    expect(text).toContain('"color":"gray"');
    const since = on.notion.requests.length;
    expect(changedRows(await run(on, { native: true }))).toEqual([]);
    expect(writes(on, since)).toEqual([]);
    expect([...on.files.texts.keys()].filter(path => path.includes('state/'))).toEqual([
      '.rapport/state/databases.json',
    ]);
  });

  test('nothing is written before somebody said who reads it', async () => {
    const on = await start();
    const report = await run(on, { native: true }, false);
    expect(changedRows(report).filter(row => row.includes('template Weekly one'))).toEqual([
      'left template Weekly one-on-one nobody has said yet who reads the space of the team',
    ]);
  });
});

const VIEWS = [
  ['Plans', ['All', 'Team', 'Plans']],
  ['Journal', ['All', 'One-on-ones', 'Career', 'Feedback', 'Team', 'Plans']],
] as const;

test('Notion goes away at any request: the next run goes on, and nothing is there twice', async () => {
  const clean = await start();
  const before = clean.notion.requests.length;
  await run(clean, { native: true });
  const requests = clean.notion.requests.length - before;
  await clean.close();
  const step = process.env.RAPPORT_LONG ? 1 : 29;
  for (const kind of ['drop-after', 'status'] as const) {
    for (let nth = 1; nth <= requests; nth += step) {
      const on = await start();
      on.notion.setFaults([{ on: '*', do: kind, status: 500, nth, times: 'always' }]);
      await run(on, { native: true }).catch(() => undefined);
      on.notion.setFaults([]);
      await run(on, { native: true });
      expect([kind, nth, await outline(on)]).toEqual([kind, nth, SPACES]);
      const { spaces, templates } = await readSpaces(on.files);
      const rows = await on.client.list(`/data_sources/${spaces[0]!.databases.Templates!.source}/query`, {});
      expect([kind, nth, rows.length]).toEqual([kind, nth, Object.keys(templates).length]);
      for (const [name, there] of VIEWS) {
        const { database } = spaces.flatMap(({ databases }) => databases[name] ?? [])[0]!;
        expect([kind, nth, await viewNames(on, database)]).toEqual([kind, nth, there]);
      }
      await on.close();
      open = undefined;
    }
  }
});

test.each([
  ['no parent', undefined, /Say under which page: rapport setup --parent/],
  ['an address that is none', 'my page', /--parent my page: this is no page of Notion/],
])('%s: says how to name it', async (_, parent, message) => {
  const on = await start();
  await expect(run(on, { parent })).rejects.toThrow(message);
});

test('a page that is not shared with the connection: says how to share it, and nothing is made', async () => {
  const on = await start();
  await expect(run(on, { parent: 'b52ae0df-9f2c-4e7f-8f5b-2f4a3a1b7c11' })).rejects.toThrow(/••• → Connections/);
  expect(await outline(on)).toEqual([]);
});

test('a memory that was broken by hand is said, not written over', async () => {
  const on = await start();
  await on.files.write('.rapport/spaces.yaml', 'spaces: yes\n');
  await expect(run(on)).rejects.toThrow('.rapport/spaces.yaml: spaces');
});
