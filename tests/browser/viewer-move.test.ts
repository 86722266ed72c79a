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
const line = (text: string) => desk.page.locator('.blocks .line').getByText(text, { exact: true });
const becomes = (id: string) => expect.poll(() => desk.outline(id));
const focused = () => desk.page.evaluate(() => document.activeElement?.textContent);
const menu = () => desk.page.getByRole('menu', { name: 'This block' });
const opened = async (): Promise<void> => {
  await press('Control+/');
  await menu().waitFor();
};

describe('moving and deleting blocks in the viewer', () => {
  test('Alt+Shift with the arrows moves a block up, down, into its neighbour and out, while one writes in it', async () => {
    const id = await desk.open('Keys', says('a'), says('b'), says('c'));
    await line('c').click();
    await press('Alt+Shift+ArrowUp');
    await becomes(id).toEqual(['paragraph: a', 'paragraph: c', 'paragraph: b']);
    await desk.page.keyboard.type('!');
    await press('Alt+Shift+ArrowRight');
    await becomes(id).toEqual(['paragraph: a > [paragraph: c!]', 'paragraph: b']);
    await press('Alt+Shift+ArrowDown');
    await becomes(id).toEqual(['paragraph: a', 'paragraph: c!', 'paragraph: b']);
    await press('Tab', 'Shift+Tab', 'Alt+Shift+ArrowDown', 'Escape');
    await becomes(id).toEqual(['paragraph: a', 'paragraph: b', 'paragraph: c!']);
    await expect.poll(focused).toBe('c!');
  });

  test('a block keeps its id and its children where it is moved, and at an edge it stays', async () => {
    const id = await desk.open('Ids', says('a', 'to_do', [says('a1', 'to_do')]), says('b', 'to_do'));
    const [a] = (await desk.api('GET', `/blocks/${id}/children`)).results;
    await line('a').click();
    await press('Alt+Shift+ArrowDown', 'Alt+Shift+ArrowDown', 'Shift+Tab');
    await becomes(id).toEqual(['to_do: b', 'to_do: a > [to_do: a1]']);
    expect((await desk.api('GET', `/blocks/${id}/children`)).results[1]!.id).toBe(a!.id);
    expect((await desk.api('GET', `/blocks/${a!.id}`)).last_edited_by.id).toBe(desk.ana);
  });

  test('a block steps out of a column, not between columns', async () => {
    const column = (text: string) => ({ column: { children: [says(text)] } });
    const id = await desk.open('Columns', { column_list: { children: [column('left'), column('right')] } });
    await line('left').click();
    await press('Alt+Shift+ArrowLeft');
    await becomes(id).toEqual(['column_list > [column, column > [paragraph: right]]', 'paragraph: left']);
  });

  test('the handle drags a block between others, and Ctrl+Z takes that back', async () => {
    const id = await desk.open('Drag', says('a'), says('b'), says('c'));
    await line('a').hover();
    const handle = desk.page.getByRole('button', { name: 'Move or change this block' });
    const below = await line('c').boundingBox();
    await handle.dragTo(line('c'), { targetPosition: { x: 40, y: below!.height - 3 } });
    await becomes(id).toEqual(['paragraph: b', 'paragraph: c', 'paragraph: a']);
    await press('Escape', 'Control+Z');
    await becomes(id).toEqual(['paragraph: a', 'paragraph: b', 'paragraph: c']);
  });

  test('Delete takes a block away that has the focus, and the button beside the message brings it back', async () => {
    const id = await desk.open('Delete', says('a'), { divider: {} }, says('c'));
    await desk.page.getByRole('group', { name: 'Divider' }).focus();
    await press('Delete');
    await becomes(id).toEqual(['paragraph: a', 'paragraph: c']);
    await expect.poll(focused).toBe('a');
    await desk.page.getByRole('button', { name: 'Undo' }).click();
    await becomes(id).toEqual(['paragraph: a', 'divider', 'paragraph: c']);
  });

  test('Ctrl+/ opens what one can do with a block, for the keyboard and a screen reader', async () => {
    const id = await desk.open('Menu', says('a'), says('b'));
    await line('b').click();
    await press('Control+/');
    expect(
      await menu()
        .getByRole('menuitem')
        .first()
        .evaluate(item => item === document.activeElement),
    ).toBe(true);
    await press('m', 'Enter');
    await becomes(id).toEqual(['paragraph: b', 'paragraph: a']);
    await opened();
    await press('h', 'h', 'Enter');
    await becomes(id).toEqual(['heading_2: b', 'paragraph: a']);
    await opened();
    await press('Escape');
    expect(await menu().count()).toBe(0);
    expect(await focused()).toBe('b');
    await opened();
    await press('d', 'Enter');
    await becomes(id).toEqual(['paragraph: a']);
  });

  test('an item that becomes a heading gives up what lies in it; a toggle keeps it', async () => {
    const id = await desk.open('Turn', says('a', 'to_do', [says('a1')]), says('b', 'toggle', [says('b1')]));
    for (const text of ['a', 'b']) {
      await line(text).click();
      await opened();
      await press('h', 'Enter');
      await expect.poll(async () => (await desk.outline(id)).join()).toContain(`heading_1: ${text}`);
    }
    expect(await desk.outline(id)).toEqual(['heading_1: a', 'paragraph: a1', 'heading_1: b > [paragraph: b1]']);
  });

  test('nothing was complained of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
