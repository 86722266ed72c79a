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

async function textsInNotion(): Promise<string[]> {
  const answer = await api('GET', `/blocks/${tryIt.stage.scene.notion!.slice(-32)}/children`);
  const { results } = (await answer.json()) as { results: { paragraph?: { rich_text: { plain_text: string }[] } }[] };
  return results.map(({ paragraph }) => (paragraph?.rich_text ?? []).map(run => run.plain_text).join(''));
}

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

  test('a line is changed in place, and left with Escape', async () => {
    const line = page.getByText('Written by somebody else');
    await line.click();
    await page.keyboard.press('End');
    await page.keyboard.type(', and by me');
    await page.keyboard.press('Escape');
    expect(await line.getAttribute('contenteditable')).toBeNull();
    await expect.poll(textsInNotion).toContain('Written by somebody else, and by me');
    await page.reload();
    await page.getByText('Written by somebody else, and by me').waitFor();
  });

  test('who ticks is who is chosen', async () => {
    await page.getByLabel('You are').selectOption({ label: 'Ana Lopes' });
    await page.getByRole('checkbox').nth(2).click();
    const ana = [...tryIt.notion.snapshot().records].find(
      record => record.kind === 'user' && record.name === 'Ana Lopes',
    );
    await expect
      .poll(
        () =>
          tryIt.notion
            .snapshot()
            .records.filter(({ kind, ...rest }) => kind === 'block' && 'editedBy' in rest && rest.editedBy === ana!.id)
            .length,
      )
      .toBe(1);
  });

  test('it is dark in the dark, and fits a phone without scrolling sideways', async () => {
    const { page: phone, complaints } = await watchedPage(browser, { width: 390, height: 844, dark: true });
    await phone.goto(page.url());
    await phone.getByRole('heading', { name: 'Still open' }).waitFor();
    expect(await phone.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(25, 25, 25)');
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await phone.getByRole('button', { name: 'Pages' }).click();
    await phone.getByRole('link', { name: 'Bo and Ana' }).first().waitFor();
    expect(complaints).toEqual([]);
    await phone.context().close();
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
