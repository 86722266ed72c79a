import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectText, until } from '../host/suite.ts';
import type { Step } from './step.ts';

const HINT = '<span color="gray">One person, one moment.';

/** From the first look at the templates to a page of one's own, by keyboard. */
export const pageSteps: readonly Step[] = [
  {
    sentence: 'the Templates view shows the few to start with, then all by family',
    async run({ window: { page }, window }) {
      await page.locator('.activitybar .action-label[aria-label="Rapport"]').click();
      const rows = window.rowsOf('Templates');
      await rows.filter({ hasText: 'Start here' }).waitFor();
      await rows.filter({ hasText: 'Weekly one-on-one' }).first().waitFor();
      await rows.filter({ hasText: 'Weekly one-on-one' }).first().click();
      await window.tab('Weekly one-on-one').waitFor();
      await window.webview.locator('h2', { hasText: 'topics' }).first().waitFor();
      await window.webview.locator('aside', { hasText: 'For you alone' }).waitFor();
      await window.picture('templates');
      await window.closeAll();
    },
  },
  {
    sentence: 'moving through the list of templates shows each page beside it',
    async run({ window: { page }, window }) {
      await window.command('Rapport: New Page from Template');
      await window.row('Weekly one-on-one').waitFor();
      await window.webview.locator('h2', { hasText: 'How it is going' }).waitFor();
      await window.picture('picker');
      await page.keyboard.type('product req');
      await window.row('Product requirements').waitFor();
      await window.tab('Product requirements').waitFor();
      await window.webview.locator('h2', { hasText: 'Problem' }).waitFor();
    },
  },
  {
    sentence: 'one question is asked on the spot, and a button leads to the form with all of them',
    async run({ window: { page }, window }) {
      await page.keyboard.press('Enter');
      await window.question('What it is called').waitFor();
      await page.locator('.quick-input-widget .quick-input-titlebar [aria-label="All Questions"]').click();
      await window.webview.locator('h1', { hasText: 'Product requirements' }).waitFor();
    },
  },
  {
    sentence: 'the form is filled in by keyboard alone: what is missing is said beside its question',
    async run({ window: { page }, window: { webview }, window }) {
      await webview.locator('input:focus').waitFor();
      await page.keyboard.press('Control+Enter');
      const problem = webview.locator('[data-field="title"] .problem');
      await problem.waitFor();
      expectText(await problem.innerText(), '“What it is called” is needed.');
      await page.keyboard.type('Invoice import');
      // On to what is filled in already, and open it.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await webview.locator('details[open]').waitFor();
      await window.picture('form');
      await page.keyboard.press('Control+Enter');
    },
  },
  {
    sentence: 'the page opens with the cursor on its first hint, and the next is a Tab away',
    async run({ window: { page }, window, folder }) {
      await window.tab('Invoice import.md').waitFor();
      await window.text('One person, one moment').waitFor();
      await page.locator('.monaco-editor .snippet-placeholder').first().waitFor();
      expectText(readFileSync(join(folder, 'Invoice import.md'), 'utf8'), HINT);
      await window.picture('page');
      await page.keyboard.type('Accountants type every invoice twice.');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Twelve of fifteen said so.');
      await page.keyboard.press('Control+s');
      const read = (): string => readFileSync(join(folder, 'Invoice import.md'), 'utf8');
      await until('the page is saved', () => read().includes('Twelve of fifteen'));
      const text = read();
      expectText(
        text,
        '## Problem\n\nAccountants type every invoice twice.\n\n## Evidence\n\nTwelve of fifteen said so.\n',
      );
      expect(!text.includes(HINT), 'the first hint is still there');
    },
  },
];
