import { type LocalNotion, type RecordedRequest, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk } from '../../support/desk.ts';

/** A folder with the `rapport` command in it, and a Notion of its own. */
export interface ConnectedDesk {
  desk: Desk;
  notion: LocalNotion;
  /** The requests that changed something in Notion since the last call. */
  writes(): string[];
  close(): Promise<void>;
}

export async function connectedDesk(files: { [path: string]: string } = {}): Promise<ConnectedDesk> {
  const [notion, desk] = await Promise.all([startLocalNotion(), newDesk(files)]);
  Object.assign(desk.env, { NOTION_TOKEN: notion.token, NOTION_API_BASE_URL: notion.url });
  let seen = 0;
  return {
    desk,
    notion,
    writes: () => {
      const fresh = notion.requests.slice(seen).filter(isWrite);
      seen = notion.requests.length;
      return fresh.map(({ method, path }) => `${method} ${path}`);
    },
    close: async () => {
      await notion.close();
      await desk.close();
    },
  };
}

/** Searching and querying are sent with POST, and change nothing. */
const isWrite = ({ method, path }: RecordedRequest): boolean => method !== 'GET' && !/\/(?:query|search)$/.test(path);
