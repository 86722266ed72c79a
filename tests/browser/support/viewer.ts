import type { Browser, Page } from 'playwright-core';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { openChromium, watchedPage } from './try-it.ts';

/** A block, page or comment as the API returns it. */
export interface Answered {
  id: string;
  type: string;
  created_by: { id: string };
  last_edited_by: { id: string };
  [field: string]: unknown;
}

/** Local Notion with Ana and Bo, and a window on it in which one is Ana. */
export interface Desk {
  notion: LocalNotion;
  browser: Browser;
  page: Page;
  ana: string;
  bo: string;
  complaints: string[];
  /** What the public API answers. */
  api(method: string, path: string, body?: object): Promise<Answered & { results: Answered[] }>;
  /** Makes a page and opens it. */
  open(title: string, ...children: object[]): Promise<string>;
  /** The blocks of a page or block, as `type: words`, with what lies in them behind: `paragraph: a > [paragraph: b]`. */
  outline(id: string): Promise<string[]>;
  /** Another window, as that person. */
  window(person: string, path: string): Promise<Page>;
  close(): Promise<void>;
}

/** A paragraph, or another block of words. */
export const says = (text: string, type = 'paragraph', children?: object[]): object => ({
  [type]: { rich_text: text === '' ? [] : [{ text: { content: text } }], ...(children && { children }) },
});

export async function openDesk(): Promise<Desk> {
  const [browser, notion] = await Promise.all([openChromium(), startLocalNotion()]);
  const ana = notion.addPerson({ name: 'Ana Lopes' });
  const bo = notion.addPerson({ name: 'Bo Lind' });
  const { page, complaints } = await watchedPage(browser, { width: 1280, height: 1000 });
  const api: Desk['api'] = async (method, path, body) => {
    const answer = await fetch(`${notion.url}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${notion.token}`,
        'notion-version': '2026-03-11',
        'content-type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const outline = async (id: string): Promise<string[]> => {
    const { results } = await api('GET', `/blocks/${id}/children`);
    return Promise.all(
      results.map(async ({ type, has_children, id: block, ...rest }) => {
        const value = rest[type] as { rich_text?: { plain_text: string }[]; title?: string };
        const words = value.rich_text?.map(({ plain_text }) => plain_text).join('') ?? value.title;
        const inside = has_children && type !== 'child_page' ? ` > [${(await outline(block)).join(', ')}]` : '';
        return `${type}${words === undefined ? '' : `: ${words}`}${inside}`;
      }),
    );
  };
  return {
    notion,
    browser,
    page,
    ana,
    bo,
    complaints,
    api,
    outline,
    open: async (title, ...children) => {
      const { id } = await api('POST', '/pages', {
        parent: { page_id: notion.root },
        properties: { title: [{ text: { content: title } }] },
        children,
      });
      await page.goto(`${notion.url}/p/${id.replaceAll('-', '')}`);
      return id;
    },
    window: async (person, path) => {
      const { page: other } = await watchedPage(browser, { width: 1280, height: 1000 });
      await other.context().addCookies([{ name: 'person', value: person, url: notion.url }]);
      await other.goto(notion.url + path);
      return other;
    },
    close: async () => {
      await browser.close();
      await notion.close();
    },
  };
}
