import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageHtml } from '../../shared/markdown/preview/page-html.ts';
import { HOSTILE } from '../markdown/preview/hostile.ts';
import { openChromium, watchedPage } from './support/try-it.ts';

const CSS = readFileSync('shared/markdown/preview/page.css', 'utf8');
const AGENDA = readFileSync('tests/golden/templates/one-on-one-weekly/week-eight/expected.md', 'utf8');

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

const shell = (body: string, attributes = '') =>
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Page</title><style>body { margin: 0; } ${CSS}</style><body ${attributes}><main>${body}</main>`;

test('hostile Markdown does nothing in a browser: no script runs, nothing is asked for, every link is harmless', async () => {
  const { page, complaints, elsewhere } = await watchedPage(browser);
  let dialogs = 0;
  page.on('dialog', async dialog => {
    dialogs += 1;
    await dialog.dismiss();
  });
  await page.setContent(shell('<div id="here"></div>'));
  for (const markdown of HOSTILE) {
    const harm = await page.evaluate(
      html => {
        const here = document.getElementById('here')!;
        here.innerHTML = html;
        for (const fold of here.querySelectorAll('details')) fold.open = true;
        for (const one of here.querySelectorAll<HTMLElement>('*')) one.dispatchEvent(new MouseEvent('mouseover'));
        const links = [...here.querySelectorAll('a')].map(({ protocol }) => protocol);
        const handlers = [...here.querySelectorAll('*')].flatMap(one =>
          one.getAttributeNames().filter(name => name.startsWith('on') || name === 'style'),
        );
        const active = here.querySelectorAll('script, style, iframe, object, embed, form, svg, math, base, meta, link');
        return {
          links: links.filter(one => !/^(?:https?:|mailto:|about:|:)?$/.test(one)),
          handlers,
          active: active.length,
        };
      },
      pageHtml(markdown, { pictures: false }),
    );
    expect(harm, markdown).toEqual({ links: [], handlers: [], active: 0 });
  }
  await page.waitForTimeout(200);
  expect({ dialogs, complaints, elsewhere }).toEqual({ dialogs: 0, complaints: [], elsewhere: [] });
  await page.context().close();
});

describe('a page is light or dark', () => {
  const LIGHT = 'rgb(255, 255, 255)';
  const DARK = 'rgb(25, 25, 25)';

  test.each([
    ['as the system is, light', false, '', LIGHT],
    ['as the system is, dark', true, '', DARK],
    ['as the document says, dark on a light system', false, 'data-theme="dark"', DARK],
    ['as the document says, light on a dark system', true, 'data-theme="light"', LIGHT],
  ])('%s', async (_, dark, attributes, expected) => {
    const { page } = await watchedPage(browser, { dark });
    await page.setContent(shell(pageHtml(AGENDA), attributes));
    expect(await page.locator('.rp-page').evaluate(one => getComputedStyle(one).backgroundColor)).toBe(expected);
    await page.context().close();
  });

  test.each([
    ['vscode-dark', 'rgb(168, 167, 163)'],
    ['vscode-light', 'rgb(103, 102, 97)'],
    ['vscode-high-contrast', 'rgb(168, 167, 163)'],
    ['vscode-high-contrast vscode-high-contrast-light', 'rgb(103, 102, 97)'],
  ])("as VS Code's theme is: %s", async (theme, hint) => {
    const { page } = await watchedPage(browser, { dark: !theme.includes('dark') });
    await page.setContent(shell('<p><span class="rp-gray">hint</span></p>', `class="vscode-body ${theme}"`));
    expect(await page.locator('.rp-gray').evaluate(one => getComputedStyle(one).color)).toBe(hint);
    await page.context().close();
  });
});

test('an agenda and a wide table fit a phone without scrolling the page sideways', async () => {
  const { page } = await watchedPage(browser, { width: 360, height: 780 });
  const wide = `| ${'a longer heading | '.repeat(8)}\n| ${'- | '.repeat(8)}\n| ${'b | '.repeat(8)}\n\n\`${'code'.repeat(60)}\`\n\nhttps://a.example/${'path/'.repeat(40)}\n`;
  await page.setContent(shell(pageHtml(`${AGENDA}\n\n${wide}`)));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.context().close();
});
