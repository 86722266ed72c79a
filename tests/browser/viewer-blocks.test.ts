import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../extensions/local-notion/json.ts';
import { violations } from './support/gallery.ts';
import { watchedPage } from './support/try-it.ts';
import { type Desk, openDesk } from './support/viewer.ts';

let desk: Desk;
let pages: { title: string; id: string }[];
beforeAll(async () => {
  desk = await openDesk();
  const ids = desk.notion.importTrees(GOLDEN);
  pages = GOLDEN.map(({ title }, index) => ({ title, id: ids[index]! }));
});
afterAll(() => desk?.close());

const FOLDER = 'tests/golden/blocks';

/** Every block that the golden files show, a page for each type. */
const GOLDEN = readdirSync(FOLDER).flatMap(type => {
  const path = `${FOLDER}/${type}/notion.json`;
  if (!readdirSync(`${FOLDER}/${type}`).includes('notion.json')) return [];
  const cases = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { told: Json[] }>;
  const tree = Object.values(cases).flatMap(({ told }) => told.map(answered));
  return tree.length > 0 ? [{ title: type, tree }] : [];
});

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

const typesIn = (blocks: readonly Json[]): string[] =>
  blocks.flatMap(block => {
    const { type, children, ...rest } = block as JsonObject;
    const inside = (children ?? (rest[String(type)] as JsonObject | undefined)?.children ?? []) as Json[];
    return [String(type), ...typesIn(inside)];
  });

const open = async (id: string, options: Parameters<typeof watchedPage>[1]) => {
  const seen = await watchedPage(desk.browser, options);
  // Pictures of the samples lie elsewhere, where no test looks.
  await seen.page.route(/^https?:\/\/(?!127\.0\.0\.1)/, route => route.abort());
  await seen.page.goto(`${desk.notion.url}/p/${id.replaceAll('-', '')}`);
  return seen.page;
};

describe('every type of block has its look', () => {
  test('the golden files hold every type that the API has', () => {
    const types = new Set(GOLDEN.flatMap(({ tree }) => typesIn(tree)));
    expect([...types].sort()).toEqual(
      expect.arrayContaining(['audio', 'callout', 'column_list', 'synced_block', 'tab', 'table', 'toggle', 'video']),
    );
  });

  test.each(GOLDEN.map(({ title }) => title))(
    '%s: nothing is missing, in light and dark, wide and narrow',
    async title => {
      const { id } = pages.find(page => page.title === title)!;
      for (const [dark, width] of [
        [false, 1280],
        [true, 390],
      ] as const) {
        const page = await open(id, { width, height: 900, dark });
        for (const button of await page.locator('button[data-open]').all()) await button.click();
        // Whoever wrote a page has chosen the order of its headings.
        const found = (await violations(page)).filter(rule => !rule.startsWith('heading-order'));
        expect(found, `${title}, ${dark ? 'dark' : 'light'}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        if (process.env.VIEWER_LOOKS)
          await page.screenshot({
            path: `${process.env.VIEWER_LOOKS}/${title}-${dark ? 'dark' : 'light'}.png`,
            fullPage: true,
          });
        await page.context().close();
      }
    },
  );
});
