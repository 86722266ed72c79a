import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { h, listing, p } from '../../shared/document/build.ts';
import { otherPerson, words } from '../support/notion-place.ts';
import { newPage } from '../support/template-page.ts';
import { galleryPicture, violations } from './support/gallery.ts';
import { type ServedGallery, servedGallery } from './support/served-gallery.ts';
import { openChromium, type watchedPage } from './support/try-it.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

const PROMISE = '- [ ] Ana: send the draft of the pricing page to legal by 27 November\n';
const LAST_PAGE = `---
title: Ana Lopes, 2026-11-16
date: 2026-11-16
readers: pair
people: [ana, bo]
rapport: { template: one-on-one-weekly@1 }
---

## Promises from today

${PROMISE}`;

const sheet = (page: Page) => page.getByRole('article', { name: 'The page' });
const pagesIn = ({ notion }: ServedGallery): string[] =>
  [...notion.snapshot().records].flatMap(record =>
    record.kind === 'page' && !('inTrash' in record && record.inTrash) ? [JSON.stringify(record)] : [],
  );
const titled = (gallery: ServedGallery, title: string): number =>
  pagesIn(gallery).filter(record => record.includes(title)).length;

async function chooseAna(page: Page): Promise<void> {
  const field = page.getByRole('combobox', { name: 'With whom' });
  await field.fill('Ana Lopes');
  await page.getByRole('option', { name: '@ana, reports to Bo Lindqvist' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('a template that somebody wrote in Notion is on the first screen, and its page is shown', async () => {
  const gallery = await servedGallery();
  const client = otherPerson(gallery.notion);
  const database = await client.write('POST', '/databases', {
    parent: { type: 'page_id', page_id: gallery.notion.root },
    title: words('Templates'),
    initial_data_source: { properties: { Name: { title: {} } } },
  });
  const [source] = (database.kind === 'done' ? database.body.data_sources : []) as { id: string }[];
  const yaml =
    'family: one-on-ones\nreaders: pair\npurpose: Half an hour outside.\ninputs:\n  report: { type: person, required: true, label: With whom }';
  await newPage(client, { data_source_id: source!.id }, 'Walk & talk', [
    listing('yaml', yaml),
    h(2, 'What {{ report.first }} wants to talk about'),
    p('{% if report.first == “Ana” %}Ana, how is it going?{% endif %}'),
  ]);
  await gallery.files.write(
    '.rapport/config.yaml',
    `templates: [https://www.notion.so/${source!.id.replaceAll('-', '')}]\n`,
  );
  const { page } = await gallery.window(browser, { width: 1280, height: 900 });
  await page.goto(gallery.url);
  await page.getByRole('link', { name: 'Walk & talk' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Walk & talk' }).waitFor();
  await chooseAna(page);
  await sheet(page).getByRole('heading', { name: 'What Ana wants to talk about' }).waitFor();
  await sheet(page).getByText('Ana, how is it going?').waitFor();
  expect(gallery.errors).toEqual([]);
  await page.close();
  await gallery.close();
});

describe('the served gallery with a token of one’s own', () => {
  let gallery: ServedGallery;
  let page: Page;
  let seen: Awaited<ReturnType<typeof watchedPage>>;
  beforeAll(async () => {
    gallery = await servedGallery();
    await gallery.files.write('Ana Lopes/2026-11-16 Ana Lopes.md', LAST_PAGE);
    seen = await gallery.window(browser, { width: 1280, height: 900 });
    page = seen.page;
    page.setDefaultTimeout(60_000);
    await page.goto(`${gallery.url}#one-on-one-weekly`);
  });
  afterAll(() => gallery?.close());

  test('who is connected need not say who they are', async () => {
    await page.getByRole('heading', { level: 1, name: 'Weekly one-on-one' }).waitFor();
    expect(await page.getByLabel('Your name').count()).toBe(0);
  });

  test('of two who are called alike one is chosen, and not guessed', async () => {
    await page.getByRole('combobox', { name: 'With whom' }).fill('Ana Lopes');
    await page.getByText(/2 people are called Ana Lopes: choose one from the list/).waitFor();
    const found = page.getByRole('listbox').getByRole('option');
    await found.first().waitFor();
    expect(await found.allInnerTexts()).toEqual([
      'Ana Lopes @ana, reports to Bo Lindqvist',
      'Ana Lopes @ana.design, reports to Cy Tanaka',
    ]);
    expect(await violations(page)).toEqual([]);
    await chooseAna(page);
    expect(await page.getByText(/2 people are called/).isVisible()).toBe(false);
  });

  test('the last page is found by itself, and what is open stands in the page', async () => {
    await page.getByText('Found: Ana Lopes, 2026-11-16').waitFor();
    await sheet(page).getByText('Ana: send the draft of the pricing page to legal by 27 November').waitFor();
  });

  test('a place that nobody confirmed asks who reads it', async () => {
    const made = await fetch(`${gallery.notion.url}/v1/pages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${gallery.notion.token}`,
        'notion-version': '2026-03-11',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        parent: { page_id: gallery.notion.root },
        properties: { title: { title: [{ text: { content: 'Bo and Ana' } }] } },
      }),
    });
    expect(made.status).toBe(200);
    await page.getByRole('button', { name: 'Insert into Notion' }).click();
    await page.getByText('Choose where in Notion the page should be made.').waitFor();
    await page.getByRole('combobox', { name: 'Where in Notion' }).fill('Bo and');
    await page.getByRole('option', { name: 'Bo and Ana' }).click();
    const group = page.getByRole('group', { name: 'Who reads “Bo and Ana”?' });
    await group.getByLabel('Ana Lopes and Bo Lindqvist, nobody else').check();
    expect(await violations(page)).toEqual([]);
    await galleryPicture('readers', page);
    await group.getByRole('button', { name: 'Yes, I looked: that is who reads it' }).click();
    await page.getByText('There it is read by Ana Lopes and Bo Lindqvist, nobody else.').waitFor();
    expect(await gallery.files.read('.rapport/config.yaml')).toContain('readers: pair');
  });

  test('from then on the place of these two is offered by itself, and of others it is not', async () => {
    const { page: next } = await gallery.window(browser, { width: 1280, height: 900 });
    await next.goto(`${gallery.url}#one-on-one-weekly`);
    const where = next.getByRole('combobox', { name: 'Where in Notion' });
    await chooseAna(next);
    await next.getByText('There it is read by Ana Lopes and Bo Lindqvist, nobody else.').waitFor();
    expect(await where.inputValue()).toBe('Bo and Ana');
    await next.getByRole('combobox', { name: 'With whom' }).fill('Somebody New');
    await next.waitForFunction(() => (document.querySelector('#insert-place') as HTMLInputElement).value === '');
    await next.close();
  });

  test('the very words and their readers are shown before anything is sent; “Not yet” sends nothing', async () => {
    await page.getByRole('button', { name: 'Insert into Notion' }).click();
    const dialog = page.getByRole('dialog', { name: 'Insert “Ana Lopes, 2026-11-23”?' });
    await dialog.getByText('It goes to “Bo and Ana”, read by Ana Lopes and Bo Lindqvist, nobody else.').waitFor();
    await dialog.getByText('Ana: send the draft of the pricing page').waitFor();
    expect(await dialog.getByText('To praise:').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await galleryPicture('insert', page);
    await dialog.getByRole('button', { name: 'Not yet' }).click();
    expect(titled(gallery, 'Ana Lopes, 2026-11-23')).toBe(0);
  });

  test('it says what is going on, and leads to the page; asked again it makes no second one', async () => {
    for (const _ of [1, 2]) {
      await page.getByRole('button', { name: 'Insert into Notion' }).click();
      await page.getByRole('button', { name: 'Insert it' }).click();
      await page.getByText('“Ana Lopes, 2026-11-23” is in Notion.').waitFor();
    }
    expect(titled(gallery, 'Ana Lopes, 2026-11-23')).toBe(1);
    const href = await page.getByRole('link', { name: 'Open it there' }).getAttribute('href');
    await page.getByText('It carries over 1 open promise.').waitFor();
    const { page: there } = await gallery.window(browser);
    await there.goto(href!);
    await there.getByText('Ana: send the draft of the pricing page to legal').waitFor();
    expect(await there.getByText('To praise:').count()).toBe(0);
    await there.context().close();
  });

  test('when the server is gone it says so, nothing is lost, and trying again goes on', async () => {
    await page.getByText('More', { exact: true }).click();
    await page.getByLabel('Date').fill('2026-12-07');
    await page.getByText('There it is read by').waitFor();
    await page.route('**/api/insert', route => route.abort());
    await page.getByRole('button', { name: 'Insert into Notion' }).click();
    await page.getByRole('button', { name: 'Insert it' }).click();
    await page.getByText('Rapport does not answer.').waitFor();
    await page.unroute('**/api/insert');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Insert it' }).click();
    await page.getByText('“Ana Lopes, 2026-12-07” is in Notion.').waitFor();
    expect(titled(gallery, 'Ana Lopes, 2026-12-07')).toBe(1);
  });

  test('nobody else was asked for anything, and the server met nothing unforeseen', () => {
    expect(seen.elsewhere).toEqual([]);
    expect(gallery.errors).toEqual([]);
    expect(seen.complaints.filter(words => !words.includes('ERR_FAILED'))).toEqual([]);
  });
});

describe('with a token of the whole company', () => {
  test('it says that nothing is shown back, offers no places, and asks who one is', async () => {
    const gallery = await servedGallery('company');
    const { page, complaints } = await gallery.window(browser, { width: 390, height: 844, dark: true });
    await page.goto(`${gallery.url}#one-on-one-weekly`);
    await page.getByText('Rapport is connected with a token of the whole company.').waitFor();
    await chooseAna(page);
    await page.getByLabel('Your name').fill('Bo Lindqvist');
    expect(await page.getByRole('combobox', { name: 'Where in Notion' }).count()).toBe(0);
    await page.getByText('It is not shown here').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Insert into Notion' }).click();
    await page.getByRole('button', { name: 'Insert it' }).click();
    await page.locator('.outcome .error').waitFor();
    expect(await page.locator('.outcome .error').innerText()).not.toBe('');
    expect(complaints).toEqual([]);
    await page.context().close();
    await gallery.close();
  });
});
