import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../extensions/cli/commands/index.ts';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { connect } from '../../support/notion-place.ts';

let notion: LocalNotion;
let desk: Desk;
beforeAll(async () => {
  notion = await startLocalNotion();
  desk = await newDesk({ ...TEAM, 'page.md': '---\nreaders: team\n---\n\n# Hello\n\nWords.\n' });
  connect(desk, notion);
});
afterAll(async () => {
  await notion.close();
  await desk.close();
});

describe('every command', () => {
  test.each(commands)(
    'rapport $name --help says what it does',
    async ({ name, about, options = [], examples = [] }) => {
      const { exit, out, err } = await desk.rapport(name, '--help');
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out).toMatch(new RegExp(`^Usage: rapport ${name} `));
      const words = out.replace(/\s+/g, ' ');
      expect(words).toContain(about);
      for (const { flags, about: what } of options) expect(words).toContain(`${flags} ${what}`);
      for (const example of examples) expect(out).toContain(`  $ ${example}\n`);
    },
  );

  test.each(commands)('rapport $name --wat is wrong use', async ({ name }) => {
    const { exit, out, err } = await desk.rapport(name, '--wat');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^error: unknown option '--wat'\n/);
  });

  test('rapport --help lists them all', async () => {
    const { exit, out } = await desk.rapport('--help');
    expect(exit).toBe(0);
    for (const { name } of commands) expect(out).toContain(`  ${name} `);
  });

  test('rapport alone is wrong use, and shows what there is', async () => {
    const { exit, err } = await desk.rapport();
    expect(exit).toBe(2);
    expect(err).toMatch(/^Usage: rapport/);
  });
});

// In the order of a first day: each takes up what the one before left.
describe('with --json, a command prints one value and nothing else', () => {
  test.each<[args: string[], exit: number, value: unknown]>([
    [['list'], 0, expect.arrayContaining([expect.objectContaining({ id: 'prd', family: 'plans', readers: 'team' })])],
    [
      ['new', 'prd', '--set', 'title=Import'],
      0,
      { file: 'Import.md', title: 'Import', draft: false, private: [], carried: 0, questions: [], gone: [] },
    ],
    [
      ['next', 'Ana'],
      0,
      expect.objectContaining({
        file: '2026-11-23 Ana Lopes.md',
        carried: 0,
        private: ['.rapport/private/2026-11-23 Ana Lopes.md'],
      }),
    ],
    [['next', 'Ana'], 0, { file: '2026-11-23 Ana Lopes.md', prepared: true }],
    [['check'], 0, []],
    [['fidelity', 'page.md'], 0, expect.arrayContaining([expect.objectContaining({ kept: 'whole' })])],
    [['sync'], 0, []],
    [
      ['publish', 'page.md', '--parent', 'ROOT', '--dry-run'],
      0,
      expect.objectContaining({ kind: 'preview', title: 'Hello', audience: { readers: 'team' }, writes: 0 }),
    ],
    [
      ['publish', 'page.md', '--parent', 'ROOT'],
      0,
      expect.objectContaining({
        kind: 'published',
        file: 'page.md',
        link: expect.stringContaining('https://www.notion.so/'),
      }),
    ],
    [['status'], 0, [{ file: 'page.md', standing: 'same' }]],
    [['sync'], 0, [expect.objectContaining({ kind: 'synced', file: 'page.md', writes: 0 })]],
    [['pull'], 0, [expect.objectContaining({ kind: 'synced', file: 'page.md' })]],
    [['undo'], 0, [expect.objectContaining({ kind: 'undone', file: 'page.md', writes: 1 })]],
    [['undo', 'page.md'], 1, { error: 'Nothing is known of a last sync of page.md.' }],
    [
      ['new', 'prd'],
      2,
      { error: '"Product requirements" needs to know: what it is called.\nGive it with --set title=…' },
    ],
    [['sync', '--wat'], 2, { error: "unknown option '--wat'\n(Did you mean --watch?)" }],
    [
      ['publish', 'page.md', '--parent', '38d9ce7b60a4814686a8e82177e8342a'],
      3,
      { error: expect.stringMatching(/^Notion does not show/) },
    ],
  ])('%j', async (args, exit, value) => {
    const said = await desk.rapport(...args.map(arg => (arg === 'ROOT' ? notion.root : arg)), '--json');
    expect({ exit: said.exit, err: said.err }).toEqual({ exit, err: '' });
    expect(said.json()).toEqual(value);
    expect(said.out).toMatch(/^[^\n]+\n$/);
  });

  test('convert', async () => {
    const said = await desk.process('convert', '--from', 'markdown', '--to', 'notion', 'page.md', '--json');
    expect(said).toMatchObject({ exit: 0, err: '' });
    expect(said.json()).toMatchObject([{ type: 'heading_1' }, { type: 'paragraph' }]);
    expect((await desk.process('convert', '--from', 'markdown', '--to', 'markdown', 'page.md', '--json')).json()).toBe(
      await desk.read('page.md'),
    );
  });

  test('convert to HTML, from Markdown and from Notion: a body without <html>', async () => {
    await desk.write('hostile.md', '---\ntitle: x\n---\n\n> [!TIP]\n> Mind <script>alert(1)</script>\n');
    const fromMarkdown = await desk.rapport('convert', '--from', 'markdown', '--to', 'html', 'hostile.md');
    expect(fromMarkdown.out).toMatch(/^<div class="rp-page"><div class="rp-callout rp-green-bg" role="note">/);
    expect(fromMarkdown.out).not.toMatch(/<(?:html|script)/);
    await desk.write('tree.json', JSON.stringify([{ type: 'divider', divider: {} }]));
    const fromNotion = await desk.rapport('convert', '--from', 'notion', '--to', 'html', 'tree.json');
    expect(fromNotion).toMatchObject({ exit: 0, err: '', out: '<div class="rp-page"><hr>\n</div>\n' });
  });
});
