import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/gallery.ts';
import { type Desk, openDesk, says } from './support/viewer.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const path = (id: string): string => `/p/${id.replaceAll('-', '')}`;
const commentsOn = async (id: string) => (await desk.api('GET', `/comments?block_id=${id}`)).results;

describe('two people in the viewer', () => {
  test('one types, and the other sees it without losing the caret and half a word', async () => {
    const id = await desk.open('Both', says('Ship it'), says('other line'));
    const bo = await desk.window(desk.bo, path(id));
    await desk.page.getByText('other line').click();
    await desk.page.keyboard.press('Home');
    await desk.page.keyboard.type('my hal');
    await bo.getByText('Ship it').click();
    await bo.keyboard.press('End');
    await bo.keyboard.type(' on Thursday');
    await desk.page.getByText('Ship it on Thursday').waitFor();
    await desk.page.keyboard.type('f word, ');
    await bo.getByText('my half word, other line').waitFor();
    await bo.context().close();
  });

  test('both type in one line, at its two ends', async () => {
    const id = await desk.open('One line', says('the middle'));
    const bo = await desk.window(desk.bo, path(id));
    await desk.page.getByText('the middle').click();
    await bo.getByText('the middle').click();
    await desk.page.keyboard.press('Home');
    await bo.keyboard.press('End');
    for (const [mine, theirs] of [
      ['Ana ', ' Bo'],
      ['said ', ' heard'],
      ['this: ', ' it'],
    ] as const) {
      await Promise.all([desk.page.keyboard.type(mine, { delay: 30 }), bo.keyboard.type(theirs, { delay: 30 })]);
    }
    await expect.poll(() => desk.outline(id)).toEqual(['paragraph: Ana said this: the middle Bo heard it']);
    for (const page of [desk.page, bo]) await page.getByText('Ana said this: the middle Bo heard it').waitFor();
    await bo.context().close();
  });

  test('both change the same word: one stands, the other is kept below it', async () => {
    const id = await desk.open('Same word', says('maybe'));
    const [block] = (await desk.api('GET', `/blocks/${id}/children`)).results;
    await desk.page.getByText('maybe').click();
    await desk.page.keyboard.press('Shift+Home');
    await desk.page.keyboard.type('yes');
    await desk.api('PATCH', `/blocks/${block!.id}`, { paragraph: { rich_text: [{ text: { content: 'no' } }] } });
    await expect.poll(() => desk.outline(id)).toEqual(['paragraph: no', 'paragraph: yes']);
    await desk.page.getByText('Your words stand below it.').waitFor();
  });

  test('a discussion is begun on the page, begun on a block, answered and taken back', async () => {
    const id = await desk.open('Talk', says('Pricing'));
    const [block] = (await desk.api('GET', `/blocks/${id}/children`)).results;
    await desk.page.getByLabel('Comment on this page').fill('When do we decide?');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => commentsOn(id)).toHaveLength(1);
    await desk.page.getByText('Pricing').click();
    await desk.page.keyboard.press('Control+/');
    await desk.page.getByRole('menuitem', { name: 'Comment' }).click();
    await desk.page.getByLabel('Comment on this block').fill('10 % or all?');
    await desk.page.getByRole('button', { name: 'Send' }).click();
    const bo = await desk.window(desk.bo, path(id));
    await bo.getByLabel('Reply to Ana Lopes').nth(1).fill('10 %.');
    await bo.keyboard.press('Enter');
    await desk.page.getByText('10 %.', { exact: true }).waitFor();
    const [first, second] = await commentsOn(block!.id);
    expect([first!.created_by.id, second!.created_by.id]).toEqual([desk.ana, desk.bo]);
    expect(second!.discussion_id).toBe(first!.discussion_id);
    expect(second!.display_name).toEqual({ type: 'user', resolved_name: 'Bo Lind' });
    await bo.getByRole('button', { name: 'Delete this comment' }).click();
    await expect.poll(() => commentsOn(block!.id)).toHaveLength(1);
    await bo.context().close();
  });

  test('half a reply survives what others write', async () => {
    const id = await desk.open('Draft', says('here'));
    await desk.page.getByLabel('Comment on this page').fill('half a');
    await desk.api('PATCH', `/blocks/${id}/children`, { children: [says('from elsewhere')] });
    await desk.page.getByText('from elsewhere').waitFor();
    expect(await desk.page.getByLabel('Comment on this page').inputValue()).toBe('half a');
  });

  test.each([
    ['read', 0, 0],
    ['comment', 0, 1],
    ['edit', 2, 1],
  ] as const)('who may %s is offered that and no more', async (level, lines, forms) => {
    const id = await desk.open('Rights', says('a to-do', 'to_do'));
    const cy = desk.notion.addPerson({ name: `Cy ${level}`, grants: { [id]: level } });
    const page = await desk.window(cy, path(id));
    expect(await page.locator('[data-edit]').count()).toBe(lines);
    expect(await page.locator('form.say').count()).toBe(forms);
    expect(await page.getByRole('checkbox').isDisabled()).toBe(level !== 'edit');
    await page.getByText('a to-do').hover();
    expect(await page.locator('.gutter').count()).toBe(level === 'read' ? 0 : 1);
    if (level === 'comment') {
      await page.getByRole('group', { name: 'To-do list' }).focus();
      await page.keyboard.press('Control+/');
      await page.getByRole('menuitem', { name: 'Comment' }).waitFor();
      expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Comment', 'Copy link']);
    }
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('a page in the trash is listed there, read, and restored', async () => {
    const id = await desk.open('Thrown away', says('still here'));
    await desk.api('PATCH', `/pages/${id}`, { in_trash: true });
    await desk.page.getByText('In the trash').waitFor();
    expect(await desk.page.locator('[data-edit]').count()).toBe(0);
    await desk.page.getByRole('link', { name: 'Trash' }).click();
    await desk.page.getByRole('link', { name: 'Thrown away' }).waitFor();
    expect(await violations(desk.page)).toEqual([]);
    await desk.page.getByRole('button', { name: 'Restore Thrown away' }).click();
    await desk.page.getByText('The trash is empty.').waitFor();
    expect((await desk.api('GET', `/pages/${id}`)).in_trash).toBe(false);
  });

  test('nothing was complained of but what was overtaken', () => {
    expect(desk.complaints.filter(words => !words.includes('409 (Conflict)'))).toEqual([]);
  });
});
