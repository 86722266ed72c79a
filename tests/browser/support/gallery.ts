import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { buildGallery } from '../../../extensions/notion/gallery/build-gallery.ts';

/** The gallery as it is built, in a folder of its own. */
export interface BuiltGallery {
  folder: string;
  /** `file:///…/index.html` */
  url: string;
  remove(): Promise<void>;
}

export async function builtGallery(): Promise<BuiltGallery> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  await buildGallery('.', folder);
  return {
    folder,
    url: pathToFileURL(join(folder, 'index.html')).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface GalleryWindow {
  page: Page;
  /** What it complained of. */
  complaints: string[];
  /** Whatever it asked for that is not a file beside it. */
  requests: string[];
}

/** A window without a network that writes down whatever is asked for all the same. */
export async function galleryWindow(
  browser: Browser,
  options: { width?: number; height?: number; dark?: boolean; clipboard?: boolean; scripts?: boolean } = {},
): Promise<GalleryWindow> {
  const { width = 1280, height = 900, dark = false, clipboard = true, scripts = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
    offline: true,
    timezoneId: 'Europe/Lisbon',
    locale: 'en-GB',
    permissions: clipboard ? ['clipboard-read', 'clipboard-write'] : [],
  });
  const page = await context.newPage();
  if (scripts) await page.clock.setFixedTime(new Date('2026-11-21T09:00:00Z'));
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  context.on('request', request => {
    if (!/^(?:file:|data:|blob:)/.test(request.url())) requests.push(request.url());
  });
  return { page, complaints, requests };
}

export const clipboardOf = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** What axe has against a page: each rule with the elements that break it. */
export async function violations(page: Page): Promise<string[]> {
  const path = process.env.AXE_CORE_PATH ?? createRequire(import.meta.url).resolve('axe-core');
  await page.evaluate(await readFile(path, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ preload: false });
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(' | ')})`);
  });
}

interface Axe {
  run(options: {
    preload: boolean;
  }): Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }>;
}

/** A picture for the documents, made anew on demand. */
export async function galleryPicture(name: string, page: Page): Promise<void> {
  const path = `docs/images/gallery-${name}.png`;
  if (process.env.RAPPORT_SCREENSHOTS || !existsSync(path)) await page.screenshot({ path });
}
