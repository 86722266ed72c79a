import type { Step } from './step.ts';

/** A window in which nothing is open. */
export const emptyWindowSteps: readonly Step[] = [
  {
    sentence: 'a window without a folder says how to begin, in the view and when a command is called',
    async run({ window: { page }, window }) {
      await page.locator('.activitybar .action-label[aria-label="Rapport"]').click();
      await page.locator('.pane-body .welcome-view', { hasText: 'Open Folder' }).waitFor();
      await window.command('Rapport: New Page from Template');
      await window.message('this window has none open yet').waitFor();
      await window.picture('no-folder');
    },
  },
];

/** A folder that nobody trusted yet. */
export const untrustedSteps: readonly Step[] = [
  {
    sentence: 'in a folder that is not trusted pages are made, and nothing is sent',
    async run({ window: { page }, window }) {
      await window.command('Rapport: New Page from Template');
      await window.row('Weekly one-on-one').waitFor();
      await page.keyboard.type('product req');
      await window.row('Product requirements').waitFor();
      await page.keyboard.press('Enter');
      await window.question('What it is called').waitFor();
      await page.keyboard.type('Unknown ground');
      await page.keyboard.press('Enter');
      await window.tab('Unknown ground.md').waitFor();
      // A page that is still opening would take the keyboard from the palette.
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
      await window.command('Rapport: Publish to Notion');
      await window.message('This folder is not trusted yet').waitFor();
      await page.getByText('Manage Trust').first().waitFor();
    },
  },
];
