import { afterEach, describe, expect, test } from 'vitest';
import { API } from '../../../extensions/notion/server/api.ts';
import { KEY, type Served, type ServedOptions, served } from './support.ts';

const PEOPLE = 'people:\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: bo, name: Bo Lindqvist }\n';
const ROOT = '10ca1000-0000-4000-8000-000000000000';

let open: Served | undefined;
const start = async (options: ServedOptions = {}): Promise<Served> => {
  open = await served({ people: PEOPLE, ...options });
  return open;
};
afterEach(async () => {
  await open?.close();
  expect(open?.errors ?? []).toEqual([]);
  open = undefined;
});

const KINDS = process.env.RAPPORT_LONG
  ? (['drop-before', 'drop-after', 'status', 'status-after'] as const)
  : (['drop-after', 'status'] as const);

const WEEKLY = { template: 'one-on-one-weekly', answers: { report: 'ana', date: '2026-11-23' } };
const first = { ...WEEKLY, request: 'first-one', place: ROOT };

async function journal({ client, files }: Served): Promise<string> {
  const written = await client.write('POST', '/databases', {
    parent: { type: 'page_id', page_id: ROOT },
    title: [{ type: 'text', text: { content: 'Journal' } }],
    initial_data_source: {
      properties: {
        Name: { title: {} },
        Date: { date: {} },
        Kind: { select: { options: [{ name: 'One-on-one' }] } },
        'Open promises': { number: {} },
      },
    },
  });
  if (written.kind !== 'done') throw new Error('no database');
  const [source] = written.body.data_sources as { id: string }[];
  await files.write(
    '.rapport/config.yaml',
    `places:\n  ${source!.id}: { readers: pair, people: [ana, bo], confirmed: 2026-11-21 }\n`,
  );
  return source!.id;
}

describe('the page', () => {
  test('GET / is the gallery with the key of this start, and /healthz answers', async () => {
    const { app } = await start();
    const headers = { host: '127.0.0.1:4401' };
    const page = await app.request('/', { headers });
    expect(await page.text()).toContain(`<meta name="rapport-server" content="${KEY}">`);
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect((await app.request('/healthz', { headers })).status).toBe(200);
    expect((await app.request('/gallery.js', { headers })).headers.get('content-type')).toContain('javascript');
    expect((await app.request('/../package.json', { headers })).status).toBe(404);
  });

  test('the gallery has the templates of the folder beside Rapport’s own', async () => {
    const { app, files } = await start();
    const headers = { host: '127.0.0.1:4401' };
    await files.write('.rapport/templates/retro.md', '# Retro of ours\n');
    const page = await (await app.request('/', { headers })).text();
    expect(page).toContain('<span class="name">Retro of ours</span>');
    expect(page).toContain('data-template="one-on-one-weekly"');
    expect(await (await app.request('/content.js', { headers })).text()).toContain('# Retro of ours');
  });

  test('and says what is wrong with a place that has templates', async () => {
    const { door } = await start();
    const opened = await door();
    const shelves = async () => [
      { name: 'Templates in Notion', pages: [], notices: ['They are as they were on Monday.'] },
    ];
    const { notices } = await API.start({ ...opened, workspace: { ...opened.workspace, shelves } }, {});
    expect(notices).toEqual(['They are as they were on Monday.']);
  });

  test.each([
    ['another host name', { host: 'evil.example' }],
    ['another origin', { host: '127.0.0.1:4401', origin: 'https://evil.example', 'x-rapport': KEY }],
    ['no key', { host: '127.0.0.1:4401', origin: 'http://127.0.0.1:4401' }],
    ['the key of an earlier start', { host: '127.0.0.1:4401', 'x-rapport': 'old' }],
  ])('nobody else may ask: %s', async (_, headers) => {
    const { app } = await start();
    const answer = await app.request('/api/start', { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'not_from_here' });
  });

  test.each([
    ['no JSON', 'start', '{'],
    ['a question that nobody knows', 'constructor', '{}'],
  ])('%s is answered', async (_, name, body) => {
    const { app } = await start();
    const headers = { host: 'localhost:4401', 'x-rapport': KEY };
    const answer = await app.request(`/api/${name}`, { method: 'POST', headers, body });
    expect([400, 404]).toContain(answer.status);
  });
});

async function wordsOf({ client }: Pick<Served, 'client'>, page: string): Promise<string[]> {
  const blocks = await client.list(`/blocks/${page}/children`);
  return blocks.map(block => JSON.stringify(block[String(block.type)]));
}

describe('insert', () => {
  test('makes the page in a confirmed place, says what it does, and leaves in the folder only how it was made, for me alone', async () => {
    const { insert, client, files, notion } = await start();
    const lines = await insert(first);
    expect(lines.slice(0, -1).map(({ step }) => step)).toEqual([
      'Looking for the last page',
      'Making "Ana Lopes, 2026-11-23" in Home',
      'Writing the page',
    ]);
    const page = lines.at(-1)!;
    expect(page).toMatchObject({ title: 'Ana Lopes, 2026-11-23', carried: { promises: 0, topics: 0 }, notes: [] });
    expect(page.link).toBe(`${notion.url}/${page.page!.replaceAll('-', '')}`);
    const blocks = await client.list(`/blocks/${page.page}/children`);
    expect(blocks.map(({ type }) => type)).toContain('heading_2');
    expect(JSON.stringify(blocks)).not.toContain('Only for me');
    expect([...files.texts.keys()].filter(path => path.endsWith('.md'))).toEqual([]);
    const left = [...files.texts].filter(([, text]) => text.includes('Promises from today')).map(([path]) => path);
    expect(left).toEqual([`.rapport/private/made/${page.page!.replaceAll('-', '')}.json`]);
  });

  test('twice with the same request is one page, at once and one after the other', async () => {
    const { insert, client } = await start();
    const [one, other] = await Promise.all([insert(first), insert(first)]);
    const again = await insert(first);
    expect(new Set([one, other, again].map(lines => lines.at(-1)!.page)).size).toBe(1);
    expect(await client.list(`/blocks/${ROOT}/children`)).toHaveLength(1);
  });

  describe.each(KINDS)('Notion goes away (%s)', kind => {
    test('at every request: the same request goes on where it stopped, and nothing is there twice', async () => {
      const clean = await start();
      const before = clean.notion.requests.length;
      const page = (await clean.insert(first)).at(-1)!;
      const requests = clean.notion.requests.length - before;
      const wanted = await wordsOf(clean, page.page!);
      expect(requests).toBeGreaterThan(5);
      await clean.close();
      for (let nth = 1; nth <= requests; nth++) {
        const { insert, client, notion, close, ask } = await start();
        notion.setFaults([{ on: '*', do: kind, status: 500, nth, times: 'always' }]);
        const failed = (await insert(first)).at(-1)!;
        notion.setFaults([]);
        expect(failed.problem?.message ?? 'done').toMatch(/Insert again|done/);
        const done = (await insert(first)).at(-1)!;
        expect([nth, done.problem]).toEqual([nth, undefined]);
        expect(await client.list(`/blocks/${ROOT}/children`)).toHaveLength(1);
        expect(await wordsOf({ client }, done.page!)).toEqual(wanted);
        expect((await ask('start', {})).status).toBe(200);
        await close();
        open = undefined;
      }
    });
  });

  test('the last page is found by itself, by its Kind and the people of its place', async () => {
    const run = await start();
    const place = await journal(run);
    const made = (
      await run.insert({ ...WEEKLY, request: 'week-one-1', answers: { ...WEEKLY.answers, date: '2026-11-16' } })
    ).at(-1)!;
    await run.client.write('PATCH', `/blocks/${made.page}/children`, {
      children: [
        {
          type: 'to_do',
          to_do: { rich_text: [{ type: 'text', text: { content: 'Bo: call the bank by 2026-11-20' } }] },
        },
      ],
    });
    const { body } = await run.ask('context', WEEKLY);
    expect(body.previous?.title).toBe('Ana Lopes, 2026-11-16');
    expect(body.context.carried?.promises?.map(({ text }) => text)).toEqual(['call the bank']);
    const next = (await run.insert({ ...WEEKLY, request: 'week-two-2' })).at(-1)!;
    expect(next.carried?.promises).toBe(1);
    const page = await run.client.read(`/pages/${next.page}`);
    expect(page.parent).toMatchObject({ data_source_id: place });
    expect(page.properties).toMatchObject({ Kind: { select: { name: 'One-on-one' } }, 'Open promises': { number: 1 } });
  });

  test('under a plain page the last one is known by its title, which differs in the day only', async () => {
    const { insert, ask } = await start();
    await insert({ ...first, request: 'week-one-1', answers: { ...WEEKLY.answers, date: '2026-11-16' } });
    await insert({ ...first, request: 'other-pair', answers: { report: 'Carla Diaz', date: '2026-11-17' } });
    const { body } = await ask('context', { ...WEEKLY, place: ROOT });
    expect(body.previous?.title).toBe('Ana Lopes, 2026-11-16');
  });

  test('a place that nobody confirmed is refused; who looked in Notion can confirm it', async () => {
    const run = await start();
    const place = await journal(run);
    await run.files.write('.rapport/config.yaml', '# nothing yet\n');
    const refused = (await run.insert({ ...first, place })).at(-1)!;
    expect(refused.problem).toMatchObject({ code: 'unconfirmed' });
    expect((await run.ask('place', { ...WEEKLY, place })).body).toMatchObject({
      ok: false,
      unconfirmed: true,
      title: 'Journal',
    });
    const { body } = await run.ask('confirm', { place, readers: 'pair', people: ['ana', 'bo'] });
    expect(body).toMatchObject({ ok: true, readers: 'pair' });
    expect(await run.files.read('.rapport/config.yaml')).toContain(
      `${place}: { readers: pair, people: [ ana, bo ], confirmed: 2026-11-21 }`,
    );
    expect((await run.insert({ ...first, place })).at(-1)!.page).toBeDefined();
  });

  test('the place of just these readers is found without being named', async () => {
    const run = await start();
    const place = await journal(run);
    expect((await run.ask('place', WEEKLY)).body).toMatchObject({
      id: place,
      ok: true,
      title: 'Journal',
      readers: 'pair',
    });
    const others = { template: 'one-on-one-weekly', answers: { report: 'Carla Diaz' } };
    expect(await run.ask('place', others)).toMatchObject({ status: 200, body: { ok: false, none: true } });
  });

  test('a page for two is not put where others read', async () => {
    const run = await start();
    const place = await journal(run);
    await run.files.write('.rapport/config.yaml', `places:\n  ${place}: { readers: team, confirmed: 2026-11-21 }\n`);
    const { body } = await run.ask('place', { ...WEEKLY, place });
    expect(body).toMatchObject({ ok: false, message: expect.stringContaining('read by team') });
    expect(body).not.toHaveProperty('unconfirmed');
  });

  test('a draft goes to a place that only its author reads, and to no other', async () => {
    const run = await start();
    const place = await journal(run);
    const draft = { request: 'a-draft-1', template: 'feedback-note', answers: { to: 'ana' }, place };
    const refused = (await run.insert(draft)).at(-1)!;
    expect(refused.problem).toMatchObject({ code: 'unconfirmed', message: expect.stringContaining('read by pair') });
    await run.files.write('.rapport/config.yaml', `places:\n  ${place}: { readers: me, confirmed: 2026-11-21 }\n`);
    expect((await run.insert(draft)).at(-1)!.page).toBeDefined();
  });

  test.each([
    ['a template that is not there', { template: 'nothing' }, 'no_template'],
    ['answers that can not be', { answers: { report: 'ana', date: 'someday' } }, 'answers'],
    ['an address that is none', { place: 'my page' }, 'unconfirmed'],
  ])('%s: says so, and makes nothing', async (_, wrong, code) => {
    const { insert, client } = await start();
    expect((await insert({ ...first, ...wrong })).at(-1)!.problem).toMatchObject({ code });
    expect(await client.list(`/blocks/${ROOT}/children`)).toEqual([]);
  });
});

describe('people', () => {
  test('two of one name stay two, and each has what tells them apart', async () => {
    const { ask, notion } = await start();
    notion.addPerson({ name: 'Kim Berg', email: 'kim.berg@example.com' });
    notion.addPerson({ name: 'Kim Berg', email: 'kim2@example.com' });
    const { body } = await ask('people', { search: 'kim' });
    expect(body.people.map(({ handle }) => handle)).toEqual(['kim.berg@example.com', 'kim2@example.com']);
    expect(new Set(body.people.map(({ id }) => id)).size).toBe(2);
  });

  test('a name is found by any of its words, whatever its accents', async () => {
    const { ask } = await start();
    expect((await ask('people', { search: 'lop' })).body.people).toMatchObject([{ id: 'ana' }]);
    expect((await ask('people', { search: 'LÍND' })).body.people).toMatchObject([{ id: 'bo' }]);
  });
});

describe('with the token of a company', () => {
  test('people and templates are listed, and nothing that stands in Notion', async () => {
    const run = await start({ access: 'company' });
    await journal(run);
    const { body } = await run.ask('start', {});
    expect(body).toMatchObject({ access: 'company', places: [] });
    expect(body.me).toBeUndefined();
    expect(body.people).toHaveLength(2);
    for (const [name, send] of [
      ['places', { search: 'Journal' }],
      ['context', WEEKLY],
      ['confirm', { place: ROOT, readers: 'team' }],
    ] as const) {
      const { status, body: refused } = await run.ask(name, send as never);
      expect([name, status, refused.code]).toEqual([name, 400, 'company_token']);
    }
  });

  test('the people of a page decide where it goes, and what it carries over is written but not shown', async () => {
    const run = await start({ access: 'company' });
    await journal(run);
    const answers = { report: 'ana', manager: 'bo' };
    const made = (
      await run.insert({
        request: 'week-one-1',
        template: 'one-on-one-weekly',
        answers: { ...answers, date: '2026-11-16' },
      })
    ).at(-1)!;
    await run.client.write('PATCH', `/blocks/${made.page}/children`, {
      children: [
        {
          type: 'to_do',
          to_do: { rich_text: [{ type: 'text', text: { content: 'Bo: ask about salaries by 2026-11-20' } }] },
        },
      ],
    });
    const lines = await run.insert({
      request: 'week-two-2',
      template: 'one-on-one-weekly',
      answers: { ...answers, date: '2026-11-23' },
    });
    expect(lines.at(-1)!.carried?.promises).toBe(1);
    expect(JSON.stringify(lines)).not.toContain('salaries');
    expect(JSON.stringify(await run.client.list(`/blocks/${lines.at(-1)!.page}/children`))).toContain('salaries');
  });
});
