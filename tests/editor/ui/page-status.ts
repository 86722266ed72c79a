import { openFile } from './open-file.ts';
import type { Step } from './step.ts';

/** The line at the bottom of the window, after a page was published and synced. */
export const pageStatusSteps: readonly Step[] = [
  {
    sentence: 'the status bar says how the page in front stands since the last sync, and a click syncs it',
    async run({ window: { page }, window }) {
      await window.closeMessages();
      await openFile(window, 'Invoice import.md');
      const item = page.locator('.statusbar-item[id*="rapport.pageStatus"]');
      await item.filter({ hasText: 'In Notion' }).waitFor();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nWritten since.');
      await item.filter({ hasText: 'Changed here' }).waitFor();
      await item.click();
      await window.message('1 change to Notion').waitFor();
      await item.filter({ hasText: 'In Notion' }).waitFor();
      await window.closeMessages();
    },
  },
  {
    sentence: 'for a page that is not in Notion the status bar says nothing',
    async run({ window: { page }, window }) {
      await openFile(window, '2026-01-05 Ana Lopes.md');
      await page.locator('.statusbar-item[id*="rapport.pageStatus"]').waitFor({ state: 'hidden' });
    },
  },
];
