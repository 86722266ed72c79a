import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectText, until } from '../host/suite.ts';
import { trackWithGit } from '../support/git-folder.ts';
import { openFile } from './open-file.ts';
import type { Step } from './step.ts';

const TEMPLATE = `---
id: retro
title: Retro
version: 1
family: team
readers: team
inputs:
  owner: { type: person, required: true }
---

## What {{ ownr.first }} saw
`;

const PLAN = '# Plan\n\nOne format.\n\n> [!PRIVATE]\n> Bo worries about the date.\n\nLater: two.\n';

/** What is underlined, and mended at a press. */
export const findingSteps: readonly Step[] = [
  {
    sentence: 'a wrong name in a template is underlined, and one press mends it',
    async run({ window: { page }, window, folder }) {
      writeFileSync(join(folder, '.rapport/templates/retro.md'), TEMPLATE);
      await openFile(window, 'retro.md');
      await page.locator('.squiggly-error').first().waitFor();
      await page.keyboard.press('F8');
      await page.locator('.marker-widget', { hasText: 'Did you mean `owner`?' }).waitFor();
      await window.picture('diagnostics');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget', { hasText: 'Change it to `owner`' }).waitFor();
      await page.keyboard.press('Enter');
      await window.text('## What {{ owner.first }} saw'.replaceAll(' ', ' ')).waitFor();
      await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
      await page.keyboard.press('Control+s');
      await window.closeAll();
    },
  },
  {
    sentence: 'a private note in a file that git tracks is an error, and one press moves it to my private file',
    async run({ window: { page }, window, folder }) {
      writeFileSync(join(folder, 'Roadmap.md'), PLAN);
      trackWithGit(folder, ['Roadmap.md']);
      await openFile(window, 'Roadmap.md');
      await page.locator('.squiggly-error').first().waitFor();
      await page.keyboard.press('F8');
      await page.locator('.marker-widget', { hasText: 'git would share it' }).waitFor();
      await window.picture('diagnostics-private');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget', { hasText: 'Move the note to my private file' }).waitFor();
      await page.keyboard.press('Enter');
      const own = join(folder, '.rapport/private/Roadmap.md');
      await until('the note is kept', () => existsSync(own) && readFileSync(own, 'utf8').includes('Bo worries'));
      await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
      await page.keyboard.press('Control+s');
      await until('the page is saved', () => !readFileSync(join(folder, 'Roadmap.md'), 'utf8').includes('PRIVATE'));
      expectText(readFileSync(join(folder, 'Roadmap.md'), 'utf8'), '# Plan\n\nOne format.\n\nLater: two.\n');
      await window.closeAll();
    },
  },
];
