import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import { publishPage } from '../../../shared/sync/actions/publish-page.ts';
import { syncPage } from '../../../shared/sync/actions/sync-page.ts';
import type { Wish } from '../../../shared/sync/exchange/change-mark.ts';
import { exchangePage } from '../../../shared/sync/exchange/exchange-page.ts';
import { findMarks } from '../../../shared/sync/exchange/mark.ts';
import { sayAfterSync } from '../../../shared/sync/exchange/say-exchange.ts';
import { otherPerson, words } from '../../support/notion-place.ts';
import { type Circle, circle, PAGE, type Person, partPath, partText, short } from './support/pair.ts';

let all: Circle;
let [ana, bo]: Person[] = [];
beforeEach(async () => {
  all = await circle(['ana', 'bo']);
  [ana, bo] = all.people;
});
afterEach(() => all.close());

const wish = (who: Person, what?: Wish, dryRun = false) =>
  exchangePage(who.host, { file: PAGE, dryRun, ...(what && { wish: what }) });

/** What a sync says of the exchange. */
async function sync(who: Person): Promise<string[]> {
  const report = await syncPage(who.host, { file: PAGE });
  if (report.kind === 'problem') return [report.message];
  return report.exchange ? sayAfterSync(report.exchange) : [];
}

/** The block in Notion that says something. */
async function inNotion(said: string): Promise<string> {
  const { records } = all.notion.snapshot();
  const found = records.find(
    record => record.kind === 'block' && !record.inTrash && JSON.stringify(record.value).includes(said),
  );
  if (found?.kind !== 'block') throw new Error(`Nothing says ${said}`);
  return found.id;
}

/** Somebody deletes the block in Notion that says something. A connection that a fault has cut is tried once more. */
async function deletes(said: string): Promise<void> {
  const id = await inNotion(said);
  const attempt = () => otherPerson(all.notion).write('DELETE', `/blocks/${id}`, {});
  const first = await attempt();
  const { kind } = first.kind === 'done' ? first : await attempt();
  expect(kind).toBe('done');
}

const BOTH = [
  'Together.',
  'Ana Lopes is ready #',
  '  What I can do',
  '  ana is strong',
  '  The fingerprint above was made with #',
  'Bo Lindqvist is ready #',
  '  What I can do',
  '  bo is strong',
  '  The fingerprint above was made with #',
];

describe('from the first mark to both parts', () => {
  test('nothing of a part is on the page before both are ready, and then both are, in every folder', async () => {
    expect(await wish(ana!)).toMatchObject({ exchange: { state: 'unopened', missing: ['Ana Lopes', 'Bo Lindqvist'] } });
    expect(await wish(ana!, 'done')).toMatchObject({
      changed: true,
      exchange: { state: 'open', ready: ['Ana Lopes'], missing: ['Bo Lindqvist'], mine: 'ready' },
    });
    expect(await sync(ana!)).toEqual([
      'Ana Lopes is ready; Bo Lindqvist is missing.',
      'Your part is sealed: nobody reads it before everybody is ready.',
    ]);
    expect(await all.lines()).toEqual(['Together.', 'Ana Lopes is ready #']);
    expect(await sync(bo!)).toEqual([
      'Ana Lopes is ready; Bo Lindqvist is missing.',
      'You have not said yet that you are done.',
    ]);
    expect(await wish(bo!, 'done')).toMatchObject({ exchange: { state: 'ready', mine: 'ready' } });
    expect(await all.lines()).toEqual(['Together.', 'Ana Lopes is ready #', 'Bo Lindqvist is ready #']);

    expect(await sync(ana!)).toEqual([
      'Your part is on the page now.',
      'Everybody is ready: Ana Lopes and Bo Lindqvist. Each part goes onto the page at the next sync of its author.',
    ]);
    expect(await sync(bo!)).toContain('Your part is on the page now.');
    expect(await all.lines()).toEqual(BOTH);
    expect(await sync(ana!)).toEqual([]);
    expect(await sync(ana!)).toEqual([]);
    expect(await wish(ana!)).toMatchObject({ exchange: { state: 'published', unlike: [], settled: true } });
    expect(short(ana!.files.texts.get(PAGE)!)).toContain(`Together.

<details>
<summary>Ana Lopes is ready \`#\`</summary>

## What I can do

- ana is strong

The fingerprint above was made with \`#\`

</details>

<details>
<summary>Bo Lindqvist is ready \`#\`</summary>

## What I can do

- bo is strong

The fingerprint above was made with \`#\`

</details>
`);
    const body = (text: string) => text.split('---\n\n')[1];
    expect(body(bo!.files.texts.get(PAGE)!)).toBe(body(ana!.files.texts.get(PAGE)!));
  });

  test('a dry run says what would be done, and writes nowhere', async () => {
    const before = [...ana!.files.texts];
    expect(await wish(ana!, 'done', true)).toMatchObject({ changed: true });
    expect([...ana!.files.texts]).toEqual(before);
    expect(await all.lines()).toEqual(['Together.']);
  });

  test('without a yes to the words nothing is changed', async () => {
    const asked: unknown[] = [];
    const before = ana!.files.texts.get(partPath);
    const result = await exchangePage(ana!.host, {
      file: PAGE,
      wish: 'done',
      approve: async preview => {
        asked.push(preview);
        return false;
      },
    });
    expect(result).toMatchObject({ kind: 'declined' });
    expect(asked).toEqual([
      {
        wish: 'done',
        file: PAGE,
        words: '## What I can do\n\n- ana is strong\n',
        audience: { readers: 'pair', people: ['ana', 'bo'] },
        missing: ['Ana Lopes', 'Bo Lindqvist'],
      },
    ]);
    expect(ana!.files.texts.get(partPath)).toBe(before);
    expect(await all.lines()).toEqual(['Together.']);
  });

  test('private notes, comments and the salt of a part stay where they are', async () => {
    ana!.writes('- Strong: <!-- hm -->interviews\n\n> [!PRIVATE]\n> Not sure at all.');
    await wish(ana!, 'done');
    expect(JSON.stringify(all.notion.snapshot())).not.toContain(/salt: (\w+)/.exec(ana!.record())![1]);
    await wish(bo!, 'done');
    await sync(ana!);
    expect(await sync(bo!)).toEqual(expect.not.arrayContaining([expect.stringContaining('does not match')]));
    expect(await all.lines()).toContain('  Strong: interviews');
    expect(JSON.stringify(all.notion.requests)).not.toMatch(/Not sure|hm -->/);
    expect(ana!.files.texts.get(PAGE)).not.toContain('Not sure');
  });
});

describe('after "done" a part is frozen', () => {
  test('an edit is noticed, nothing is published, and it is said how to go on', async () => {
    await wish(ana!, 'done');
    await wish(bo!, 'done');
    ana!.writes('- ana is very strong');
    expect(await sync(ana!)).toContain(
      'You wrote into your part after you said that you are done, so it is not published. Undo the edit.',
    );
    expect(await all.lines()).toEqual(['Together.', 'Ana Lopes is ready #', 'Bo Lindqvist is ready #']);
    expect(await wish(ana!, 'done')).toMatchObject({ kind: 'problem', code: 'part_edited' });
    ana!.writes('- ana is strong');
    expect(await sync(ana!)).toContain('Your part is on the page now.');
  });

  test('before the last mark one may take it back, write, and be done anew', async () => {
    await wish(ana!, 'done');
    const first = ana!.record();
    expect(await wish(ana!, 'take_back')).toMatchObject({
      changed: true,
      exchange: { state: 'unopened', mine: 'not_ready' },
    });
    expect(await all.lines()).toEqual(['Together.']);
    ana!.writes('- better words');
    await wish(ana!, 'done');
    expect(ana!.record()).not.toBe(first);
    await wish(bo!, 'done');
    await sync(ana!);
    await sync(bo!);
    expect(await sync(ana!)).toEqual([]);
    expect(await all.lines()).toContain('  better words');
  });

  test('after the last mark nobody takes theirs back', async () => {
    await wish(ana!, 'done');
    await wish(bo!, 'done');
    expect(await wish(ana!, 'take_back')).toMatchObject({ kind: 'problem', code: 'exchange_over' });
    expect(await all.lines()).toHaveLength(3);
  });

  test('to say "done" twice is to say it once', async () => {
    await wish(ana!, 'done');
    expect(await wish(ana!, 'done')).toMatchObject({ changed: false });
    expect(await all.lines()).toEqual(['Together.', 'Ana Lopes is ready #']);
  });
});

describe('what does not match is said on both sides', () => {
  const opened = async (): Promise<void> => {
    await wish(ana!, 'done');
    await wish(bo!, 'done');
    await sync(ana!);
  };

  test('a part that was changed on the page before the other looked', async () => {
    await opened();
    await otherPerson(all.notion).write('PATCH', `/blocks/${await inNotion('ana is strong')}`, {
      bulleted_list_item: { rich_text: words('ana is humble') },
    });
    const said = 'Ana Lopes: this part does not match its mark: it was changed after its author was ready.';
    expect(await sync(bo!)).toContain(said);
    expect(await sync(ana!)).toContain(said);
    expect(await sync(bo!)).toContain(said);
    expect(await wish(bo!)).toMatchObject({ exchange: { unlike: [{ name: 'Ana Lopes', reason: 'differs' }] } });
  });

  test('a part whose key was taken away', async () => {
    await opened();
    await deletes('was made with');
    expect(await sync(bo!)).toContainEqual(expect.stringContaining('Ana Lopes: this part does not match its mark'));
  });

  test('a mark that was made anew after the other part could be read', async () => {
    await opened();
    await sync(bo!);
    await otherPerson(all.notion).write('PATCH', `/blocks/${await inNotion('Bo Lindqvist is ready')}`, {
      toggle: { rich_text: words(`Bo Lindqvist is ready ${'0'.repeat(64)}`) },
    });
    expect(await sync(ana!)).toContainEqual(
      expect.stringContaining('Bo Lindqvist: this mark is not the one that stood here when you published.'),
    );
  });

  test('once all fitted, the page is one like any other', async () => {
    await opened();
    await sync(bo!);
    await sync(ana!);
    await otherPerson(all.notion).write('PATCH', `/blocks/${await inNotion('ana is strong')}`, {
      bulleted_list_item: { rich_text: words('ana is strong, as we agreed') },
    });
    expect(await sync(ana!)).toEqual([]);
    expect(await sync(bo!)).toEqual([]);
    expect(await wish(ana!)).toMatchObject({ exchange: { unlike: [{ name: 'Ana Lopes', reason: 'differs' }] } });
  });

  test("another's fingerprint is of no use under one's own name", async () => {
    await wish(ana!, 'done');
    const print = /[0-9a-f]{64}/.exec(JSON.stringify(all.notion.snapshot()))![0];
    await otherPerson(all.notion).write('PATCH', `/blocks/${all.page}/children`, {
      children: [{ toggle: { rich_text: words(`Bo Lindqvist is ready ${print}`) } }],
    });
    await sync(ana!);
    const salt = /salt: (\w+)/.exec(ana!.record())![1]!;
    await otherPerson(all.notion).write('PATCH', `/blocks/${await inNotion('Bo Lindqvist is ready')}/children`, {
      children: [
        { heading_2: { rich_text: words('What I can do') } },
        { bulleted_list_item: { rich_text: words('ana is strong') } },
        { paragraph: { rich_text: words(`The fingerprint above was made with ${salt}`) } },
      ],
    });
    expect(await sync(ana!)).toContainEqual(expect.stringContaining('Bo Lindqvist: this part does not match'));
  });
});

describe('after it opened', () => {
  const opened = async (): Promise<void> => {
    await wish(ana!, 'done');
    await wish(bo!, 'done');
    for (const who of [ana!, bo!, ana!]) await sync(who);
  };

  test('a part that somebody takes away is not put back by itself', async () => {
    await opened();
    const text = ana!.files.texts.get(PAGE)!;
    ana!.files.texts.set(
      PAGE,
      text.replace(/- ana is strong\n\nThe fingerprint.*\n/, '').replace('## What I can do\n', ''),
    );
    await sync(ana!);
    const without = BOTH.filter(line => !line.includes('ana is strong'));
    expect(await all.lines()).toEqual(without.toSpliced(2, 2));
    await sync(ana!);
    expect(await all.lines()).toEqual(without.toSpliced(2, 2));
    expect(await wish(ana!)).toMatchObject({ exchange: { mine: 'removed' } });
  });

  test('a mark that is made anew is told of, even where my own part was taken away in between', async () => {
    await opened();
    await deletes('ana is strong');
    await otherPerson(all.notion).write('PATCH', `/blocks/${await inNotion('Bo Lindqvist is ready')}`, {
      toggle: { rich_text: words(`Bo Lindqvist is ready ${'0'.repeat(64)}`) },
    });
    await sync(ana!);
    expect(await wish(ana!)).toMatchObject({
      exchange: {
        unlike: [
          { name: 'Ana Lopes', reason: 'differs' },
          { name: 'Bo Lindqvist', reason: 'changed' },
        ],
      },
    });
  });
});

describe('a mark that somebody else took away', () => {
  const taken = (): Promise<void> => deletes('Ana Lopes is ready');

  test('is missed, and may be made once more or given up while it is not open', async () => {
    await wish(ana!, 'done');
    await taken();
    expect(await sync(ana!)).toContain(
      'You said that you are done, and your mark is not on the page. Say it once more, or take it back.',
    );
    await wish(ana!, 'done');
    expect(await all.lines()).toEqual(['Together.', 'Ana Lopes is ready #']);
    await taken();
    await sync(ana!);
    expect(await wish(ana!, 'take_back')).toMatchObject({ exchange: { mine: 'not_ready' } });
    expect(ana!.record()).not.toContain('salt');
  });

  test('can’t be made anew once the others could be read, and the others are told', async () => {
    await wish(ana!, 'done');
    await wish(bo!, 'done');
    for (const who of [ana!, bo!, ana!]) await sync(who);
    await taken();
    await sync(ana!);
    ana!.writes('- ana knows what bo wrote');
    expect(await wish(ana!, 'done')).toMatchObject({ kind: 'problem', code: 'exchange_over' });
    expect(await wish(ana!, 'take_back')).toMatchObject({ kind: 'problem', code: 'exchange_over' });
    expect(await wish(bo!)).toMatchObject({ exchange: { unlike: [{ name: 'Ana Lopes', reason: 'gone' }] } });
  });
});

describe('a part with a picture and a link to a page', () => {
  test('arrives whole, and has its fingerprint in every folder', async () => {
    const { files, host } = ana!;
    files.texts.set('plan.md', '---\nreaders: pair\npeople: [ana, bo]\n---\n\n# Plan\n\nSoon.\n');
    await publishPage(host, { file: 'plan.md', parent: all.notion.root });
    files.bytes.set('chart.png', Uint8Array.from([1, 2, 3]));
    ana!.writes('See [the plan](plan.md).\n\n![A chart](chart.png)');
    await wish(ana!, 'done');
    expect(all.notion.requests.filter(({ url }) => url.includes('file_uploads'))).toEqual([]);
    await wish(bo!, 'done');
    for (const who of [ana!, bo!, ana!, bo!]) await sync(who);
    expect(files.texts.get(PAGE)).toContain('See [the plan](plan.md).\n\n![A chart](chart.png)\n');
    for (const who of [ana!, bo!])
      expect(await wish(who)).toMatchObject({ exchange: { state: 'published', unlike: [], settled: true } });
    const { blocks } = fromNotion((await host.pages.read(all.page)).blocks);
    expect(findMarks(blocks)[0]!.part!.blocks).toMatchObject([
      { type: 'heading' },
      { text: [{ text: 'See ' }, { text: 'the plan', link: expect.stringContaining('notion') }, {}] },
      { type: 'image', kind: 'file' },
    ]);
  });
});

describe('a page that is not in Notion', () => {
  test('is exchanged through its file', async () => {
    const { files, host } = ana!;
    const file = 'plain.md';
    files.texts.set(file, '---\nreaders: pair\npeople: [ana, bo]\n---\n\n# Plain\n\nTogether.\n');
    files.texts.set('.rapport/private/plain.md', partText('- ana').replace(PAGE, file));
    expect(await exchangePage(host, { file })).toMatchObject({ exchange: { state: 'unopened', mine: 'not_ready' } });
    expect(await exchangePage(host, { file, wish: 'done' })).toMatchObject({
      changed: true,
      exchange: { state: 'open' },
    });
    expect(files.texts.get(file)).not.toContain('- ana');
    // Bo's clone has the file by git.
    bo!.files.texts.set(file, files.texts.get(file)!);
    bo!.files.texts.set('.rapport/private/plain.md', partText('- bo').replace(PAGE, file));
    await exchangePage(bo!.host, { file, wish: 'done' });
    expect(bo!.files.texts.get(file)).not.toContain('- bo');
    expect(await exchangePage(bo!.host, { file, wish: 'done' })).toMatchObject({ exchange: { mine: 'published' } });
    files.texts.set(file, bo!.files.texts.get(file)!);
    expect(await exchangePage(host, { file, wish: 'done' })).toMatchObject({
      changed: true,
      exchange: { state: 'published', unlike: [] },
    });
    expect(short(files.texts.get(file)!)).toContain(`Together.

<details>
<summary>Ana Lopes is ready \`#\`</summary>

## What I can do

- ana

The fingerprint above was made with \`#\`

</details>

<details>
<summary>Bo Lindqvist is ready \`#\`</summary>
`);
  });
});

describe('three people', () => {
  test('whoever comes after it was closed and open is told apart', async () => {
    const three = await circle(['ana', 'bo', 'cy']);
    const [a, b, c] = three.people as [Person, Person, Person];
    await wish(a, 'done');
    await wish(b, 'done');
    await wish(a, 'close');
    await sync(a);
    await sync(b);
    expect(await wish(c, 'done')).toMatchObject({ message: 'career.md: Ana Lopes closed it without you.' });
    await otherPerson(three.notion).write('PATCH', `/blocks/${three.page}/children`, {
      children: [{ toggle: { rich_text: words(`Cy Moreau is ready ${'0'.repeat(64)}`) } }],
    });
    expect(await wish(a)).toMatchObject({ exchange: { unlike: [{ name: 'Cy Moreau', reason: 'late' }] } });
    await three.close();
  });
});

describe('a run that ended after it had put a part into the file, and before it sent it', () => {
  // Then Bo's mark is taken away.
  beforeEach(async () => {
    await wish(ana!, 'done');
    await wish(bo!, 'done');
    all.notion.setFaults([{ on: 'PATCH /v1/blocks/**', do: 'drop-before', times: 'always' }]);
    await expect(syncPage(ana!.host, { file: PAGE })).rejects.toThrow();
    all.notion.setFaults([]);
    await deletes('Bo Lindqvist is ready');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['sync', () => sync(ana!)],
    ['"done"', () => wish(ana!, 'done')],
    ['look', () => wish(ana!)],
    ['close', () => wish(bo!, 'close')],
  ])('does not send it by the next %s', async (_, act) => {
    await act();
    await act();
    expect(await all.lines()).toEqual(['Together.', 'Ana Lopes is ready #']);
    await sync(ana!);
    expect(ana!.files.texts.get(PAGE)).not.toContain('ana is strong');
    expect(ana!.files.texts.get(partPath)).toContain('ana is strong');
  });

  test('does not send it by a host that knows nothing of exchanges either, which says so', async () => {
    const { contribute: _, ...bare } = ana!.host;
    expect(await syncPage(bare, { file: PAGE })).toMatchObject({
      kind: 'problem',
      message:
        "career.md: the part below “Ana Lopes is ready” is not in Notion yet, and here it can't be told whether everybody is ready. Nothing was sent. Run: rapport sync",
    });
    expect(await all.lines()).toEqual(['Together.', 'Ana Lopes is ready #']);
  });
});

describe('closing', () => {
  test('who began it closes it without those who are missing; nobody else can', async () => {
    await wish(ana!, 'done');
    expect(await wish(bo!, 'close')).toMatchObject({
      kind: 'problem',
      message: 'career.md: Ana Lopes began it, and only they can close it.',
    });
    expect(await wish(ana!, 'close')).toMatchObject({ exchange: { state: 'ready', closed: true } });
    await sync(ana!);
    expect(await all.lines()).toEqual([
      'Together.',
      'Ana Lopes is ready #',
      '  What I can do',
      '  ana is strong',
      '  The fingerprint above was made with #',
      'Ana Lopes closed this without Bo Lindqvist.',
    ]);
    expect(await wish(bo!, 'done')).toMatchObject({
      kind: 'problem',
      message: 'career.md: Ana Lopes closed it without you.',
    });
  });

  test('a line that somebody else wrote closes nothing', async () => {
    await wish(ana!, 'done');
    await otherPerson(all.notion).write('PATCH', `/blocks/${all.page}/children`, {
      children: [{ paragraph: { rich_text: words('Bo Lindqvist closed this without Bo Lindqvist.') } }],
    });
    await sync(ana!);
    expect(await wish(ana!)).toMatchObject({ exchange: { state: 'open', closed: false } });
  });
});

describe('two people at the same second', () => {
  test('both marks stand, and then both parts', async () => {
    await Promise.all([wish(ana!, 'done'), wish(bo!, 'done')]);
    await Promise.all([sync(ana!), sync(bo!)]);
    await sync(ana!);
    await sync(bo!);
    expect((await all.lines()).toSorted()).toEqual(BOTH.toSorted());
  });

  test('what somebody writes in between stays', async () => {
    await wish(ana!, 'done');
    bo!.files.texts.set(PAGE, bo!.files.texts.get(PAGE)!.replace('Together.', 'Together, at last.'));
    await wish(bo!, 'done');
    await otherPerson(all.notion).write('PATCH', `/blocks/${all.page}/children`, {
      children: [{ paragraph: { rich_text: words('From Notion.') } }],
    });
    await sync(ana!);
    await sync(bo!);
    expect(await all.lines()).toEqual(['Together, at last.', ...BOTH.slice(1), 'From Notion.']);
  });
});

describe('what stands in the way is said', () => {
  test('nobody is named', async () => {
    const text = ana!.files.texts.get(PAGE)!;
    ana!.files.texts.set(PAGE, text.replace(/readers: pair\npeople: .*\n/, 'readers: team\n'));
    expect(await wish(ana!, 'done')).toMatchObject({
      code: 'no_people',
      message: 'career.md: it does not say who takes part. Write their ids into its front matter: people: [ana, bo]',
    });
  });

  test('there is no part', async () => {
    ana!.files.texts.delete(partPath);
    expect(await wish(ana!, 'done')).toMatchObject({ code: 'no_part' });
  });

  test('a part that nearly shows something private', async () => {
    ana!.writes('> [!PRIVAT]\n> hm');
    expect(await wish(ana!, 'done')).toMatchObject({ kind: 'problem', code: 'nearly_private', file: partPath });
  });

  test('it is between others', async () => {
    ana!.host.exchange.me = async () => ({ id: 'cy' });
    expect(await wish(ana!, 'done')).toMatchObject({
      message: 'career.md: it is between Ana Lopes, Bo Lindqvist, and you are none of them.',
    });
  });
});
