import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalNotion } from '../../extensions/local-notion/index.ts';
import { type SharePreview, shareDraft } from '../../shared/sync/actions/share-draft.ts';
import { otherPerson, words } from '../support/notion-place.ts';
import { type Workspace, workspace } from './support/workspace.ts';

const DRAFT = '.rapport/private/reviews/Note for Ana.md';
const TEXT = `---
readers: pair
people: [ana, bo]
---

The summary was clear.

<!-- Too kind? -->

> [!PRIVATE]
> Be gentle.
`;

let desk: Workspace;
let parent: string;
let shown: SharePreview[];

beforeEach(async () => {
  desk = await workspace();
  parent = await placeIn(desk.notion);
  await desk.files.write(DRAFT, TEXT);
  await confirmed('readers: pair, people: [ana, bo]');
  shown = [];
});
afterEach(() => desk.close());

async function placeIn(notion: LocalNotion): Promise<string> {
  const made = await otherPerson(notion).write('POST', '/pages', {
    parent: { page_id: notion.root },
    properties: { title: { title: words('Ana and Bo') } },
  });
  if (made.kind !== 'done') throw new Error('no place was made');
  return String(made.body.id);
}

const confirmed = (readers: string): Promise<void> =>
  desk.files.write('.rapport/config.yaml', `places:\n  ${parent}: { ${readers}, confirmed: 2026-11-01 }\n`);

const share = (answer: boolean | (() => Promise<boolean>) = true, tracked?: (path: string) => Promise<boolean>) =>
  shareDraft(desk.host, {
    ...(tracked && { tracked }),
    file: DRAFT,
    parent,
    privateFolder: '.rapport/private',
    approve: async preview => {
      shown.push(preview);
      return typeof answer === 'boolean' ? answer : answer();
    },
  });

/** The pages under the place. */
const pages = async (): Promise<string[]> =>
  (await otherPerson(desk.notion).list(`/blocks/${parent}/children`)).map(
    ({ child_page: page }) => (page as { title: string }).title,
  );

const wordsIn = async (page: string): Promise<string> =>
  JSON.stringify(await otherPerson(desk.notion).list(`/blocks/${page}/children`));

test('just the words that leave are shown first, with who reads them and where the file goes', async () => {
  await share(false);
  expect(shown).toMatchObject([
    {
      words: 'The summary was clear.\n',
      target: 'reviews/Note for Ana.md',
      audience: { readers: 'pair', people: ['ana', 'bo'] },
    },
  ]);
});

test('without a yes nothing leaves and nothing moves', async () => {
  expect(await share(false)).toMatchObject({ kind: 'preview' });
  expect(await desk.files.read(DRAFT)).toBe(TEXT);
  expect(await pages()).toEqual([]);
});

test('after a yes the file leaves the private folder, and is linked to its page', async () => {
  const shared = await share();
  expect(shared).toMatchObject({ kind: 'shared', file: 'reviews/Note for Ana.md', from: DRAFT });
  expect(await desk.files.read(DRAFT)).toBeUndefined();
  const text = (await desk.files.read('reviews/Note for Ana.md'))!;
  expect(text).toContain('> Be gentle.');
  const { page } = shared as { page: string };
  expect(text).toContain(page);
  expect(await wordsIn(page)).toContain('The summary was clear.');
  expect(await wordsIn(page)).not.toContain('gentle');
});

test('words that were written while somebody looked are shown again', async () => {
  const more = TEXT.replace('clear.', 'clear, and short.');
  let looks = 0;
  await share(async () => {
    looks++;
    if (looks === 1) await desk.files.write(DRAFT, more);
    return true;
  });
  expect(shown.map(preview => preview.words)).toEqual([
    'The summary was clear.\n',
    'The summary was clear, and short.\n',
  ]);
  expect(await desk.files.read('reviews/Note for Ana.md')).toContain('clear, and short.');
});

test('what was kept of the draft goes where git tracks the page, and only after it', async () => {
  const origins = () => [...desk.files.texts.keys()].filter(path => path.includes('/origins/'));
  await desk.files.write(DRAFT, TEXT.replace('---\n\n', 'rapport: { template: note@1, origin: k7k7k7k7k7 }\n---\n\n'));
  await desk.files.write('.rapport/private/origins/k7k7k7k7k7.json', '{}\n');
  const asked: string[] = [];
  const tracked = async (path: string): Promise<boolean> => {
    asked.push(path);
    expect(await desk.files.read(DRAFT)).toBeUndefined();
    return true;
  };
  await share(false, tracked);
  expect(origins()).toEqual(['.rapport/private/origins/k7k7k7k7k7.json']);
  expect(await share(true, tracked)).toMatchObject({ kind: 'shared' });
  expect(asked).toEqual(['reviews/Note for Ana.md']);
  expect(origins()).toEqual(['.rapport/origins/k7k7k7k7k7.json']);
});

test('what was kept of it stays private where git does not track the page', async () => {
  await desk.files.write(DRAFT, TEXT.replace('---\n\n', 'rapport: { template: note@1, origin: k7k7k7k7k7 }\n---\n\n'));
  await desk.files.write('.rapport/private/origins/k7k7k7k7k7.json', '{}\n');
  expect(await share(true, async () => false)).toMatchObject({ kind: 'shared' });
  expect(await desk.files.read('.rapport/private/origins/k7k7k7k7k7.json')).toBe('{}\n');
});

test('a place that more people read is refused, and nothing moves', async () => {
  await confirmed('readers: team');
  expect(await share()).toMatchObject({ kind: 'problem', code: 'unconfirmed' });
  expect(shown).toEqual([]);
  expect(await desk.files.read(DRAFT)).toBe(TEXT);
});

test('a file that lies there already is not written over', async () => {
  await desk.files.write('reviews/Note for Ana.md', 'Another.\n');
  expect(await share()).toMatchObject({ kind: 'problem', code: 'file_exists' });
  expect(await desk.files.read('reviews/Note for Ana.md')).toBe('Another.\n');
  expect(await desk.files.read(DRAFT)).toBe(TEXT);
});

test('what lies elsewhere is no draft', async () => {
  await desk.files.write('Plan.md', '# Plan\n');
  const result = await shareDraft(desk.host, {
    file: 'Plan.md',
    parent,
    privateFolder: '.rapport/private',
    approve: async () => true,
  });
  expect(result).toMatchObject({
    kind: 'problem',
    message: 'Plan.md is no draft: it does not lie in .rapport/private/.',
  });
});

test('where Notion goes away after the yes, the file lies outside and says so, and publishing it goes on', async () => {
  const result = await share(async () => {
    desk.notion.setFaults([{ on: 'POST /v1/pages', do: 'status', status: 503, times: 'always' }]);
    return true;
  });
  expect(result).toMatchObject({ kind: 'moved', file: 'reviews/Note for Ana.md', from: DRAFT });
  expect(await desk.files.read('reviews/Note for Ana.md')).toBe(TEXT);
  expect(await desk.files.read(DRAFT)).toBeUndefined();
});
