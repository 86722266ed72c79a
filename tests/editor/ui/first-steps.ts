import type { Step } from './step.ts';

/** The walkthrough, as a link leads to it. */
export const firstStepsSteps: readonly Step[] = [
  {
    sentence: 'in a window without a folder a link leads to three steps: make a page, connect, publish',
    async run({ window: { page }, window }) {
      await window.closeMessages();
      await page.locator('.welcome-view a', { hasText: 'Three first steps' }).click();
      const steps = page.locator('.gettingStartedContainer .getting-started-step');
      await steps.filter({ hasText: 'Make your first page' }).waitFor();
      await steps.filter({ hasText: 'Connect to Notion, or just try' }).waitFor();
      // A narrow window leaves the pictures out.
      await page.keyboard.press('Control+b');
      await page.locator('.getting-started-media img, .getting-started-media svg').first().waitFor();
      await window.picture('walkthrough');
      await steps.filter({ hasText: 'Publish a page, and keep it the same' }).click();
      await page.getByText('Private notes stay here, always.').waitFor();
    },
  },
];
