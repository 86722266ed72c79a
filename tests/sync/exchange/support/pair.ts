import {
  type LocalNotion,
  type LocalNotionOptions,
  startLocalNotion,
} from '../../../../extensions/local-notion/index.ts';
import type { Block } from '../../../../shared/document/block.ts';
import { plainText } from '../../../../shared/document/text.ts';
import { NotionClient } from '../../../../shared/notion/client/notion-client.ts';
import { fromNotion } from '../../../../shared/notion/from-notion.ts';
import { notionPages } from '../../../../shared/notion/pages.ts';
import type { SyncHost } from '../../../../shared/sync/actions/host.ts';
import { publishPage } from '../../../../shared/sync/actions/publish-page.ts';
import { pullPage } from '../../../../shared/sync/actions/pull-page.ts';
import type { HostOfExchange } from '../../../../shared/sync/exchange/exchange-page.ts';
import { publishPart } from '../../../../shared/sync/exchange/publish-part.ts';
import { MemoryFiles } from '../../support/workspace.ts';

export const PAGE = 'career.md';
export const NAMES: { [id: string]: string } = {
  ana: 'Ana Lopes',
  bo: 'Bo Lindqvist',
  cy: 'Cy Moreau',
  dee: 'Dee Wong',
};

/** Everything that a sync and an exchange need. */
export type Host = SyncHost & HostOfExchange;

/** Somebody's folder, with the page and their own part in it. */
export interface Person {
  id: string;
  files: MemoryFiles;
  host: Host;
  /** What they write into their part. */
  writes(words: string): void;
  /** The front matter of their part. */
  record(): string;
}

/** One page in a Notion of its own, and the folders of those who write on it. */
export interface Circle {
  notion: LocalNotion;
  page: string;
  people: Person[];
  /** The page as it is in Notion, a line a block. */
  lines(): Promise<string[]>;
  close(): Promise<void>;
}

export const partPath = `.rapport/private/${PAGE}`;

export const partText = (words: string): string =>
  `---\nreaders: me\nrapport: { part: each, of: ${PAGE} }\n---\n\n## What I can do\n\n${words}\n`;

/** People with a folder each; the page is published by the first and pulled by the others. */
export async function circle(ids: readonly string[], options: LocalNotionOptions = {}): Promise<Circle> {
  const notion = await startLocalNotion(options);
  const people = ids.map(id => person(notion, id));
  const [first, ...others] = people;
  const who = `people: [${ids.join(', ')}]`;
  first!.files.texts.set(PAGE, `---\nreaders: pair\n${who}\n---\n\n# A career\n\nTogether.\n`);
  const published = await publishPage(first!.host, { file: PAGE, parent: notion.root });
  if (published.kind !== 'published') throw new Error(JSON.stringify(published));
  const page = published.page!;
  for (const { host, files } of others) {
    await pullPage(host, { file: PAGE, page });
    files.texts.set(PAGE, files.texts.get(PAGE)!.replace('---\n', `---\nreaders: pair\n${who}\n`));
  }
  return {
    notion,
    page,
    people,
    lines: async () => linesOf(fromNotion((await first!.host.pages.read(page)).blocks).blocks),
    close: () => notion.close(),
  };
}

export function linesOf(blocks: readonly Block[], depth = 0): string[] {
  return blocks.flatMap(block => [
    `${'  '.repeat(depth)}${short(plainText(block.text))}`,
    ...linesOf(block.children ?? [], depth + 1),
  ]);
}

/** Without what chance has made. */
export const short = (text: string): string => text.replace(/\b(?:[0-9a-f]{64}|[0-9a-f]{32})\b/g, '#');

function person(notion: LocalNotion, id: string): Person {
  const files = new MemoryFiles();
  files.texts.set(partPath, partText(`- ${id} is strong`));
  const wait = async (): Promise<void> => {};
  const client = new NotionClient({ token: notion.token, baseUrl: notion.url, fetch, wait });
  const people = Object.entries(NAMES).map(([one, name]) => ({ id: one, name }));
  const exchange = { people: async () => people, me: async () => ({ id }) };
  const time = Date.parse('2026-11-21T09:00:00Z');
  return {
    id,
    files,
    writes: words => {
      const head = /^---\n[\s\S]*?\n---\n/.exec(files.texts.get(partPath)!)![0];
      files.texts.set(partPath, `${head}\n## What I can do\n\n${words}\n`);
    },
    record: () => /^---\n([\s\S]*?)\n---\n/.exec(files.texts.get(partPath)!)![1]!,
    host: {
      files,
      clock: { now: () => new Date(time), today: () => '2026-11-21' },
      ask: { confirm: async () => true, choose: async () => undefined, text: async () => undefined },
      progress: { step: () => {} },
      pages: notionPages(client),
      connection: { token: notion.token, baseUrl: notion.url },
      exchange,
      contribute(page, run) {
        return publishPart(this, page, run);
      },
      async notion() {
        return this;
      },
    },
  };
}
