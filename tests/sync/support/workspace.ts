import { type LocalNotion, type LocalNotionOptions, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { NotionClient } from '../../../shared/notion/client/notion-client.ts';
import { notionPages } from '../../../shared/notion/pages.ts';
import type { Files } from '../../../shared/ports.ts';
import type { SyncHost } from '../../../shared/sync/actions/host.ts';

/** Files in memory. */
export class MemoryFiles implements Files {
  readonly texts = new Map<string, string>();
  /** Files that are no texts. */
  readonly bytes = new Map<string, Uint8Array>();

  async read(path: string): Promise<string | undefined> {
    return this.texts.get(path);
  }

  async readBytes(path: string): Promise<Uint8Array | undefined> {
    return this.bytes.get(path);
  }

  async write(path: string, text: string): Promise<void> {
    this.texts.set(path, text);
  }

  async remove(path: string): Promise<void> {
    this.texts.delete(path);
  }

  async list(folder: string): Promise<string[]> {
    return [...this.texts.keys()].filter(path => path.startsWith(`${folder}/`)).sort();
  }
}

/** A workspace folder in memory beside a Notion of its own, and a client that acts as another person. */
export interface Workspace {
  files: MemoryFiles;
  notion: LocalNotion;
  host: SyncHost;
  answers: { confirm?: boolean };
  /** Moves the clock on. */
  passes(milliseconds: number): void;
  /** The API, for what the other person does. */
  other: NotionClient;
  /** Requests to Notion since the last call, without those of the other person. */
  requests(): string[];
  close(): Promise<void>;
}

export async function workspace(options: LocalNotionOptions = {}): Promise<Workspace> {
  const notion = await startLocalNotion(options);
  const files = new MemoryFiles();
  const answers: { confirm?: boolean } = {};
  let log: string[] = [];
  let time = Date.parse('2026-11-21T09:00:00Z');
  const logged: typeof fetch = (input, init) => {
    log.push(`${init?.method} ${String(input).slice(`${notion.url}/v1`.length)}`);
    return fetch(input, init);
  };
  const wait = async (): Promise<void> => {};
  const client = new NotionClient({ token: notion.token, baseUrl: notion.url, fetch: logged, wait });
  return {
    files,
    notion,
    answers,
    host: {
      files,
      clock: { now: () => new Date(time), today: () => '2026-11-21' },
      ask: {
        confirm: async () => answers.confirm,
        choose: async () => undefined,
        text: async () => undefined,
      },
      progress: { step: () => {} },
      pages: notionPages(client),
      connection: { token: notion.token, baseUrl: notion.url },
    },
    other: new NotionClient({ token: notion.token, baseUrl: notion.url, fetch, wait }),
    requests: () => {
      const seen = log;
      log = [];
      return seen;
    },
    passes: milliseconds => {
      time += milliseconds;
    },
    close: () => notion.close(),
  };
}

/** Whether a request changes something. */
export const isWrite = (request: string): boolean => !request.startsWith('GET ') && !request.includes('/query');
