import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, says } from './support/viewer.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key);
};
const type = (text: string) => desk.page.keyboard.type(text);
const line = (text: string) => desk.page.locator('.blocks .line').getByText(text, { exact: true });
const becomes = (id: string) => expect.poll(() => desk.outline(id));

describe('writing in the viewer', () => {
  test('an empty page is filled by keyboard alone: title, Enter, lines, lists, a sub-item, and out of the list again', async () => {
    const id = await desk.open('');
    await press('Tab');
    await desk.page.locator('h1').focus();
    await press('Enter');
    await type('Notes');
    await press('Enter');
    await type('first');
    await press('Enter');
    await type('- one');
    await press('Enter');
    await type('two');
    await press('Tab', 'Enter');
    await type('three');
    await press('Enter', 'Enter', 'Enter');
    await type('after');
    await press('Escape');
    await becomes(id).toEqual([
      'paragraph: first',
      'bulleted_list_item: one > [bulleted_list_item: two, bulleted_list_item: three]',
      'paragraph: after',
    ]);
    expect((await desk.api('GET', `/pages/${id}`)).last_edited_by.id).toBe(desk.ana);
    expect(await desk.page.title()).toBe('Notes');
  });

  test.each([
    ['- ', 'bulleted_list_item: x'],
    ['* ', 'bulleted_list_item: x'],
    ['1. ', 'numbered_list_item: x'],
    ['[] ', 'to_do: x'],
    ['# ', 'heading_1: x'],
    ['## ', 'heading_2: x'],
    ['### ', 'heading_3: x'],
    ['> ', 'toggle: x'],
    ['" ', 'quote: x'],
    ['```', 'code: x'],
  ])('“%s” at the beginning of a line makes it a %s', async (sign, outline) => {
    const id = await desk.open('Signs', says(''));
    await desk.page.locator('.blocks .line').click();
    await type(`${sign}x`);
    await press('Escape');
    await becomes(id).toEqual([outline]);
  });

  test('a sign keeps the block, its id, its comments and the rest of the line', async () => {
    const id = await desk.open('Kept', says('call Bo'));
    const [before] = (await desk.api('GET', `/blocks/${id}/children`)).results;
    await desk.api('POST', '/comments', {
      parent: { block_id: before!.id },
      rich_text: [{ text: { content: 'When?' } }],
    });
    await line('call Bo').click();
    await press('Home');
    await type('[] ');
    await becomes(id).toEqual(['to_do: call Bo']);
    const [after] = (await desk.api('GET', `/blocks/${id}/children`)).results;
    expect(after!.id).toBe(before!.id);
    await desk.page.getByText('When?').waitFor();
  });

  test('Enter in the middle divides a line with its marks; Backspace at the beginning joins it again', async () => {
    const id = await desk.open('Divide', {
      paragraph: {
        rich_text: [{ text: { content: 'Ship ' } }, { text: { content: 'it now' }, annotations: { bold: true } }],
      },
    });
    await desk.page.locator('.blocks .line').click();
    await press('Home', ...Array<string>(7).fill('ArrowRight'), 'Enter');
    await becomes(id).toEqual(['paragraph: Ship it', 'paragraph:  now']);
    expect(await desk.page.locator('.blocks strong').allTextContents()).toEqual(['it', ' now']);
    await press('Backspace');
    await becomes(id).toEqual(['paragraph: Ship it now']);
    await type('!');
    await press('Escape');
    await becomes(id).toEqual(['paragraph: Ship it! now']);
  });

  test('Backspace before an item makes it text first; words typed quickly after Enter lose no letter', async () => {
    const id = await desk.open('Quick', says('a', 'to_do'));
    await line('a').click();
    await press('Home', 'Backspace');
    await becomes(id).toEqual(['paragraph: a']);
    await press('End');
    for (const word of ['alpha', 'beta', 'gamma', 'delta']) {
      await press('Enter');
      await type(word);
    }
    await press('Escape');
    await becomes(id).toEqual([
      'paragraph: a',
      'paragraph: alpha',
      'paragraph: beta',
      'paragraph: gamma',
      'paragraph: delta',
    ]);
  });

  test('a slash offers kinds, by name and by arrow keys; Escape leaves the slash as it is', async () => {
    const id = await desk.open('Slash', says(''));
    await desk.page.locator('.blocks .line').click();
    await type('/head');
    const options = desk.page.getByRole('listbox', { name: 'What this line is to be' }).getByRole('option');
    expect(await options.allTextContents()).toEqual(['Heading 1#', 'Heading 2##', 'Heading 3###', 'Table of contents']);
    await press('ArrowDown', 'Enter');
    await type('Topics');
    await press('Enter');
    await type('/div');
    await press('Enter');
    await type('and/or ');
    await type('/x');
    await press('Escape', 'Escape');
    await becomes(id).toEqual(['heading_2: Topics', 'divider', 'paragraph: and/or /x']);
  });

  test('a table, columns and a page are made the same way, and the page is opened', async () => {
    const id = await desk.open('Made', says(''));
    await desk.page.locator('.blocks .line').click();
    await type('/table');
    await press('Enter');
    await becomes(id).toEqual(['table > [table_row, table_row, table_row]', 'paragraph: ']);
    await type('/2 col');
    await press('Enter');
    await expect
      .poll(async () => (await desk.outline(id))[1])
      .toBe('column_list > [column > [paragraph: ], column > [paragraph: ]]');
    await type('/page');
    await press('Enter');
    await desk.page.getByText('This page is empty.').waitFor();
    await becomes(id).toHaveLength(4);
    expect((await desk.outline(id))[2]).toMatch(/^child_page/);
  });

  test('a click below the last line adds one, and the plus beside a block adds one below it', async () => {
    const id = await desk.open('Add', says('here'));
    await desk.page.getByRole('button', { name: 'New line' }).click();
    await type('at the end');
    await press('Escape');
    await becomes(id).toEqual(['paragraph: here', 'paragraph: at the end']);
    await line('here').hover();
    await desk.page.getByRole('button', { name: 'Add a block below' }).click();
    await desk.page.getByRole('listbox').waitFor();
    await type('to-do');
    await press('Enter');
    await type('between');
    await press('Escape');
    await becomes(id).toEqual(['paragraph: here', 'to_do: between', 'paragraph: at the end']);
  });

  test('arrow keys go from line to line, written or not', async () => {
    await desk.open('Arrows', says('one'), { divider: {} }, says('three'));
    const text = () => desk.page.evaluate(() => document.activeElement?.textContent);
    const label = () => desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await line('one').click();
    await expect.poll(text).toBe('one');
    await press('ArrowDown');
    await expect.poll(label).toBe('Divider');
    await press('ArrowDown');
    await expect.poll(text).toBe('three');
  });

  test('nothing was complained of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
