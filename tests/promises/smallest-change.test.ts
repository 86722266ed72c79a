import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { type Desk, newDesk } from '../support/desk.ts';
import { connect, otherPerson, words } from '../support/notion-place.ts';

// Promises 2, 3, 4 and 7, gone through once as a user would: what is not understood is not touched, blocks keep their identity,
// untouched text stays untouched, and the cost follows the change.

/** Written by hand, in habits of its own: Windows line ends, stars, setext, a wide table, blanks at the ends of lines. */
const PAGE = `---
readers:   team   # all of us
---

The plan
========

*  one   
*  two
    1) inner
    2) other

| a     | b |
|:------|--:|
| x     | y |

* [ ] Ana: write the copy
* [ ] Bo:  ask legal
`.replaceAll('\n', '\r\n');

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk({ 'page.md': PAGE });
  connect(desk, notion);
  expect(await desk.rapport('publish', 'page.md', '--parent', notion.root)).toMatchObject({ exit: 0, err: '' });
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const pageId = async (): Promise<string> => /page: ([0-9a-f-]{36})/.exec(await desk.read('page.md'))![1]!;
const blocks = async () => otherPerson(notion).list(`/blocks/${await pageId()}/children`);
const blockWith = async (said: string) =>
  String((await blocks()).find(block => JSON.stringify(block).includes(said))!.id);

/** The lines that one text has and the other has not. */
const changed = (before: string, after: string): string[] => {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter(line => !old.has(line));
};

test('publishing adds the link to the front matter and changes nothing else', async () => {
  expect(changed(PAGE, await desk.read('page.md'))).toEqual([`rapport: { page: ${await pageId()} }\r`]);
});

test('a tick in Notion changes one line, and a word one word', async () => {
  const before = await desk.read('page.md');
  const client = otherPerson(notion);
  await client.write('PATCH', `/blocks/${await blockWith('ask legal')}`, { to_do: { checked: true } });
  await desk.rapport('sync');
  expect(changed(before, await desk.read('page.md'))).toEqual(['* [x] Bo:  ask legal\r']);
  await client.write('PATCH', `/blocks/${await blockWith('write the copy')}`, {
    to_do: { rich_text: words('Ana: write the short copy') },
  });
  const ticked = await desk.read('page.md');
  await desk.rapport('sync');
  expect(changed(ticked, await desk.read('page.md'))).toEqual(['* [ ] Ana: write the short copy\r']);
});

test('a word here is one update of one block, which keeps its id and its comments', async () => {
  const before = await blocks();
  const copy = await blockWith('write the copy');
  await otherPerson(notion).write('POST', '/comments', { parent: { block_id: copy }, rich_text: words('By when?') });
  await desk.edit('page.md', 'the copy', 'the short copy');
  const from = notion.requests.length;
  await desk.rapport('sync');
  const writes = notion.requests.slice(from).filter(({ method }) => method !== 'GET');
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([`PATCH /v1/blocks/${copy}`]);
  expect((await blocks()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const comments = await otherPerson(notion).read('/comments', { block_id: copy });
  expect(JSON.stringify(comments)).toContain('By when?');
});

test('what Rapport does not know survives edits around it on both sides', async () => {
  await otherPerson(notion).write('PATCH', `/blocks/${await pageId()}/children`, {
    children: [
      { embed: { url: 'https://example.com/board' } },
      { breadcrumb: {} },
      { table_of_contents: { color: 'red' } },
    ],
  });
  await desk.rapport('sync');
  const unknown = async (): Promise<string[]> =>
    (await blocks())
      .filter(({ type }) => ['embed', 'breadcrumb', 'table_of_contents'].includes(String(type)))
      .map(({ id, embed, table_of_contents: contents }) => JSON.stringify({ id, embed, contents }));
  const before = await unknown();
  expect(before).toHaveLength(3);
  expect(await desk.read('page.md')).toContain('https://example.com/board');
  await desk.edit('page.md', 'Bo:  ask legal', 'Bo:  ask legal, twice');
  await desk.edit('page.md', '*  two', '*  two and a half');
  expect(await desk.rapport('sync')).toMatchObject({ exit: 0 });
  expect(await unknown()).toEqual(before);
});

test('a word on a page of 600 blocks is one write, as it is on a page of ten', async () => {
  const long = Array.from({ length: 600 }, (_, i) => `Paragraph ${i}.`).join('\n\n');
  await desk.write('long.md', `---\nreaders: team\n---\n\n# Long\n\n${long}\n`);
  await desk.rapport('publish', 'long.md', '--parent', notion.root);
  await desk.edit('long.md', 'Paragraph 300.', 'Paragraph three hundred.');
  const from = notion.requests.length;
  expect((await desk.rapport('sync', 'long.md')).out).toBe('long.md: 1 change to Notion (1 write)\n');
  expect(notion.requests.slice(from).filter(({ method }) => method !== 'GET')).toHaveLength(1);
});
