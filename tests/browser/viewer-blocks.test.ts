import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BLOCK_TYPES } from '../../extensions/local-notion/blocks/block-types.ts';
import type { Json, JsonObject } from '../../extensions/local-notion/json.ts';
import { violations } from './support/gallery.ts';
import { watchedPage } from './support/try-it.ts';
import { type Desk, openDesk } from './support/viewer.ts';

let desk: Desk;
let everything: string;
beforeAll(async () => {
  desk = await openDesk();
  everything = desk.notion.importTrees([{ title: 'Every block', tree: GOLDEN }])[0]!;
});
afterAll(() => desk?.close());

const FOLDER = 'tests/golden/blocks';

/** As the API answers: each run with its plain text. The golden files leave out what follows from the rest. */
const answered = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(answered);
  if (typeof value !== 'object' || value === null) return value;
  const whole = Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, answered(inside)]));
  const { text, equation, plain_text } = whole as Record<string, JsonObject | undefined>;
  const words = text?.content ?? (value.type === 'equation' && equation?.expression);
  return typeof words === 'string' && plain_text === undefined
    ? { href: null, annotations: {}, ...whole, plain_text: words }
    : whole;
};

const toldIn = (type: string): Json[] => {
  const path = `${FOLDER}/${type}/notion.json`;
  if (!existsSync(path)) return [];
  const cases = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { told: Json[] }>;
  return Object.values(cases).flatMap(({ told }) => told.map(answered));
};

/** Every block that the golden files show, under the name of its file. */
const GOLDEN: Json[] = readdirSync(FOLDER).flatMap(type => {
  const told = toldIn(type);
  const head = { type: 'heading_2', heading_2: { rich_text: [{ type: 'text', plain_text: type }] } };
  return told.length > 0 ? [head, ...told] : [];
});

const typesIn = (blocks: readonly Json[]): string[] =>
  blocks.flatMap(block => {
    const { type, children, ...rest } = block as JsonObject;
    const inside = children ?? (rest[String(type)] as JsonObject | undefined)?.children;
    return [String(type), ...(Array.isArray(inside) ? typesIn(inside) : [])];
  });

describe('every type of block has its look', () => {
  test('the golden files hold every type that there is', () => {
    const shown = new Set(typesIn(GOLDEN));
    expect(Object.keys(BLOCK_TYPES).filter(type => !shown.has(type))).toEqual([]);
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('%s, %i points wide: nothing is unnamed, hard to read or wider than the window', async (look, width) => {
    const { page } = await watchedPage(desk.browser, { width, height: 900, dark: look === 'dark' });
    // Pictures of the samples lie elsewhere, where no test looks.
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, route => route.abort());
    await page.goto(`${desk.notion.url}/p/${everything.replaceAll('-', '')}`);
    for (const button of await page.locator('button[data-open]').all()) await button.click();
    for (const type of new Set(typesIn(GOLDEN))) {
      const name = OTHERS[type] ?? type;
      if (name) expect(await page.locator(`.is-${name}`).count(), type).toBeGreaterThan(0);
    }
    // Whoever wrote a page has chosen the order of its headings.
    const found = (await violations(page)).filter(rule => !rule.startsWith('heading-order'));
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const folder = process.env.VIEWER_LOOKS;
    if (folder) await page.screenshot({ path: `${folder}/every-block-${look}.png`, fullPage: true });
    await page.context().close();
  });
});

/** What stands on the screen under another name, or inside the block that holds it. */
const OTHERS: Readonly<Record<string, string>> = {
  child_page: 'page',
  child_database: 'database',
  table_row: '',
  column: '',
};
