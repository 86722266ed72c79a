import { afterEach, describe, expect, test } from 'vitest';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { type KnownDatabase, readSpaces } from '../../../shared/workspace/spaces.ts';
import { changedRows, run, viewNames, views, writes } from './setup-support.ts';
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

const known = async (on: Served, name: 'Journal' | 'Plans'): Promise<KnownDatabase> =>
  (await readSpaces(on.files)).spaces.flatMap(({ databases }) => databases[name] ?? [])[0]!;
const viewOf = async (on: Served, name: string): Promise<Body> =>
  on.client.read(`/views/${(await known(on, 'Journal')).views[name]!.id}`);
const change = async (on: Served, view: string, body: Body): Promise<void> => {
  const { id } = await viewOf(on, view);
  await on.client.write('PATCH', `/views/${id}`, body);
};
/** What a view shows. */
const shown = ({ configuration }: Body): string[] =>
  (configuration as { properties: { property_name: string; visible: boolean }[] }).properties
    .filter(({ visible }) => visible)
    .map(({ property_name }) => property_name);
const kinds = ({ filter }: Body): unknown => (filter as { select: Body }).select.equals;

const JOURNAL = ['All', 'One-on-ones', 'Career', 'Feedback', 'Team', 'Plans'];
const PLANS = ['All', 'Team', 'Plans'];

/** A template of this folder that brings a kind and a property of its own. */
const walk = (on: Served): Promise<void> =>
  on.files.write(
    '.rapport/templates/walk.md',
    `---
id: walk
title: Walk and talk
family: one-on-ones
readers: pair
inputs: { report: { type: person, required: true } }
notion: { database: Journal, kind: Walk, properties: { Report: "{{ report }}", Weather: { type: rich_text } } }
---
# Walk
`,
  );

describe('a database is opened and can be read', () => {
  test('first little of everything, then a view for each family that writes into it', async () => {
    const on = await start();
    const report = await run(on);
    expect(changedRows(report).filter(row => row.includes(' view '))).toEqual([
      ...PLANS.map(name => `made view ${name}`),
      ...JOURNAL.map(name => `made view ${name}`),
    ]);
    const { database } = await known(on, 'Journal');
    expect(await viewNames(on, database)).toEqual(JOURNAL);
    expect(await viewNames(on, (await known(on, 'Plans')).database)).toEqual(PLANS);
    const [all, weekly, career] = await views(on, database);
    expect(shown(all!)).toEqual(['Name', 'Kind', 'Date', 'Report', 'Manager']);
    expect(all).toMatchObject({ filter: null, sorts: [{ property: 'Date', direction: 'descending' }] });
    expect(shown(weekly!).slice(0, 5)).toEqual(['Name', 'Kind', 'Date', 'Review on', 'Check on']);
    expect(kinds(weekly!)).toEqual(expect.arrayContaining(['One-on-one', 'First one-on-one', 'Skip-level']));
    expect(career).toMatchObject({ sorts: [{ timestamp: 'created_time', direction: 'descending' }] });
    for (const view of await views(on, database)) expect(shown(view).length).toBeLessThanOrEqual(8);
  });

  test('what a view does not show is hidden by name, so that it is not shown as something new', async () => {
    const on = await start();
    await run(on);
    const { properties } = await known(on, 'Journal');
    const { configuration } = await viewOf(on, 'Career');
    const said = (configuration as { properties: { property_name: string }[] }).properties;
    expect(said.map(({ property_name }) => property_name).sort()).toEqual(['Name', ...Object.keys(properties)].sort());
  });

  test('its rows are the pages of its kinds, the newest first', async () => {
    const on = await start();
    await run(on);
    const { source } = await known(on, 'Journal');
    for (const [title, kind, day] of [
      ['Monday', 'One-on-one', '2026-11-16'],
      ['Praise', 'Feedback', '2026-11-17'],
      ['First', 'First one-on-one', '2026-11-18'],
    ])
      await on.client.write('POST', '/pages', {
        parent: { data_source_id: source },
        properties: {
          Name: { title: [{ text: { content: title! } }] },
          Kind: { select: { name: kind! } },
          Date: { date: { start: day! } },
        },
      });
    const { id } = await viewOf(on, 'One-on-ones');
    const { results } = await on.client.query(`/views/${id}/queries`, {});
    const rows = await Promise.all((results as Body[]).map(row => on.client.read(`/pages/${row.id}`)));
    expect(rows.map(row => (row.properties as { Date: { date: { start: string } } }).Date.date.start)).toEqual([
      '2026-11-18',
      '2026-11-16',
    ]);
  });

  test('--dry-run lists them, of a database that is not there yet and of one that is', async () => {
    const on = await start();
    expect(changedRows(await run(on, { dryRun: true }))).toContain('made view Career');
    await run(on);
    const { spaces } = await readSpaces(on.files);
    const { database, views: of } = spaces[1]!.databases.Journal!;
    await on.client.write('DELETE', `/views/${of.Career!.id}`);
    await on.files.remove('.rapport/spaces.yaml');
    const since = on.notion.requests.length;
    expect(changedRows(await run(on, { dryRun: true }))).toEqual(['made view Career']);
    expect(writes(on, since)).toEqual([]);
    expect(await viewNames(on, database)).not.toContain('Career');
  });
});

describe('they are written once', () => {
  test('the next run does not even look at them', async () => {
    const on = await start();
    await run(on);
    const since = on.notion.requests.length;
    await run(on);
    expect(on.notion.requests.slice(since).filter(({ url }) => url.includes('/views'))).toEqual([]);
  });

  test('one that somebody renamed, changed or deleted stays so', async () => {
    const on = await start();
    await run(on);
    await change(on, 'Career', { name: 'Growing' });
    await change(on, 'All', { sorts: null, configuration: { type: 'table', properties: null } });
    const { database, views: of } = await known(on, 'Journal');
    await on.client.write('DELETE', `/views/${of.Feedback!.id}`);
    const since = on.notion.requests.length;
    expect(changedRows(await run(on))).toEqual([]);
    expect(writes(on, since)).toEqual([]);
    expect(await viewNames(on, database)).toEqual(['All', 'One-on-ones', 'Growing', 'Team', 'Plans']);
    expect(await viewOf(on, 'All')).toMatchObject({ sorts: null });
  });

  test('without its memory it finds them by their names, and a renamed one by its kinds', async () => {
    const on = await start();
    await run(on);
    await change(on, 'Career', { name: 'Growing' });
    const { database, views: before } = await known(on, 'Journal');
    await on.files.remove('.rapport/spaces.yaml');
    const since = on.notion.requests.length;
    expect(changedRows(await run(on))).toEqual([]);
    expect(writes(on, since)).toEqual([]);
    expect((await known(on, 'Journal')).views).toEqual(before);
    expect(await viewNames(on, database)).toHaveLength(6);
  });
});

describe('a database of before there were views', () => {
  const forget = async (on: Served): Promise<void> => {
    const text = (await on.files.read('.rapport/spaces.yaml'))!;
    await on.files.write('.rapport/spaces.yaml', text.replace(/^( +)views:\n(?:\1 .*\n)+/gm, ''));
  };
  /** Without our views, and with its first one as Notion made it. */
  const asBefore = async (on: Served): Promise<string> => {
    await run(on);
    const { database, views: of } = await known(on, 'Journal');
    const [all, ...others] = Object.values(of);
    for (const { id } of others) await on.client.write('DELETE', `/views/${id}`);
    const plain = { name: 'Default view', sorts: null, configuration: { type: 'table', properties: null } };
    await on.client.write('PATCH', `/views/${all!.id}`, plain);
    await forget(on);
    return database;
  };

  test('gets them all, as long as nobody touched its first one', async () => {
    const on = await start();
    const database = await asBefore(on);
    expect(changedRows(await run(on))).toEqual(JOURNAL.map(name => `made view ${name}`));
    expect(await viewNames(on, database)).toEqual(JOURNAL);
  });

  test('keeps a first view that somebody made theirs, says so once, and gets the others', async () => {
    const on = await start();
    const database = await asBefore(on);
    const [first] = await views(on, database);
    await on.client.write('PATCH', `/views/${first!.id}`, { name: 'Our table' });
    expect(changedRows(await run(on))[0]).toBe('left view All somebody changed the first view, so it stays as it is');
    expect(await viewNames(on, database)).toEqual(['Our table', ...JOURNAL.slice(1)]);
    expect((await views(on, database))[0]).toMatchObject({ filter: null, sorts: null });
    expect(changedRows(await run(on))).toEqual([]);
  });
});

describe('a new template', () => {
  test('brings its kind to the view of its family, and hides what it writes in the others', async () => {
    const on = await start();
    await run(on);
    await walk(on);
    expect(changedRows(await run(on))).toEqual([
      'repaired property Kind options were missing: Walk',
      'repaired property Weather it was missing',
      'repaired view One-on-ones kinds of page were missing: Walk',
    ]);
    expect(kinds(await viewOf(on, 'One-on-ones'))).toContain('Walk');
    expect(JSON.stringify((await viewOf(on, 'Career')).configuration)).toMatch(/"Weather","visible":false/);
    expect(changedRows(await run(on))).toEqual([]);
  });

  test('leaves a filter and columns that somebody changed', async () => {
    const on = await start();
    await run(on);
    const filter = { property: 'Kind', select: { equals: 'One-on-one' } };
    const [first] = (await viewOf(on, 'One-on-ones').then(({ configuration }) => configuration as Body))
      .properties as Body[];
    const properties = [{ property_id: String(first!.property_id), visible: true, width: 400 }];
    await change(on, 'One-on-ones', { filter, configuration: { type: 'table', properties } });
    await walk(on);
    expect(changedRows(await run(on)).filter(row => row.includes('One-on-ones'))).toEqual([]);
    const after = await viewOf(on, 'One-on-ones');
    expect(after).toMatchObject({ filter, configuration: { properties } });
    expect(shown(after)).toEqual(['Name']);
  });

  test('or a property that somebody deleted and set-up gave back is hidden where it was hidden', async () => {
    const on = await start();
    await run(on);
    const { source } = await known(on, 'Journal');
    await on.client.write('PATCH', `/data_sources/${source}`, { properties: { Audience: null } });
    expect(changedRows(await run(on))).toContain('repaired property Audience it was missing');
    expect(JSON.stringify((await viewOf(on, 'Career')).configuration)).toMatch(/"Audience","visible":false/);
  });

  test('does not bring back the view of its family that somebody deleted', async () => {
    const on = await start();
    await run(on);
    const { database, views: of } = await known(on, 'Journal');
    await on.client.write('DELETE', `/views/${of['One-on-ones']!.id}`);
    await walk(on);
    await run(on);
    expect(await viewNames(on, database)).not.toContain('One-on-ones');
  });

  test('is learnt of also where the run was cut off before the views knew', async () => {
    const on = await start();
    await run(on);
    await walk(on);
    on.notion.setFaults([{ on: 'PATCH /v1/views/*', do: 'status', status: 500, times: 'always' }]);
    await run(on).catch(() => undefined);
    on.notion.setFaults([]);
    await run(on);
    expect(kinds(await viewOf(on, 'One-on-ones'))).toContain('Walk');
    for (const name of JOURNAL)
      expect([name, JSON.stringify(await viewOf(on, name))]).toEqual([name, expect.stringContaining('"Weather"')]);
  });
});

describe('where Notion does not take them, set-up goes on', () => {
  test('it has no views at all: said in one line, asked once, and tried again the next time', async () => {
    const on = await start();
    const refuse = { do: 'status', status: 400, code: 'invalid_request_url', message: 'Invalid request URL.' } as const;
    on.notion.setFaults([{ on: 'GET /v1/views', ...refuse, times: 'always' }]);
    const report = await run(on);
    expect(changedRows(report).filter(row => row.includes('view'))).toEqual([
      'left view All Notion offers no views to this connection, so databases show every column. Notion refused a request about this workspace (invalid_request_url): Invalid request URL.',
    ]);
    expect(report.spaces.map(({ confirmed }) => confirmed)).toEqual(['now', 'now']);
    expect(on.notion.requests.filter(({ url }) => url.includes('/views'))).toHaveLength(1);
    on.notion.setFaults([]);
    await run(on);
    expect(await viewNames(on, (await known(on, 'Journal')).database)).toEqual(JOURNAL);
  });

  test('it refuses one: that one is left with its words, and the others are made', async () => {
    const on = await start();
    on.notion.setFaults([{ on: 'POST /v1/views', do: 'status', status: 400, message: 'No such filter.', nth: 4 }]);
    expect(changedRows(await run(on)).filter(row => row.startsWith('left'))).toEqual([
      'left view Career Notion refused a request about this workspace (validation_error): No such filter.',
    ]);
    expect(await viewNames(on, (await known(on, 'Journal')).database)).toEqual(JOURNAL.filter(n => n !== 'Career'));
    expect(changedRows(await run(on))).toEqual(['made view Career']);
  });
});

test('Notion goes away at any request about views: the next run goes on, and none is there twice', async () => {
  const step = process.env.RAPPORT_LONG ? 1 : 5;
  for (const kind of ['drop-before', 'drop-after', 'status', 'status-after', 'committed'] as const) {
    for (let nth = 1; nth <= 11; nth += step) {
      const on = await start();
      const which = kind === 'committed' ? 'POST /v1/views' : '* /v1/views**';
      on.notion.setFaults([{ on: which, do: kind, status: 500, nth, times: 'always' }]);
      const isCutOff = await run(on).then(
        () => false,
        () => true,
      );
      expect([kind, nth, isCutOff]).toEqual([kind, nth, kind !== 'committed']);
      on.notion.setFaults([]);
      await run(on);
      for (const [name, there] of [['Plans', PLANS] as const, ['Journal', JOURNAL] as const])
        expect([kind, nth, await viewNames(on, (await known(on, name)).database)]).toEqual([kind, nth, there]);
      const since = on.notion.requests.length;
      await run(on);
      expect([kind, nth, writes(on, since)]).toEqual([kind, nth, []]);
      await on.close();
      open = undefined;
    }
  }
});
