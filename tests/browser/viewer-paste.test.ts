import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { printPasteable } from '../../shared/markdown/pasteable.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { openChromium, watchedPage } from './support/try-it.ts';

let browser: Browser;
let notion: LocalNotion;
let page: Page;
let ana: string;
let seen: Awaited<ReturnType<typeof watchedPage>>;

beforeAll(async () => {
  [browser, notion] = await Promise.all([openChromium(), startLocalNotion()]);
  notion.addPerson({ name: 'Bo Lind' });
  ana = notion.addPerson({ name: 'Ana Lopes' });
  seen = await watchedPage(browser, { width: 1280, height: 1100 });
  page = seen.page;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(async () => {
  await browser?.close();
  await notion?.close();
});

const api = async (method: string, path: string, body?: object): Promise<{ id: string; results: Shown[] }> => {
  const answer = await fetch(`${notion.url}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${notion.token}`,
      'notion-version': '2026-03-11',
      'content-type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
};

interface Shown {
  id: string;
  type: string;
  created_by: { id: string };
  [type: string]: unknown;
}

const open = async (title: string, ...lines: string[]): Promise<string> => {
  const { id } = await api('POST', '/pages', {
    parent: { page_id: notion.root },
    properties: { title: [{ text: { content: title } }] },
    children: lines.map(line => ({ paragraph: { rich_text: line ? [{ text: { content: line } }] : [] } })),
  });
  await page.goto(`${notion.url}/p/${id.replaceAll('-', '')}`);
  await page.getByLabel('You are').selectOption({ label: 'Ana Lopes' });
  return id;
};

const copy = (text: string) => page.evaluate(words => navigator.clipboard.writeText(words), text);
const blocksOf = async (id: string) => (await api('GET', `/blocks/${id}/children`)).results;
const typesOf = async (id: string) => (await blocksOf(id)).map(({ type }) => type);
const said = () => page.getByRole('status').textContent();

const AGENDA = readFileSync('tests/golden/templates/one-on-one-weekly/week-eight/expected.md', 'utf8');

describe("pasting into Local Notion's viewer", () => {
  test('a whole agenda on an empty page becomes its blocks, made by the person who was chosen', async () => {
    const id = await open('Ana Lopes, 2026-11-23');
    await copy(printPasteable(readMarkdown(AGENDA)));
    await page.locator('#content').focus();
    await page.keyboard.press('Control+V');
    await page.getByRole('heading', { name: 'Promises from today' }).waitFor();
    await expect.poll(said).toContain('Pasted');
    expect(await page.getByRole('checkbox').count()).toBe(7);
    const blocks = await blocksOf(id);
    expect(blocks[0]!.type).toBe('heading_2');
    expect(blocks.every(block => block.created_by.id === ana)).toBe(true);
    await page.getByRole('heading', { name: "Ana's topics" }).scrollIntoViewIfNeeded();
    const path = 'docs/images/viewer-paste.png';
    if (process.env.RAPPORT_SCREENSHOTS || !existsSync(path)) await page.screenshot({ path });
  });

  test('every kind of block that is promised comes out, and what is none stays text', async () => {
    const id = await open('Kinds');
    await copy(
      '# One\n\n## Two\n\n### Three\n\ntext\n\n- a\n\n1. b\n\n- [x] c\n\n> d\n\n| e | f |\n| - | - |\n| g | h |\n\n```ts\ni\n```\n\n---\n\n<b onclick="alert(1)">j</b>\n',
    );
    await page.locator('#content').focus();
    await page.keyboard.press('Control+V');
    await page.getByText('<b onclick="alert(1)">j</b>').waitFor();
    expect(await typesOf(id)).toEqual([
      'heading_1',
      'heading_2',
      'heading_3',
      'paragraph',
      'bulleted_list_item',
      'numbered_list_item',
      'to_do',
      'quote',
      'table',
      'code',
      'divider',
      'paragraph',
    ]);
  });

  test('an empty line is filled where it stands; Ctrl+Z gives it back, and so does the button', async () => {
    const id = await open('Lines', 'before', '', 'after');
    await copy('- [ ] one\n- [ ] two\n');
    const empty = page.locator('.blocks .line').nth(1);
    await empty.click();
    await page.keyboard.press('Control+V');
    await page.getByText('two').waitFor();
    expect(await typesOf(id)).toEqual(['paragraph', 'to_do', 'to_do', 'paragraph']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('two');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => typesOf(id)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    await expect.poll(said).toBe('The paste was taken back.');
    await page.keyboard.press('Control+V');
    await page.getByText('two').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => typesOf(id)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  test('words pasted into a line that is being written go into that line', async () => {
    const id = await open('Words', 'Call');
    await copy(' **Bo**');
    await page.getByText('Call', { exact: true }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await blocksOf(id)).map(block => JSON.stringify(block.paragraph)))
      .toEqual([expect.stringContaining('Call **Bo**')]);
  });

  test('somebody who has the page open sees it at once', async () => {
    await open('Together', 'here');
    const { page: other } = await watchedPage(browser);
    await other.goto(page.url());
    await copy('## Seen by both');
    await page.locator('#content').focus();
    await page.keyboard.press('Control+V');
    await other.getByRole('heading', { name: 'Seen by both' }).waitFor();
    await other.context().close();
  });

  test.each([
    ['2 MB', 'word '.repeat(400_000), 'more than one paste can hold'],
    ['1,001 blocks', '- a\n'.repeat(1001), 'That would be 1001 blocks'],
  ])('%s are refused in plain words, and nothing is half made', async (_, text, message) => {
    const id = await open('Too much', 'here');
    await copy(text);
    await page.locator('#content').focus();
    await page.keyboard.press('Control+V');
    await expect.poll(said).toContain(message);
    expect(await typesOf(id)).toEqual(['paragraph']);
  });

  test('nothing was complained of but what was refused, and no other machine was asked for anything', () => {
    expect(seen.complaints.filter(words => !words.includes('400 (Bad Request)'))).toEqual([]);
    expect(seen.elsewhere).toEqual([]);
  });
});
