import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { seed } from '../../../extensions/cli/start/seed.ts';
import { Stage } from '../../../extensions/cli/start/stage.ts';
import { serveTry } from '../../../extensions/cli/start/try-server.ts';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../support/chromium.ts';

/** The page *Try it* with its sample, on a Saturday in November. */
export interface TryIt {
  url: string;
  folder: string;
  stage: Stage;
  notion: LocalNotion;
  close(): Promise<void>;
}

export async function startTryIt(): Promise<TryIt> {
  const folder = await mkdtemp(join(tmpdir(), 'try-it-'));
  const notion = await startLocalNotion({ framedBy: 'http://127.0.0.1:*' });
  const env = { ...process.env, NOTION_TOKEN: notion.token, NOTION_API_BASE_URL: notion.url };
  const today = '2026-11-21';
  await seed({ folder, notion, env, today, say: () => {} });
  const stage = new Stage({ folder, notion, env, today });
  const page = await serveTry(stage, notion.url, 0);
  return {
    url: page.url,
    folder,
    stage,
    notion,
    close: async () => {
      await page.close();
      await notion.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; install it, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}

/** A page that is told on: what it complains of, and whatever it asks of another machine. */
export async function watchedPage(
  browser: Browser,
  options: { width?: number; height?: number; dark?: boolean } = {},
): Promise<{ page: Page; complaints: string[]; elsewhere: string[] }> {
  const { width = 1440, height = 1000, dark = false } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  const page = await context.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|about:)/.test(request.url())) elsewhere.push(request.url());
  });
  return { page, complaints, elsewhere };
}
