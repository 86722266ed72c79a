import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** One window of VS Code, as somebody in front of it uses it. */
export class Window {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Runs a command from the palette. */
  async command(title: string): Promise<void> {
    for (let tries = 3; ; tries--) {
      await this.page.keyboard.press('F1');
      try {
        await this.input.fill(`>${title}`, { timeout: 3000 });
        await this.row(title).first().waitFor({ timeout: 3000 });
        break;
      } catch (error) {
        // A page that opens at this moment takes the keyboard, and the palette closes.
        if (tries === 1) throw error;
        // An open list does not look again for the same words.
        await this.page.keyboard.press('Escape');
      }
    }
    await this.page.keyboard.press('Enter');
  }

  /** Light or dark, as the settings of the folder say; a command that switches to and fro would switch twice when it is tried twice. */
  async look(folder: string, look: 'light' | 'dark'): Promise<void> {
    const settings = join(folder, '.vscode/settings.json');
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    if (look === 'light') rmSync(settings, { force: true });
    else writeFileSync(settings, '{ "workbench.colorTheme": "Dark Modern" }\n');
    await this.page.locator(`.monaco-workbench.vs${look === 'dark' ? '-dark' : ''}`).waitFor();
  }

  /** Where one types in a list or a question. */
  get input(): Locator {
    return this.page
      .locator('.quick-input-widget input[type="text"], .quick-input-widget input[type="password"]')
      .first();
  }

  /** A line of the list that is open. */
  row(words: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: words });
  }

  /** A question with these words in its title or below. */
  question(words: string): Locator {
    return this.page.locator('.quick-input-widget', { hasText: words });
  }

  /** The lines of a view in the side bar. */
  rowsOf(view: string): Locator {
    return this.page.locator(`.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row`);
  }

  message(words: string): Locator {
    return this.page.locator('.notification-toast, .notifications-list-container', { hasText: words }).first();
  }

  /** The tab in front. */
  tab(name: string): Locator {
    return this.page.locator('.tab.active', { hasText: name });
  }

  /** The words of an editor; VS Code writes blanks as no-break spaces. */
  text(words: string): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: words }).first();
  }

  /** The page in a webview. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Puts away what was said so far, also while a list is open. */
  async closeMessages(): Promise<void> {
    const close = this.page.locator('.notification-toast [aria-label^="Clear Notification"]');
    while ((await close.count()) > 0) {
      await this.page.locator('.notification-toast').first().hover();
      await close.first().click();
    }
  }

  async closeAll(): Promise<void> {
    // What is not saved would be asked about, and what is being saved is not saved yet.
    const unsaved = this.page.locator('.tab.dirty').first();
    if ((await unsaved.count()) > 0) {
      await this.command('File: Save All');
      await unsaved.waitFor({ state: 'detached' });
    }
    await this.command('View: Close All Editors');
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }

  /** A picture for the guides; made only where `RAPPORT_SCREENSHOTS` asks for it. */
  async picture(name: string): Promise<void> {
    await this.pictureOf(this.page, name);
  }

  async pictureOf(page: Page, name: string): Promise<void> {
    if (!process.env.RAPPORT_SCREENSHOTS) return;
    mkdirSync('docs/images', { recursive: true });
    // What just opened is still moving.
    await page.waitForTimeout(400);
    await page.screenshot({ path: `docs/images/vscode-${name}.png` });
  }
}
