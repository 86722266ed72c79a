import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/gallery.ts';
import { type Desk, openDesk } from './support/viewer.ts';

let desk: Desk;
let source: string;
beforeAll(async () => {
  desk = await openDesk();
  const database = await desk.api('POST', '/databases', {
    parent: { page_id: desk.notion.root },
    title: [{ text: { content: 'Journal' } }],
    initial_data_source: {
      properties: {
        Name: { title: {} },
        Kind: { select: { options: [{ name: 'One-on-one' }, { name: 'Career' }] } },
        Tags: { multi_select: { options: [{ name: 'pay' }] } },
        Status: { status: {} },
        Date: { date: {} },
        Points: { number: {} },
        Kept: { checkbox: {} },
        With: { people: {} },
        Link: { url: {} },
        Note: { rich_text: {} },
        Made: { created_time: {} },
      },
    },
  });
  source = (database.data_sources as { id: string }[])[0]!.id;
  await desk.page.goto(`${desk.notion.url}/p/${database.id.replaceAll('-', '')}`);
});
afterAll(() => desk?.close());

const row = async () => (await desk.api('POST', `/data_sources/${source}/query`, {})).results[0]!;
const value = async (name: string): Promise<unknown> => {
  const property = ((await row()).properties as Record<string, Record<string, unknown>>)[name]!;
  return property[String(property.type)];
};
type Parented = { parent: { database_id: string } };
const heads = () => desk.page.locator('.rows thead th').allTextContents();
const cell = async (name: string) =>
  desk.page
    .locator('.rows tbody tr')
    .first()
    .locator('> *')
    .nth((await heads()).indexOf(name));
const edit = async (name: string) => {
  await (await cell(name)).focus();
  await desk.page.keyboard.press('Enter');
  const form = desk.page.getByRole('dialog', { name });
  await form.waitFor();
  return form;
};

describe('the rows of a database in the viewer', () => {
  test('a row is added and named, by the person who was chosen', async () => {
    await desk.page.getByRole('button', { name: 'New' }).click();
    await desk.page.getByRole('dialog', { name: 'Name' }).waitFor();
    await desk.page.keyboard.type('Pricing test');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('link', { name: 'Pricing test' }).waitFor();
    expect((await row()).created_by.id).toBe(desk.ana);
  });

  test.each([
    ['Points', '2,5', 2.5],
    ['Link', 'https://example.com/a', 'https://example.com/a'],
    ['Date', '2026-11-23', { start: '2026-11-23', end: null, time_zone: null }],
  ])('%s is written as %s', async (name, text, expected) => {
    const form = await edit(name);
    await form.getByRole('textbox').or(form.locator('input')).first().fill(text);
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => value(name)).toEqual(expected);
    expect(await (await cell(name)).evaluate(element => element === document.activeElement)).toBe(true);
  });

  test('a number that is none is refused in plain words, and the one before stays', async () => {
    const form = await edit('Points');
    await form.getByRole('textbox').fill('many');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => desk.page.getByRole('status').textContent()).toBe('Points takes a number; “many” is none.');
    expect(await value('Points')).toBe(2.5);
  });

  test('options are chosen or made, people are chosen, a status only chosen', async () => {
    await (await edit('Kind')).getByLabel('Career').check();
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => value('Kind')).toMatchObject({ name: 'Career' });
    const tags = await edit('Tags');
    await tags.getByLabel('pay').check();
    await tags.getByLabel('Another value of Tags').fill('trust');
    await tags.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => value('Tags')).toMatchObject([{ name: 'pay' }, { name: 'trust' }]);
    await (await edit('With')).getByLabel('Bo Lind').check();
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => value('With')).toMatchObject([{ id: desk.bo }]);
    const status = await edit('Status');
    expect(await status.getByRole('textbox').count()).toBe(0);
    await status.getByLabel('In progress').check();
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => value('Status')).toMatchObject({ name: 'In progress' });
  });

  test('a box is ticked with the space bar, Escape leaves a value as it was, and what is computed can’t be opened', async () => {
    await (await cell('Kept')).focus();
    await desk.page.keyboard.press('Space');
    await expect.poll(() => value('Kept')).toBe(true);
    const form = await edit('Link');
    await form.getByRole('textbox').fill('https://example.com/other');
    await desk.page.keyboard.press('Escape');
    expect(await value('Link')).toBe('https://example.com/a');
    expect(await (await cell('Made')).getAttribute('tabindex')).toBeNull();
  });

  test('a note keeps the marks of the words that nobody changed', async () => {
    await desk.api('PATCH', `/pages/${(await row()).id}`, {
      properties: {
        Note: { rich_text: [{ text: { content: 'Ask ' } }, { text: { content: 'Bo' }, annotations: { bold: true } }] },
      },
    });
    await desk.page.locator('.rows strong').waitFor();
    await (await edit('Note')).getByRole('textbox').fill('Ask today: Bo');
    await desk.page.keyboard.press('Enter');
    await expect
      .poll(async () =>
        ((await value('Note')) as { plain_text: string; annotations: { bold: boolean } }[]).map(run => [
          run.plain_text,
          run.annotations.bold,
        ]),
      )
      .toEqual([
        ['Ask today: ', false],
        ['Bo', true],
      ]);
  });

  test('the table has names for all of its controls and enough contrast, and is pictured', async () => {
    await desk.page.setViewportSize({ width: 1440, height: 620 });
    expect(await violations(desk.page)).toEqual([]);
    const path = 'docs/images/viewer-rows.png';
    if (process.env.RAPPORT_SCREENSHOTS || !existsSync(path)) {
      await desk.page.reload();
      await edit('Kind');
      await desk.page.screenshot({ path });
      await desk.page.keyboard.press('Escape');
    }
  });

  test('a row is opened as a page, where its properties are changed as well', async () => {
    await desk.page.getByRole('link', { name: 'Pricing test' }).click();
    await desk.page.getByRole('heading', { name: 'Pricing test' }).waitFor();
    await desk.page.locator('dl.properties div', { hasText: 'Points' }).locator('dd').click();
    await desk.page.getByRole('dialog', { name: 'Points' }).getByRole('textbox').fill('');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => value('Points')).toBeNull();
    expect(await violations(desk.page)).toEqual([]);
  });

  test('a row that is made in a view of one kind is of that kind, so that it is seen there', async () => {
    const { parent } = (await desk.api('GET', `/data_sources/${source}`)) as unknown as Parented;
    const view = await desk.api('POST', '/views', {
      database_id: parent.database_id,
      data_source_id: source,
      name: 'Growing',
      type: 'table',
      filter: { property: 'Kind', select: { equals: ['Career', 'One-on-one'] } },
    });
    await desk.page.goto(`${desk.notion.url}/p/${parent.database_id.replaceAll('-', '')}?v=${view.id}`);
    await desk.page.getByRole('button', { name: 'New' }).click();
    await desk.page.getByRole('dialog', { name: 'Name' }).waitFor();
    await desk.page.keyboard.type('Worksheet');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('row', { name: 'Worksheet Career' }).waitFor();
  });

  test('who may only read finds no cell to change and no button', async () => {
    const cy = desk.notion.addPerson({ name: 'Cy', grants: { [desk.notion.root]: 'read' } });
    const page = await desk.window(cy, new URL(desk.page.url()).pathname);
    expect(await page.locator('[data-cell], button[data-row]').count()).toBe(0);
    await page.context().close();
  });

  test('nothing was complained of but what was refused', () => {
    expect(desk.complaints.filter(words => !words.includes('400 (Bad Request)'))).toEqual([]);
  });
});
