import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLocalNotion } from '../../extensions/local-notion/index.ts';
import { createParser } from '../../shared/markdown/parser.ts';
import {
  type BuiltGallery,
  builtGallery,
  clipboardOf,
  type GalleryWindow,
  galleryPicture,
  galleryWindow,
  violations,
} from './support/gallery.ts';
import { openChromium, watchedPage } from './support/try-it.ts';

let browser: Browser;
let gallery: BuiltGallery;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([openChromium(), builtGallery()]);
});

afterAll(async () => {
  await browser?.close();
  await gallery?.remove();
});

const open = async (hash = '', options: Parameters<typeof galleryWindow>[1] = {}): Promise<GalleryWindow> => {
  const window = await galleryWindow(browser, options);
  await window.page.goto(gallery.url + hash);
  return window;
};

const sheet = (page: Page) => page.getByRole('article', { name: 'The page' });
const fill = async (page: Page): Promise<void> => {
  await page.getByLabel('With whom').fill('Ana Lopes');
  await page.getByLabel('Your name').fill('Bo Lindqvist');
};

const LAST_WEEK = `## Ana's topics

- think: a price for teams

## Bo's topics

- the roadmap of the second quarter

## How it is going

- Ana: well
- Bo: a little tired

## Promises from today

[ ] Ana: send the draft of the pricing page to legal by 27 November
[x] Bo: call the bank
[ ] Bo: find out who signs off a price (since 9 November)
[ ] Who: what, by when. Without a name and a day it is a wish.
`;

describe('the gallery from disk and offline, as a person goes through it', () => {
  let window: GalleryWindow;
  let page: Page;
  beforeAll(async () => {
    window = await open();
    page = window.page;
  });

  test('five templates stand first, the weekly one-on-one in front', async () => {
    const first = page.getByRole('region', { name: 'Begin with one of these' });
    expect(await first.getByRole('link').allInnerTexts()).toEqual(
      [
        '🗓\nWeekly one-on-one',
        '🤝\nFirst one-on-one and working agreement',
        '🧭\nCareer development worksheet',
        '💬\nFeedback note',
        '📐\nProduct requirements',
      ].map(text => expect.stringContaining(text.split('\n')[1]!)),
    );
    await galleryPicture('list', page);
  });

  test('search finds by what a template is for, and says how many', async () => {
    const cards = page.locator('.family .card:visible .name');
    await page.getByRole('searchbox', { name: 'Search the templates' }).fill('1:1 half an hour');
    expect(await cards.allInnerTexts()).toEqual(['Weekly one-on-one']);
    await page.getByText('1 template found').waitFor({ state: 'attached' });
    await page.getByRole('searchbox').fill('zebra');
    await page.getByText('Nothing is called that').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await cards.count()).toBeGreaterThanOrEqual(5);
  });

  test('before anything is typed one sees what a page looks like, with examples', async () => {
    await page.getByRole('link', { name: 'Weekly one-on-one' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Weekly one-on-one' }).waitFor();
    expect(page.url()).toMatch(/#one-on-one-weekly$/);
    await page.getByText('The names are examples until you give yours.').waitFor();
    await sheet(page).getByRole('heading', { name: "Ana's topics" }).waitFor();
  });

  test('copying too early says what is missing, at the field, and the keyboard is there', async () => {
    await page.getByRole('button', { name: 'Copy the page' }).click();
    const field = page.getByLabel('With whom');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate(element => element === document.activeElement)).toBe(true);
    await page.getByText('“With whom” is needed. Give a person.').first().waitFor();
  });

  test('the page follows what is typed, and the private part stands apart', async () => {
    await page.getByLabel('With whom').fill('Carla Diaz');
    await page.getByLabel('Your name').fill('Bo Lindqvist');
    await sheet(page).getByRole('heading', { name: "Carla's topics" }).waitFor();
    await page.getByRole('region', { name: 'Only for you' }).getByText('To praise:').waitFor();
    expect(await sheet(page).getByText('To praise:').count()).toBe(0);
    expect(await page.getByText('The names are examples').isVisible()).toBe(false);
  });

  test('last week’s page is read here: what is open comes along, and what is unticked stays behind', async () => {
    await page.getByLabel('With whom').fill('Ana Lopes');
    await page.locator('#last-page').fill(LAST_WEEK);
    const list = page.getByRole('group', { name: 'These come along' });
    expect(await list.getByRole('checkbox').count()).toBe(3);
    await sheet(page).getByText('Ana: send the draft of the pricing page to legal by 27 November').waitFor();
    await sheet(page).getByText('since 9 November').waitFor();
    await sheet(page).getByText('a price for teams').waitFor();
    expect(await sheet(page).getByText('call the bank').count()).toBe(0);
    await page.evaluate(() => scrollTo(0, 0));
    await galleryPicture('weekly', page);
    await list.getByLabel(/find out who signs off/).uncheck();
    await expect.poll(() => sheet(page).getByText('find out who signs off').count()).toBe(0);
    // The keyboard is still at that box, and two boxes unticked are two things left.
    expect(await list.getByLabel(/find out who signs off/).evaluate(box => box === document.activeElement)).toBe(true);
    await list.getByLabel('a price for teams').uncheck();
    await expect.poll(() => sheet(page).getByText('a price for teams').count()).toBe(0);
    await page.getByLabel('Which day was it about?').fill('2026-11-16');
    await sheet(page).getByText('by 27 November (since 16 November)').waitFor();
    expect(await sheet(page).getByText('find out who signs off').count()).toBe(0);
  });

  test('a reload changes nothing, and the address alone leads here', async () => {
    const before = await sheet(page).innerText();
    await page.getByText('More', { exact: true }).click();
    await page.getByLabel('Written').check();
    await page.reload();
    expect(await page.getByLabel('With whom').inputValue()).toBe('Ana Lopes');
    expect(await page.getByLabel('Your name').inputValue()).toBe('Bo Lindqvist');
    await page.getByText('More', { exact: true }).click();
    expect(await page.getByLabel('Written').isChecked()).toBe(true);
    expect(await page.getByRole('group', { name: 'These come along' }).getByRole('checkbox').count()).toBe(3);
    expect(before).toContain('send the draft of the pricing page');
  });

  test('Ctrl+Enter copies plain Markdown without the private part and without anything of ours', async () => {
    await page.getByLabel('With whom').focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Copied. Now paste it into Notion.').first().waitFor();
    const copied = await clipboardOf(page);
    expect(copied).toContain('## Still open\n');
    expect(copied).toContain('- [ ] Ana: send the draft of the pricing page to legal by 27 November\n');
    expect(copied).not.toMatch(/<|rapport:|To praise|Only for me/);
    await page.getByRole('button', { name: 'Copy the title' }).click();
    await expect.poll(() => clipboardOf(page)).toBe('Ana Lopes, 2026-11-23');
  });

  test('the private part is copied by its own button', async () => {
    await page.getByRole('button', { name: 'Copy my part' }).click();
    await expect.poll(() => clipboardOf(page)).toContain('- To praise:');
    expect(await clipboardOf(page)).not.toContain('topics');
  });

  test('the file that is saved has the front matter, and is read back as last page by next week’s form', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('2026-11-23 Ana Lopes.md');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toMatch(/^---\ntitle: Ana Lopes, 2026-11-23\n[\s\S]*readers: pair\n/);
    await page.locator('#last-page').fill(text);
    await sheet(page).getByText('Ana Lopes, 2026-11-30').waitFor();
    await sheet(page).getByText('Ana: send the draft of the pricing page to legal by 27 November').waitFor();
  });

  test('what Copy gave earlier is understood as last page as well', async () => {
    await page.locator('#last-page').fill(LAST_WEEK);
    await page.getByRole('button', { name: 'Copy the page' }).click();
    await expect.poll(() => clipboardOf(page)).toContain('Still open');
    await page.locator('#last-page').fill(await clipboardOf(page));
    const list = page.getByRole('group', { name: 'These come along' });
    await list.getByText('Bo: find out who signs off a price').waitFor();
    expect(await list.getByText(/^Who: what/).count()).toBe(0);
  });

  test('nothing left the browser, and nothing could', async () => {
    expect(window.requests).toEqual([]);
    expect(window.complaints).toEqual([]);
    const refused = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
    expect(window.complaints.join('\n')).toContain('Content Security Policy');
    expect(window.requests).toEqual([]);
  });
});

describe('from the copy into Notion', () => {
  test('what Copy gives becomes headings, lists and boxes to tick in Local Notion, the open promises among them', async () => {
    const notion = await startLocalNotion();
    const { page } = await open('#one-on-one-weekly');
    await fill(page);
    await page.locator('#last-page').fill(LAST_WEEK);
    await page.getByRole('button', { name: 'Copy the page' }).click();
    await page.getByText('Copied. Now paste it into Notion.').first().waitFor();
    const copied = await clipboardOf(page);
    const made = await fetch(`${notion.url}/v1/pages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${notion.token}`,
        'notion-version': '2026-03-11',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        parent: { page_id: notion.root },
        properties: { title: { title: [{ text: { content: 'Ana Lopes, 2026-11-23' } }] } },
        children: [{ paragraph: { rich_text: [] } }],
      }),
    });
    const { id } = (await made.json()) as { id: string };
    const { page: viewer, complaints } = await watchedPage(browser);
    await viewer.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await viewer.goto(`${notion.url}/p/${id.replaceAll('-', '')}`);
    await viewer.evaluate(words => navigator.clipboard.writeText(words), copied);
    await viewer.locator('body').press('Control+V');
    await viewer.getByRole('heading', { name: "Ana's topics" }).waitFor();
    await viewer.getByText('Ana: send the draft of the pricing page to legal by 27 November').waitFor();
    expect(await viewer.getByRole('checkbox').count()).toBe(3);
    expect(await viewer.getByText('To praise:').count()).toBe(0);
    await galleryPicture('pasted', viewer);
    expect(complaints).toEqual([]);
    await viewer.context().close();
    await page.context().close();
    await notion.close();
  });
});

describe('pastes that are none of ours', () => {
  const said = async (text: string): Promise<string> => {
    const { page } = await open('#one-on-one-weekly');
    await fill(page);
    await page.locator('#last-page').focus();
    await page.evaluate(words => navigator.clipboard.writeText(words), text);
    await page.keyboard.press('Control+V');
    await page.locator('.understood p').first().waitFor();
    const words = await page.locator('.understood').innerText();
    await page.context().close();
    return words;
  };
  test('a recipe', async () =>
    expect(await said('Two eggs, and a spoon of salt.')).toContain('does not look like a page'));
  test('the inside of a file', async () =>
    expect(await said('PNG\u0001\u0002\u0003\u0004'.repeat(50))).toContain('inside of a file'));
  test('half a page says what is missing', async () =>
    expect(await said("## Ana's topics\n\n- think: a price")).toContain("Not on what you pasted: Bo's topics"));
  test('a page of other people is not taken over', async () =>
    expect(
      await said(
        '---\nreport: Carla Diaz\nmanager: Bo Lindqvist\nrapport: { template: one-on-one-weekly@1 }\n---\n- [ ] Carla: a\n',
      ),
    ).toContain('That page names Carla Diaz'));
  test('2 MB are answered, and the page is there all the while', async () => {
    const { page } = await open('#one-on-one-weekly');
    await fill(page);
    const long = `${LAST_WEEK}${'- [ ] Ana: a line of a very long page with **marks** and [links](https://example.com)\n'.repeat(25_000)}`;
    expect(long.length).toBeGreaterThan(2_000_000);
    await page.evaluate(text => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document
        .querySelector('#last-page')!
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    }, long);
    await page.getByText('only its first 60 kB were read').waitFor();
    await page.context().close();
  });
});

describe('in every light, on every screen', () => {
  for (const dark of [false, true]) {
    for (const [name, size] of [
      ['desktop', { width: 1280, height: 900 }],
      ['phone', { width: 390, height: 844 }],
    ] as const) {
      test(`${name}, ${dark ? 'dark' : 'light'}: axe has nothing against it, and it does not scroll sideways`, async () => {
        const { page, complaints } = await open('', { ...size, dark });
        expect(await violations(page)).toEqual([]);
        if (name === 'phone' && !dark) await galleryPicture('phone', page);
        await page.getByRole('link', { name: 'Weekly one-on-one' }).first().click();
        await page.getByRole('button', { name: 'Copy the page' }).click();
        expect(await violations(page)).toEqual([]);
        await fill(page);
        await page.getByText('More', { exact: true }).click();
        await page.locator('#last-page').fill(LAST_WEEK);
        await sheet(page).getByText('a price for teams').waitFor();
        expect(await violations(page)).toEqual([]);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide).toBe(0);
        if (name === 'phone' && dark) await galleryPicture('phone-dark', page);
        await page.evaluate(() => scrollTo(0, 0));
        if (name === 'desktop' && dark) await galleryPicture('weekly-dark', page);
        expect(complaints).toEqual([]);
        await page.context().close();
      });
    }
  }

  test('with the keyboard alone, from the list to the copy', async () => {
    const { page } = await open();
    const tabTo = async (what: string): Promise<void> => {
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => `${document.activeElement?.textContent} ${document.activeElement?.id}`);
        if (here.includes(what)) return;
      }
      throw new Error(`The keyboard never came to ${what}.`);
    };
    await tabTo('Weekly one-on-one');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Weekly one-on-one' }).waitFor();
    await tabTo('field-report');
    await page.keyboard.type('Ana Lopes');
    await tabTo('field-me');
    await page.keyboard.type('Bo Lindqvist');
    await tabTo('Copy the page');
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboardOf(page)).toContain("## Ana's topics");
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Pages that product managers/ }).waitFor();
    await page.context().close();
  });

  test('where the browser refuses the clipboard, the text is there, selected', async () => {
    const { page } = await open('#one-on-one-weekly');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await fill(page);
    await page.getByRole('button', { name: 'Copy the page' }).click();
    await page.getByRole('heading', { name: 'Press Ctrl+C to copy' }).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain("## Ana's topics");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  test('the browser’s table of named characters says what the package says that stands elsewhere', async () => {
    const { outputFiles } = await build({
      entryPoints: ['extensions/notion/gallery/page/device/decode-entities.ts'],
      bundle: true,
      format: 'iife',
      globalName: 'ours',
      write: false,
    });
    const names =
      'amp lt gt quot semi NewLine Tab nbsp frac12 ngE notit not ampx nosuch CounterClockwiseContourIntegral zwnj';
    const references = names.split(' ').map(name => `&${name};`);
    const { page } = await open();
    await page.evaluate(outputFiles[0]!.text.replace('var ours', 'globalThis.ours'));
    const decoded = await page.evaluate(texts => {
      const { ours } = globalThis as unknown as { ours: { decodeHTMLStrict(text: string): string } };
      return texts.map(text => ours.decodeHTMLStrict(text));
    }, references);
    expect(decoded).toEqual(references.map(reference => createParser().renderInline(reference)).map(unescapeHtml));
    await page.context().close();
  });

  test('without JavaScript it reads: titles, purposes, and why nothing can be filled in', async () => {
    const { page } = await open('', { scripts: false });
    await page.locator('.noscript', { hasText: 'needs JavaScript' }).waitFor();
    expect(await page.locator('.family .card').count()).toBeGreaterThanOrEqual(5);
    await page.getByText('where I have been, what I can do').first().waitFor();
    await page.context().close();
  });
});

/** What a browser shows of the HTML that the parser writes. */
const unescapeHtml = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
