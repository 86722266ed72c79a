import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium, startTryIt, type TryIt, watchedPage } from './support/try-it.ts';

let browser: Browser;
let tryIt: TryIt;
let page: Page;
let seen: Awaited<ReturnType<typeof watchedPage>>;

beforeAll(async () => {
  [browser, tryIt] = await Promise.all([openChromium(), startTryIt()]);
  await tryIt.stage.prepare();
  seen = await watchedPage(browser, { width: 1280, height: 900 });
  page = seen.page;
  await page.goto(tryIt.stage.scene.notion!);
});

afterAll(async () => {
  await browser?.close();
  await tryIt?.close();
});

const api = async (method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${tryIt.notion.url}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${tryIt.notion.token}`,
      'notion-version': '2026-03-11',
      'content-type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

describe("Local Notion's viewer", () => {
  test('shows a page as one would see it in Notion', async () => {
    expect(await page.title()).toContain('Ana Lopes, 2026-11-23');
    await page.getByRole('heading', { name: 'Still open' }).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(5);
    const path = 'docs/images/viewer.png';
    if (process.env.RAPPORT_SCREENSHOTS || !existsSync(path)) await page.screenshot({ path });
  });

  test('shows what others write at once, without a reload', async () => {
    const id = tryIt.stage.scene.notion!.slice(-32);
    const answer = await api('PATCH', `/blocks/${id}/children`, {
      children: [{ paragraph: { rich_text: [{ text: { content: 'Written by somebody else' } }] } }],
    });
    expect(answer.status).toBe(200);
    await page.getByText('Written by somebody else').waitFor();
  });

  test('a box that is ticked here is ticked for everybody', async () => {
    await page.getByRole('checkbox').nth(1).click();
    await expect
      .poll(async () => {
        const answer = await api('GET', `/blocks/${tryIt.stage.scene.notion!.slice(-32)}/children`);
        const { results } = (await answer.json()) as { results: { to_do?: { checked: boolean } }[] };
        return results.filter(block => block.to_do?.checked).length;
      })
      .toBe(1);
  });

  test('a link to a page of Notion leads to that page here', async () => {
    const href = await page.getByRole('link', { name: 'since 2 November' }).getAttribute('href');
    expect(href).toMatch(/^\/p\/[0-9a-f]{32}#[0-9a-f]{32}$/);
    const { page: other } = await watchedPage(browser);
    await other.goto(new URL(href!, page.url()).href);
    await other.getByText('Promises from today').waitFor();
    await other.context().close();
  });

  test('nothing was complained of, and no other machine was asked for anything', () => {
    expect(seen.complaints).toEqual([]);
    expect(seen.elsewhere).toEqual([]);
  });
});
