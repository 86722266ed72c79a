import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { bold, colored, h, italic, li, listing, p, todo } from '../../../shared/document/build.ts';
import type { NotionClient } from '../../../shared/notion/client/notion-client.ts';
import { readSpaces } from '../../../shared/workspace/spaces.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { connect, otherPerson, words } from '../../support/notion-place.ts';
import { append, newPage } from '../../support/template-page.ts';
import { ok } from '../../walks/walk.ts';

// A manager writes a template in Notion, in the database that set-up made, and never sees a file.

let notion: LocalNotion;
let desk: Desk;
let client: NotionClient;
let templates: string;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk(TEAM);
  connect(desk, notion);
  client = otherPerson(notion);
  await ok(desk, 'setup', '--parent', notion.root, '--yes');
  const { spaces } = await readSpaces(nodeFiles(desk.folder));
  templates = spaces.find(({ people }) => !people)!.databases.Templates!.source;
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const YAML = `readers: pair
family: one-on-ones
purpose: Half an hour outside.
inputs:
  report: { type: person, required: true }
page: { title: "A walk with {{ report.first }}" }`;

/** As Notion has it when a person types: typographic quotes, and a hole that is bold in the middle. */
const WALK = [
  listing('yaml', YAML),
  h(2, 'What {{ report.first }} wants to talk about'),
  p('{% if report.name == “Ana Lopes” %}'),
  li('Ana, how is ', bold('the {{ repo'), italic('rt.first | downcase }} project'), '?'),
  p('{% endif %}'),
  todo(false, colored('gray', 'What we promised')),
];

const addWalk = (): Promise<string> => newPage(client, { data_source_id: templates }, 'Walk & talk', WALK);

const requests = (since: number): string[] =>
  notion.requests.slice(since).map(({ method, url }) => `${method} ${url.replace(/[0-9a-f-]{32,36}/g, 'ID')}`);

describe('a template that is a page of Notion', () => {
  test('makes pages, typographic quotes and split holes and all', async () => {
    await addWalk();
    await ok(desk, 'new', 'walk-talk', '--set', 'report=Ana Lopes');
    expect(await desk.read('A walk with Ana.md')).toContain(`
## What Ana wants to talk about

- Ana, how is **the ana**<i> project</i>?
- [ ] <span color="gray">What we promised</span>
`);
  });

  test('is listed with its link', async () => {
    await addWalk();
    const out = await ok(desk, 'list');
    expect(out).toMatch(/ {2}walk-talk {14}Half an hour outside\.\n {25}https?:\/\/\S+\n/);
    expect(await ok(desk, 'template', 'preview', 'walk-talk')).toContain('## What Carla wants to talk about');
  });

  test('gives its edits to the next page, and what did not change is not read again', async () => {
    const page = await addWalk();
    await ok(desk, 'new', 'walk-talk', '--set', 'report=Bo');
    await append(client, page, [p('See you, {{ report.first }}!')]);
    await ok(desk, 'new', 'walk-talk', '--set', 'report=Ana');
    expect(await desk.read('A walk with Ana.md')).toContain('See you, Ana!');
    // Three minutes after the last edit nothing can be new.
    desk.today = '2050-01-01';
    await ok(desk, 'list');
    const since = notion.requests.length;
    await ok(desk, 'list');
    expect(requests(since)).toEqual(['POST /v1/data_sources/ID/query']);
  });

  test('is nearer than a shared one and Rapport’s own, and farther than one of the folder', async () => {
    const team = await newDesk({ 'prd.md': '# PRD of the team\n' });
    await desk.edit('.rapport/config.yaml', /^/, `templates: [${team.folder}]\n`);
    await newPage(client, { data_source_id: templates }, 'PRD', [p('In Notion')]);
    const link = / {25}(\S+), instead of (.*)\n/.exec(await ok(desk, 'list'));
    expect(link?.[1]).toMatch(/^http.*PRD/);
    expect(link?.[2]).toBe(`${team.folder}/prd.md and Rapport's own`);
    await desk.write('.rapport/templates/prd.md', '# PRD of mine\n');
    expect(await ok(desk, 'list')).toContain('PRD of mine');
    await team.close();
  });

  test('is said to be broken, with its reason and the very block', async () => {
    await newPage(client, { data_source_id: templates }, 'Slip', [
      listing('yaml', 'readers: pair'),
      p('For {{ todya }}'),
    ]);
    expect(await ok(desk, 'list')).toContain(
      "slip                   can't be used: Unknown variable `todya`. Did you mean `today`? To see where: rapport check slip\n",
    );
    const { exit, out } = await desk.rapport('check', 'slip');
    expect(exit).toBe(1);
    expect(out).toMatch(
      /https?:\/\/\S+#[0-9a-f]{32} {2}Unknown variable `todya`\. Did you mean `today`\?\n> 1 \| For \{\{ todya \}\}\n {4}\| {8}\^\n/,
    );
    // The page itself has a title, and its name follows from that.
    expect(out).not.toMatch(/has no `(?:id|title)`/);
    expect((await desk.rapport('new', 'slip')).err).toContain('Nothing was made: mend the template first.');
  });

  test('that nobody has written anything into is none; one without front matter is taken as it is', async () => {
    await newPage(client, { data_source_id: templates }, 'Nothing yet', []);
    await newPage(client, { data_source_id: templates }, 'Offsite', [h(2, 'Where'), li('…')]);
    const out = await ok(desk, 'list');
    expect(out).toContain('offsite ');
    expect(out).not.toContain('nothing-yet');
    expect(await ok(desk, 'new', 'offsite')).toBe('Made 2026-11-20 Offsite.md\n');
  });

  test('of the name of the weekly one-on-one is what rapport next makes', async () => {
    const yaml =
      'id: one-on-one-weekly\nreaders: pair\ninputs:\n  report: { type: person }\n  manager: { type: person, default: me }\npage: { file: "Weekly {{ report.first }}.md" }';
    await newPage(client, { data_source_id: templates }, 'Our weekly', [
      listing('yaml', yaml),
      h(2, 'Ours, {{ report.first }}'),
    ]);
    await ok(desk, 'next', 'Ana');
    expect(await desk.read('Weekly Ana.md')).toContain('## Ours, Ana');
  });

  test('that set-up wrote for Duplicate does not take the place of the template', async () => {
    await ok(desk, 'setup', '--native', '--yes');
    expect(await ok(desk, 'list')).not.toContain("instead of Rapport's own");
  });

  test('in a database whose link stands in the settings', async () => {
    await addWalk();
    await desk.edit('.rapport/spaces.yaml', /name: Templates|Templates:/, 'Elsewhere:');
    expect(await ok(desk, 'list')).not.toContain('walk-talk');
    await desk.edit(
      '.rapport/config.yaml',
      /^/,
      `templates: [https://www.notion.so/${templates.replaceAll('-', '')}]\n`,
    );
    expect(await ok(desk, 'list')).toContain('walk-talk');
  });
});

describe('without Notion', () => {
  test('the templates are there as they were, and it is said', async () => {
    await addWalk();
    await ok(desk, 'list');
    await notion.close();
    const out = await ok(desk, 'list');
    expect(out).toContain('walk-talk');
    expect(out).toMatch(
      /The templates in Notion could not be looked at\. Notion at \S+ can't be reached .* They are as they were on 2026-11-20\.\n/,
    );
    expect(await ok(desk, 'new', 'walk-talk', '--set', 'report=Ana')).toContain('They are as they were on 2026-11-20.');
    expect(await ok(desk, 'new', 'prd', '--set', 'title=Import')).not.toContain('could not be looked at');
    notion = await startLocalNotion();
  });

  test('without a token, too', async () => {
    await addWalk();
    delete desk.env.NOTION_TOKEN;
    const out = await ok(desk, 'list');
    expect(out).toContain(
      'There is no token for Notion: put one into NOTION_TOKEN. None of them are known here yet.\n',
    );
    expect((await desk.rapport('new', 'walk-talk')).err).toContain(
      'The templates in Notion could not be looked at. There is no token for Notion',
    );
    await ok(desk, 'new', 'prd', '--set', 'title=Import');
  });

  test('a page that can’t be read keeps nobody from the others', async () => {
    const walk = await addWalk();
    await newPage(client, { data_source_id: templates }, 'Offsite', [h(2, 'Where')]);
    notion.setFaults([{ on: `GET /v1/blocks/${walk}/children`, do: 'status', status: 404 }]);
    const out = await ok(desk, 'list');
    expect(out).toContain('offsite ');
    expect(out).toMatch(/The template https?:\S+ could not be read\. /);
  });

  test('nothing is asked where there is no such database', async () => {
    await desk.remove('.rapport/spaces.yaml');
    const since = notion.requests.length;
    await ok(desk, 'list');
    expect(requests(since)).toEqual([]);
  });
});

test('an edit in Notion changes the title, too', async () => {
  const page = await newPage(client, { data_source_id: templates }, 'Offsite', [h(2, 'Where')]);
  await ok(desk, 'list');
  await client.write('PATCH', `/pages/${page}`, { properties: { Name: { title: words('Away day') } } });
  expect(await ok(desk, 'list')).toContain('away-day ');
});
