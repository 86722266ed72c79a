import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { confirm, connect, newPlace } from '../../support/notion-place.ts';

const RETRO = `---
id: retro
title: Retro
version: 1
family: team
readers: team
inputs:
  topic: { type: text, required: true }
  mood: { type: text, side: each-private }
sections:
  well: shared
  mine: each-private
page: { file: "{{ topic }}.md", title: "Retro: {{ topic }}" }
---
{% section "well" %}
## What went well, {{ today }}

- {% hint %}One line each.{% endhint %}
{% endsection %}

{% section "mine" %}
## Only for me

{{ mood }}
{% endsection %}
`;

const BETTER = RETRO.replace('version: 1', 'version: 2').replace(
  '{% section "mine" %}',
  '## What we try next\n\n- [ ] {% hint %}One thing, with a name.{% endhint %}\n\n{% section "mine" %}',
);

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({ ...TEAM, '.rapport/templates/retro.md': RETRO });
});
afterEach(() => desk.close());

const make = (topic = 'Import', ...more: string[]) => desk.rapport('new', 'retro', '--set', `topic=${topic}`, ...more);
const improve = (text = BETTER) => desk.write('.rapport/templates/retro.md', text);
const git = (...args: string[]) => execFileSync('git', args, { cwd: desk.folder, stdio: 'pipe' });
const kept = async (): Promise<string[]> => Object.keys(await desk.files()).filter(path => path.includes('origins/'));

describe('what is kept of a page', () => {
  test('lies with it where git tracks it, and names neither private answers nor private parts', async () => {
    git('init');
    await make('Import', '--set', 'mood=hopeless');
    const [path = ''] = await kept();
    expect(path).toMatch(/^\.rapport\/origins\/[0-9a-z]{10}\.json$/);
    expect(await desk.read('Import.md')).toContain(`rapport: { template: retro@1, origin: ${path.slice(17, 27)} }`);
    expect(await desk.read('.rapport/private/Import.md')).toContain('hopeless');
    expect(JSON.parse(await desk.read(path))).toEqual({
      format: 1,
      template: 'retro@1',
      fields: { title: 'Retro: Import', readers: 'team' },
      answers: { topic: 'Import' },
      context: {
        today: '2026-11-20',
        me: { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' },
        carried: {},
        people: [{ id: 'bo', name: 'Bo Lindqvist', first: 'Bo' }],
      },
      body: '## What went well, 2026-11-20\n\n- <span color="gray">One line each.</span>\n',
    });
  });

  test.each([
    ['there is no git', async () => {}],
    [
      'git ignores the page',
      async () => {
        git('init');
        await desk.write('.gitignore', '*.md\n');
      },
    ],
  ])('is private where %s', async (_, prepare) => {
    await prepare();
    await make();
    expect(await kept()).toEqual([expect.stringMatching(/^\.rapport\/private\/origins\//)]);
  });

  test('is private for a draft, whatever git says', async () => {
    git('init');
    await improve(RETRO.replace('readers: team', 'readers: team\ndraft: true'));
    await make();
    expect(await kept()).toEqual([expect.stringMatching(/^\.rapport\/private\/origins\//)]);
  });
});

describe('rapport update', () => {
  test('--check says which pages are behind, and ends with 1', async () => {
    await make();
    await make('Sales');
    expect(await desk.rapport('update', '--check')).toMatchObject({ exit: 0, out: 'Nothing to update in 2 pages.\n' });
    await improve();
    await make('New one');
    expect(await desk.rapport('update', '--check')).toMatchObject({
      exit: 1,
      out: 'Import.md: retro@1 → retro@2\nSales.md: retro@1 → retro@2\n2 of 3 pages are behind.\n',
    });
  });

  test('--dry-run shows the lines that arrive and leave, and writes nothing', async () => {
    await make();
    await improve(BETTER.replace('One line each.', 'One line each, please.'));
    const before = await desk.files();
    expect(await desk.rapport('update', 'Import.md', '--dry-run')).toMatchObject({
      exit: 0,
      out: `Import.md: would come from retro@1 to retro@2
  - - <span color="gray">One line each.</span>
  + - <span color="gray">One line each, please.</span>
  + ## What we try next
  + - [ ] <span color="gray">One thing, with a name.</span>
1 of 1 page would be updated.
`,
    });
    expect(await desk.files()).toEqual(before);
  });

  test('brings a page that was renamed and written in to the new version, as of the day it was made', async () => {
    await make();
    await desk.edit('Import.md', /<span.*span>/, 'The import is live.');
    await desk.write('old/Retro.md', await desk.read('Import.md'));
    await desk.remove('Import.md');
    await improve();
    desk.today = '2027-03-01';
    expect(await desk.rapport('update', 'old')).toMatchObject({
      exit: 0,
      out: 'old/Retro.md: came from retro@1 to retro@2\n1 of 1 page was updated.\n',
    });
    expect(await desk.read('old/Retro.md')).toMatch(
      /^rapport: \{ template: retro@2, origin: \w+ \}\n---\n\n## What went well, 2026-11-20\n\n- The import is live\.\n\n## What we try next\n\n- \[ \] <span color="gray">One thing, with a name\.<\/span>\n$/m,
    );
    expect(await kept()).toHaveLength(1);
    expect(await desk.rapport('update')).toMatchObject({ exit: 0, out: 'Nothing to update in 1 page.\n' });
  });

  test('undo takes the update back, with what was written since left in its place', async () => {
    await make();
    const before = await desk.files();
    await improve();
    await desk.rapport('update');
    expect(await desk.rapport('undo')).toMatchObject({ exit: 0, out: 'Import.md: as it was before the update\n' });
    await improve(RETRO);
    expect(await desk.files()).toEqual(before);
    await improve();
    await desk.rapport('update');
    await desk.edit('Import.md', /<span.*each.*span>/, 'Written since.');
    await desk.rapport('undo', 'Import.md');
    expect(await desk.read('Import.md')).toBe(before['Import.md']!.replace(/<span.*span>/, 'Written since.'));
    expect(await desk.rapport('update', '--check')).toMatchObject({ exit: 1 });
  });

  test('a page that was copied has its own way: the other can still be updated', async () => {
    await make();
    await desk.write('Copy.md', await desk.read('Import.md'));
    await improve();
    await desk.rapport('update', 'Copy.md');
    expect(await desk.rapport('update', 'Import.md')).toMatchObject({ exit: 0 });
    expect(await kept()).toHaveLength(1);
    await desk.rapport('undo', 'Copy.md');
    expect(await desk.read('Copy.md')).toContain('retro@1');
    expect(await desk.rapport('update')).toMatchObject({ exit: 0 });
    expect(await desk.read('Copy.md')).toContain('retro@2');
  });

  test('another title waits for a yes', async () => {
    await make();
    await improve(BETTER.replace('title: "Retro: ', 'title: "Looking back: '));
    const asked = await desk.rapport('update');
    expect(asked).toMatchObject({ exit: 1 });
    expect(asked.out).toContain('  needs a yes: title: Retro: Import → Looking back: Import\n');
    expect(await desk.read('Import.md')).toContain('title: "Retro: Import"\n');
    expect(await desk.read('Import.md')).toContain('## What we try next');
    expect(await desk.rapport('update', '--check')).toMatchObject({ exit: 1 });
    expect(await desk.rapport('update', '--yes')).toMatchObject({ exit: 0 });
    expect(await desk.read('Import.md')).toContain('title: "Looking back: Import"\n');
    expect(await desk.rapport('update', '--check')).toMatchObject({ exit: 0 });
  });

  test('what the new version asks is given with --set', async () => {
    await make();
    await improve(
      BETTER.replace('inputs:', 'inputs:\n  host: { type: text, required: true }').replace('next', 'next, {{ host }}'),
    );
    expect(await desk.rapport('update')).toMatchObject({
      exit: 1,
      out: "Import.md: retro@2 can't be made of it.\n`host` is needed. Give a line of words. Give it with --set host=…\n0 of 1 page were updated.\n",
    });
    expect(await desk.rapport('update', '--set', 'host=Ana')).toMatchObject({ exit: 0 });
    expect(await desk.read('Import.md')).toContain('## What we try next, Ana');
  });
});

describe('what can not be updated says why', () => {
  test.each([
    ['is no JSON', 'not json', 'is no JSON'],
    ['is of a newer Rapport', '{"format": 2}', 'has the format 2, and this version of Rapport knows 1'],
    ['lacks a part', '{"format": 1, "template": "retro@1"}', 'has no good `fields`'],
  ])('an origin that %s', async (_, text, said) => {
    await make();
    const [path = ''] = await kept();
    await desk.write(path, text);
    await improve();
    const before = await desk.files();
    const { exit, out } = await desk.rapport('update');
    expect(exit).toBe(1);
    expect(out).toContain(`Import.md: ${path} ${said}. Get it back from git, or: `);
    expect(await desk.files()).toEqual(before);
  });

  test('a page without one', async () => {
    await make();
    await desk.remove((await kept())[0]!);
    await improve();
    expect(await desk.rapport('update')).toMatchObject({
      exit: 1,
      out: `Import.md: nothing was kept of how it was made from retro@1, so nobody can tell the template's words from yours. To align it with the template by its headings: rapport update "Import.md" --adopt retro\n0 of 1 page were updated.\n`,
    });
  });

  test('a page from a newer version, one of a template that is gone, and a file that is no page', async () => {
    await make();
    await desk.edit('Import.md', 'retro@1', 'retro@3');
    expect((await desk.rapport('update')).out).toContain('here is only retro@1. Get the newer template first.');
    await desk.edit('Import.md', 'retro@3', 'gone@1');
    expect((await desk.rapport('update')).out).toContain('Import.md: There is no template "gone".');
    await desk.write('plain.md', '# Plain\n');
    expect(await desk.rapport('update', 'plain.md')).toMatchObject({
      exit: 1,
      out: 'plain.md was not made from a template. To align it with the template by its headings: rapport update "plain.md" --adopt <template>\n0 of 1 page were updated.\n',
    });
    expect(await desk.rapport('update', 'nowhere.md')).toMatchObject({ exit: 1 });
  });
});

describe('rapport update --adopt', () => {
  const PLAIN = `---\ntopic: Import\ndate: 2026-05-04\n---\n\n# Our retro\n\n## what went well, 2026-05-04\n\n* It shipped.\n\n## Notes\n\nMore.\n`;

  test('shows what a page lacks, and does nothing without a yes', async () => {
    await improve();
    await desk.write('old.md', PLAIN);
    expect(await desk.rapport('update', 'old.md', '--adopt', 'retro')).toMatchObject({
      exit: 1,
      out: `old.md: would come under retro@2
  + ## What we try next
  + * [ ] <span color="gray">One thing, with a name.</span>
old.md: left as it is. Say --yes to do it.
0 of 1 page were updated.
`,
    });
    expect(await desk.read('old.md')).toBe(PLAIN);
  });

  test('with a yes the page has it, nothing of it is gone, and from then on it can be updated and undone', async () => {
    await desk.write('old.md', PLAIN);
    expect(await desk.rapport('update', 'old.md', '--adopt', 'retro', '--yes')).toMatchObject({ exit: 0 });
    const adopted = await desk.read('old.md');
    expect(adopted.replace(/\nrapport: .*/, '')).toBe(PLAIN);
    await improve();
    expect(await desk.rapport('update')).toMatchObject({ exit: 0 });
    expect(await desk.read('old.md')).toContain('* It shipped.\n\n## What we try next\n\n* [ ] <span');
    await desk.rapport('undo', 'old.md');
    expect(await desk.read('old.md')).toBe(adopted);
    await desk.rapport('undo', 'old.md');
    expect(await desk.read('old.md')).toBe(PLAIN);
    expect(await kept()).toEqual([]);
  });

  test('a page that knows its origin is updated without it; one that lacks an answer says which', async () => {
    await make();
    expect((await desk.rapport('update', 'Import.md', '--adopt', 'retro')).out).toContain('Update it without --adopt');
    await desk.write('old.md', '# Old\n');
    expect((await desk.rapport('update', 'old.md', '--adopt', 'retro')).out).toContain('Give it with --set topic=…');
    expect(await desk.rapport('update', '--adopt', 'retro')).toMatchObject({ exit: 2 });
  });
});

test('a page that is linked goes to Notion by its next sync, and undo takes back the last thing first', async () => {
  const notion = await startLocalNotion();
  try {
    connect(desk, notion);
    const place = await newPlace(notion);
    await confirm(desk, place, 'readers: team');
    const there = () =>
      JSON.stringify(notion.snapshot().records.filter(record => !('inTrash' in record && record.inTrash)));
    await make();
    expect(await desk.rapport('publish', 'Import.md', '--parent', place)).toMatchObject({ exit: 0 });
    const published = await desk.read('Import.md');
    await improve();

    expect(await desk.rapport('update')).toMatchObject({ exit: 0 });
    expect(there()).not.toContain('What we try next');
    expect(await desk.rapport('sync')).toMatchObject({ exit: 0 });
    expect(there()).toContain('What we try next');

    expect((await desk.rapport('undo')).out).toBe('Import.md: as it was before the last sync (2 writes in Notion)\n');
    expect(there()).not.toContain('What we try next');
    expect(await desk.read('Import.md')).toContain('What we try next');
    expect((await desk.rapport('undo')).out).toBe('Import.md: as it was before the update\n');
    expect(await desk.read('Import.md')).toBe(published);
    expect((await desk.rapport('sync')).out).toBe('Import.md: the same on both sides\n');
  } finally {
    await notion.close();
  }
});
