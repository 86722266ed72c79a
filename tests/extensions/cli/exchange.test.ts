import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { connect, otherPerson, words } from '../../support/notion-place.ts';

const PAGE = 'career.md';
const PART = `.rapport/private/${PAGE}`;

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk({
    ...TEAM,
    [PAGE]: '---\nreaders: pair\npeople: [ana, bo]\n---\n\n# A career\n\nTogether.\n',
    [PART]: `---\nreaders: me\nrapport: { part: each, of: ${PAGE} }\n---\n\n- Strong: interviews\n`,
  });
  connect(desk, notion);
  await desk.rapport('publish', PAGE, '--parent', notion.root);
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const pageId = async (): Promise<string> => /page: ([0-9a-f-]{36})/.exec(await desk.read(PAGE))![1]!;

/** Ana has no Rapport here: her mark is written in Notion. */
const anaIsReady = async (): Promise<unknown> =>
  otherPerson(notion).write('PATCH', `/blocks/${await pageId()}/children`, {
    children: [{ toggle: { rich_text: words(`Ana Lopes is ready ${'a'.repeat(64)}`) } }],
  });

describe('rapport exchange', () => {
  test('shows the state as JSON', async () => {
    expect((await desk.rapport('exchange', PAGE, '--json')).json()).toEqual({
      kind: 'exchange',
      file: PAGE,
      changed: false,
      exchange: {
        state: 'unopened',
        ready: [],
        missing: ['Ana Lopes', 'Bo Lindqvist'],
        closed: false,
        mine: 'not_ready',
        publishes: false,
        unlike: [],
        strangers: [],
        settled: false,
      },
    });
  });

  test('knows a page by its file, by my part of it and by its link', async () => {
    const { out } = await desk.rapport('exchange', PAGE);
    expect(out).toContain('career.md: Nobody is ready yet: Ana Lopes and Bo Lindqvist.');
    expect((await desk.rapport('exchange', PART)).out).toBe(out);
    expect((await desk.rapport('exchange', `https://www.notion.so/${(await pageId()).replaceAll('-', '')}`)).out).toBe(
      out,
    );
  });

  test('says how to get a page that no file holds', async () => {
    const link = 'https://www.notion.so/38d9ce7b60a4814686a8e82177e8342a';
    expect(await desk.rapport('exchange', link)).toMatchObject({
      exit: 1,
      err: `No file here holds that page. Take it into one first: rapport pull ${link}\n`,
    });
  });

  test('says one thing at a time', async () =>
    expect(await desk.rapport('exchange', PAGE, '--done', '--close')).toMatchObject({
      exit: 2,
      err: 'Say one of --begin, --done, --take-back and --close.\n',
    }));

  test('asks nothing and does nothing without a terminal and without --yes', async () => {
    const before = await desk.files();
    const { exit, json } = await desk.rapport('exchange', PAGE, '--done', '--json');
    expect({ exit, said: json() }).toMatchObject({ exit: 1, said: { kind: 'declined', file: PAGE } });
    expect((await desk.files())[PART]).toBe(before[PART]);
    expect((await desk.files())[PAGE]).toBe(before[PAGE]);
  });

  test('only shows with --dry-run what --done would do', async () => {
    const before = await desk.files();
    expect(await desk.rapport('exchange', PAGE, '--done', '--dry-run')).toMatchObject({ exit: 0 });
    expect(desk.printed).toContain('career.md: the page would be changed.');
    expect(await desk.files()).toEqual(before);
  });

  test('is done after a yes, and taken back after another', async () => {
    desk.agrees = true;
    expect(await desk.rapport('exchange', PAGE, '--done')).toMatchObject({ exit: 0 });
    expect(await desk.read(PAGE)).toMatch(/Bo Lindqvist is ready `[0-9a-f]{64}`/);
    expect(await desk.rapport('exchange', PAGE, '--take-back')).toMatchObject({ exit: 0 });
    expect(await desk.read(PAGE)).not.toContain('is ready');
  });

  test('touches no draft', async () => {
    await desk.write('.rapport/private/draft.md', '# Draft\n');
    expect(await desk.rapport('exchange', '.rapport/private/draft.md')).toMatchObject({ exit: 1 });
  });
});

describe('rapport status and rapport sync', () => {
  test('name a page that waits for me', async () => {
    await anaIsReady();
    expect((await desk.rapport('status')).out).toBe(
      'career.md: changed in Notion\n  waits for you: rapport exchange "career.md"\n',
    );
    expect((await desk.rapport('status', '--json')).json()).toEqual([
      { file: PAGE, standing: 'changed_there', waits: true },
    ]);
    expect((await desk.rapport('sync')).out).toBe(
      'career.md: 1 change from Notion\n  Ana Lopes is ready; Bo Lindqvist is missing.\n  You have not said yet that you are done.\n',
    );
  });

  test('publish my part when the last mark stands, and say so; a dry run only says it', async () => {
    await desk.rapport('exchange', PAGE, '--done', '--yes');
    await anaIsReady();
    const dry = await desk.rapport('sync', '--dry-run');
    expect(dry.out).toContain('  Your part would go onto the page.');
    expect(JSON.stringify(notion.snapshot())).not.toContain('interviews');
    expect((await desk.rapport('sync')).out).toContain('  Your part is on the page now.');
    expect(JSON.stringify(notion.snapshot())).toContain('interviews');
  });

  test("need somebody where another's part does not match its mark", async () => {
    await desk.rapport('exchange', PAGE, '--done', '--yes');
    await anaIsReady();
    await desk.rapport('sync');
    const mark = notion
      .snapshot()
      .records.find(record => record.kind === 'block' && JSON.stringify(record.value).includes('Ana Lopes is ready'))!;
    await otherPerson(notion).write('PATCH', `/blocks/${mark.id}/children`, {
      children: [{ paragraph: { rich_text: words('I only saw yours.') } }],
    });
    const synced = await desk.rapport('sync');
    expect(synced.exit).toBe(1);
    expect(synced.out).toContain(
      '  Ana Lopes: this part does not match its mark: it was changed after its author was ready.',
    );
  });

  test('need me where I wrote into my part after I was done', async () => {
    await desk.rapport('exchange', PAGE, '--done', '--yes');
    await desk.edit(PART, 'interviews', 'everything');
    expect(await desk.rapport('sync')).toMatchObject({ exit: 1 });
    expect(desk.printed).toContain('Undo the edit, or take “done” back and say it anew.');
  });
});
