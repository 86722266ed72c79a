import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { loadCatalog } from '../../shared/catalog/index.ts';
import { disk } from '../catalog/disk.ts';
import { type Desk, newDesk } from '../support/desk.ts';
import { connect } from '../support/notion-place.ts';
import { openChromium, watchedPage } from './support/try-it.ts';

// Every template as somebody in Notion sees it: new, and as its example is filled in. `TEMPLATE_LOOKS=<folder>` keeps the pictures.

const catalog = await loadCatalog(disk, ['templates']);
const LOOKS = process.env.TEMPLATE_LOOKS;

let notion: LocalNotion;
let desk: Desk;
let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  [notion, desk, browser] = await Promise.all([
    startLocalNotion(),
    newDesk({ '.rapport/people.yaml': (await disk.read('tests/golden/templates/people.yaml'))! }),
    openChromium(),
  ]);
  connect(desk, notion);
  ({ page, complaints } = await watchedPage(browser, { width: 900, height: 1100 }));
  if (LOOKS) await mkdir(LOOKS, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await notion?.close();
  await desk?.close();
});

/** Publishes a page and opens it in the viewer. */
async function seen(name: string, text: string): Promise<string[]> {
  // Amounts stay out of Notion unless somebody says otherwise; here somebody does.
  await desk.write(`${name}.md`, text.replace(/^notion: never\n/m, ''));
  const { exit, err, out } = await desk.rapport('publish', `${name}.md`, '--parent', notion.root);
  expect({ exit, err, out }).toMatchObject({ exit: 0, err: '' });
  const [, id] = /page: ([0-9a-f-]{36})/.exec(await desk.read(`${name}.md`))!;
  await page.goto(`${notion.url}/p/${id!.replaceAll('-', '')}`);
  for (const button of await page.locator('button[data-open]').all()) await button.click();
  if (LOOKS) await page.screenshot({ path: `${LOOKS}/${name}.png`, fullPage: true });
  return page.locator('h2, .is-heading_2').allInnerTexts();
}

const headingsIn = (text: string): string[] => [...text.matchAll(/^## (.*)$/gm)].map(([, words]) => words!);

describe('in Notion', () => {
  test.each(catalog.list().map(({ id }) => id))('%s', async id => {
    const fresh = (await disk.list(`tests/golden/templates/${id}`)).find(path => path.endsWith('/expected.md'))!;
    for (const [name, text] of [
      [`${id} new`, (await disk.read(fresh))!],
      [`${id} example`, catalog.example(id)!],
    ] as const) {
      const shown = (await seen(name, text)).join('\n');
      for (const heading of headingsIn(text)) expect(shown).toContain(heading.replace(/[*~`]/g, ''));
    }
    expect(complaints).toEqual([]);
  });
});
