import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium, startTryIt, type TryIt, watchedPage } from './support/try-it.ts';

let browser: Browser;
let tryIt: TryIt;
let seen: Awaited<ReturnType<typeof watchedPage>>;
let page: Page;

beforeAll(async () => {
  [browser, tryIt] = await Promise.all([openChromium(), startTryIt()]);
  seen = await watchedPage(browser);
  page = seen.page;
  await page.goto(tryIt.url);
});

afterAll(async () => {
  await browser?.close();
  await tryIt?.close();
});

const FILE = 'Ana Lopes/2026-11-23 Ana Lopes.md';
const onDisk = (): Promise<string> => readFile(join(tryIt.folder, FILE), 'utf8');
const inNotion = () => page.frameLocator('#notion');
const lit = (): Promise<string[]> => page.locator('#file .lit').allTextContents();

/** A picture for the README, made anew on demand. */
async function picture(name: string, of: Page): Promise<void> {
  const path = `docs/images/${name}.png`;
  if (process.env.RAPPORT_SCREENSHOTS || !existsSync(path)) await of.screenshot({ path });
}

describe('Try it, as a person goes through it', () => {
  test('one click prepares the next one-on-one: last week’s open promises stand in the file and in Notion', async () => {
    expect(await page.locator('#tick').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Prepare the next one-on-one' }).click();
    await page.locator('#file .line', { hasText: 'find out who signs off a price' }).waitFor();
    await inNotion().getByText('Bo: find out who signs off a price by 19 November').waitFor();
    expect(await page.locator('#carried li').allTextContents()).toEqual([
      'Carried over: send the draft of the pricing page to legal',
      'Carried over: bring the export numbers to the platform team',
      'Carried over: show the results to the team',
      'Carried over: find out who signs off a price',
    ]);
    expect(await inNotion().getByText('since 2 November').count()).toBe(1);
    expect(await inNotion().getByText('invite three customers').count()).toBe(0);
  });

  test('a promise that is ticked in Notion is one line that changes in the file, and it lights up', async () => {
    const before = (await onDisk()).split('\n');
    await inNotion().getByRole('checkbox').first().click();
    await tryIt.stage.sync();
    await page.locator('#file .lit').waitFor();
    const after = (await onDisk()).split('\n');
    const changed = after.filter((line, i) => line !== before[i]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^- \[x\] Ana: send the draft of the pricing page to legal/);
    expect(await lit()).toEqual(changed);
    // The line has glowed by then.
    await page.waitForTimeout(1500);
    await picture('try-it', page);
  });

  test('a word that is changed in the file changes in Notion', async () => {
    const text = await onDisk();
    await writeFile(join(tryIt.folder, FILE), text.replace('find out who signs off', 'ask who signs off'));
    await tryIt.stage.sync();
    await inNotion().getByText('Bo: ask who signs off a price').waitFor();
    await page.locator('#file .line', { hasText: 'ask who signs off' }).waitFor();
    await page.locator('#log li', { hasText: 'You changed the file: 1 write to Notion' }).waitFor();
  });

  test('what is written into the private part is nowhere in Notion', async () => {
    await page.getByLabel('Only for me').fill('To correct: a word that nobody else may read');
    await page.getByRole('button', { name: /look for it in Notion/ }).click();
    await page.locator('#found.good').waitFor();
    expect(await page.locator('#found').textContent()).toMatch(/^It is not there\..* in none of the \d+ requests/);
    const sent = tryIt.notion.requests.map(({ url, body }) => url + body).join('\n');
    expect(sent).not.toContain('nobody else may read');
    expect(await readFile(join(tryIt.folder, '.rapport/private', FILE), 'utf8')).toContain('nobody else may read');
  });

  test('words that stand everywhere are looked for as well as those that stand nowhere', async () => {
    for (const words of ['Ana', 'a', 'Say "no" more often \\o/']) {
      await page.getByLabel('Only for me').fill(words);
      await page.getByRole('button', { name: /look for it in Notion/ }).click();
      await expect.poll(() => tryIt.stage.scene.private?.words).toBe(words);
      expect(tryIt.stage.scene.private?.inRequests).toBe(0);
    }
  });

  test('a window that is opened anew shows the same', async () => {
    await page.reload();
    await page.locator('#file .line', { hasText: 'ask who signs off a price' }).waitFor();
    expect(await page.locator('#prepare').isDisabled()).toBe(true);
    expect(await page.locator('#prepare').textContent()).toBe('Prepared');
  });

  test('nothing was complained of, and no other machine was asked for anything', () => {
    expect(seen.complaints).toEqual([]);
    expect(seen.elsewhere).toEqual([]);
  });
});

describe('Try it, elsewhere', () => {
  test('it fits a phone, without scrolling sideways', async () => {
    const { page: phone } = await watchedPage(browser, { width: 390, height: 844 });
    await phone.goto(tryIt.url);
    await phone.locator('#file .line').first().waitFor();
    const wide = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    await phone.context().close();
  });

  test('all three steps can be done with the keyboard alone', async () => {
    const another = await startTryIt();
    const { page: keys, complaints } = await watchedPage(browser);
    const { keyboard } = keys;
    const focused = () => keys.evaluate(() => document.activeElement?.id || (document.activeElement?.tagName ?? ''));
    const tabTo = async (id: string): Promise<void> => {
      await keyboard.press('Tab');
      expect(await focused()).toBe(id);
      expect(await keys.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
    };
    await keys.goto(another.url);
    await tabTo('prepare');
    await keyboard.press('Enter');
    await keys.locator('#tick:enabled').waitFor();
    await tabTo('tick');
    await keyboard.press('Enter');
    await keys.locator('#file .lit').waitFor();
    await tabTo('words');
    await keyboard.type('To correct: nothing');
    await tabTo('BUTTON');
    await keyboard.press('Enter');
    await keys.locator('#found.good').waitFor();
    await tabTo('file');
    await tabTo('link');
    expect(complaints).toEqual([]);
    await keys.context().close();
    await another.close();
  });

  test('it is legible in the dark', async () => {
    const { page: dark } = await watchedPage(browser, { dark: true });
    await dark.goto(tryIt.url);
    await dark.locator('#file .line').first().waitFor();
    const ground = await dark.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe('rgb(23, 25, 28)');
    await inFrame(dark).getByText('Promises from today').waitFor();
    await picture('try-it-dark', dark);
    await dark.context().close();
  });

  test('another page may ask for nothing', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://example.com' };
    for (const path of ['prepare', 'tick', 'private']) {
      const answer = await fetch(`${tryIt.url}${path}`, { method: 'POST', headers, body: '{}' });
      expect(answer.status).toBe(403);
    }
  });
});

const inFrame = (of: Page) => of.frameLocator('#notion');
