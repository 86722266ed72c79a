import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectText } from '../host/suite.ts';
import type { Step } from './step.ts';

/** From a page to Local Notion, without an account. */
export const publishingSteps: readonly Step[] = [
  {
    sentence: 'Publish offers to connect first: Local Notion is one press of Enter away',
    async run({ window: { page }, window }) {
      await window.command('Rapport: Publish to Notion');
      await window.row('Try with Local Notion').waitFor();
      await window.picture('connect');
      await page.keyboard.press('Enter');
      await window.question('Where in Notion should it go?').waitFor();
    },
  },
  {
    sentence: 'who will read the page and what Notion will have of it is shown before anything is sent',
    async run({ window: { page }, window }) {
      await window.row('The first page of Local Notion').waitFor();
      await page.keyboard.press('Enter');
      await window.row('to be read by').waitFor();
      await window.closeMessages();
      await window.picture('publish');
      await page.keyboard.press('Enter');
    },
  },
  {
    sentence: 'the page is in Local Notion, and its file is linked to it',
    async run({ window, workbench, folder }) {
      await window.message('Published “Invoice import”.').waitFor();
      const text = readFileSync(join(folder, 'Invoice import.md'), 'utf8');
      expectText(text, /rapport: \{ template: prd@1, origin: \w+, page: [0-9a-f-]{36} \}/);
      const [opened] = await Promise.all([
        workbench.context.waitForEvent('page'),
        window.page
          .locator('.notification-toast a, .notification-toast .monaco-button', { hasText: 'Open in Local Notion' })
          .click(),
      ]);
      // VS Code's server would pass this on to the port; the part of it that does so is not in this one.
      const [, port, path] = /\/proxy\/(\d+)\/(.*)$/.exec(opened.url()) ?? [];
      if (port) await opened.goto(`http://127.0.0.1:${port}/${path}`);
      await opened.getByText('Accountants type every invoice twice.').waitFor();
      await window.pictureOf(opened, 'local-notion');
      await opened.close();
    },
  },
  {
    sentence: 'a sync says what it did',
    async run({ window }) {
      await window.closeMessages();
      await window.command('Rapport: Sync with Notion');
      await window.message('the same on both sides').waitFor();
    },
  },
  {
    sentence: 'what Rapport shows is as dark as the editor',
    async run({ window, folder }) {
      await window.closeMessages();
      await window.closeAll();
      await window.look(folder, 'dark');
      await window.rowsOf('Templates').filter({ hasText: 'Weekly one-on-one' }).first().click();
      const title = window.webview.locator('body.vscode-dark .rp-page h2').first();
      await title.waitFor();
      const ink = await title.evaluate(element => getComputedStyle(element).color);
      expectText(ink, /^rgb\((?:1[89]|2\d)\d, /);
      await window.picture('templates-dark');
    },
  },
];
