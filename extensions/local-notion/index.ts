import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Capability } from './access/capability.ts';
import type { Grants } from './access/level.ts';
import { makeToken } from './access/make-token.ts';
import { importFile } from './files/import-file.ts';
import { LARGEST } from './files/upload-rules.ts';
import { type Fault, FaultPlan, readFaults } from './http/faults.ts';
import { type Plan, RateLimit } from './http/rate-limit.ts';
import { replay } from './http/replay.ts';
import { type RecordedRequest, RequestLog } from './http/request-log.ts';
import { Router } from './http/router.ts';
import { type ApiServer, serveApi } from './http/serve-api.ts';
import { newId, ROOT_ID } from './ids.ts';
import { serveLocal } from './local/serve-local.ts';
import { AUTHORIZE, serveAuthorize } from './oauth/serve-authorize.ts';
import { ROUTES } from './routes.ts';
import { loadSample } from './sample/load-sample.ts';
import { Disk } from './store/disk.ts';
import { importTrees, type Tree } from './store/import-trees.ts';
import { Store } from './store/store.ts';
import { emptyWorkspace, type WorkspaceFile } from './store/workspace-file.ts';
import { Background } from './tasks/background.ts';
import { perform } from './tasks/perform.ts';
import { Live } from './viewer/live.ts';
import { serveViewer } from './viewer/serve-viewer.ts';
import { Webhooks } from './webhooks/webhooks.ts';

export type { Capability } from './access/capability.ts';
export type { Grants, Level } from './access/level.ts';
export type { Fault, FaultKind } from './http/faults.ts';
export type { Plan } from './http/rate-limit.ts';
export type { RecordedRequest } from './http/request-log.ts';
export { ROOT_ID } from './ids.ts';
export type { Tree } from './store/import-trees.ts';
export { asWorkspaceFile, type WorkspaceFile } from './store/workspace-file.ts';

/** How a stand-in is started. */
export interface LocalNotionOptions {
  /** 0 is any free one. */
  readonly port?: number;
  /** A loopback address; others are refused. */
  readonly host?: string;
  /** The folder in which the workspace is kept; without one it lives in memory. */
  readonly data?: string;
  /** A whole workspace to begin with, as `snapshot()` gave it. A data folder that has one already wins. */
  readonly workspace?: WorkspaceFile;
  /** Fills a workspace that is empty with people and pages to look at. */
  readonly sample?: boolean;
  /** What is to go wrong: rows, or a JSON file with them. */
  readonly faults?: readonly Fault[] | string;
  /** Switches the rate limit of a plan on, and takes files as large as it does (5 MiB unless named). */
  readonly plan?: Plan;
  /** What the connection may do; everything unless named. */
  readonly capabilities?: readonly Capability[];
  /** Who may show the viewer in a frame, as a source of a content security policy: `http://127.0.0.1:*`. Nobody unless named. */
  readonly framedBy?: string;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** How files are fetched that are uploaded by their address elsewhere. */
  readonly fetch?: typeof fetch;
  /** Told of mistakes of this program; writes to the console unless given. */
  readonly onError?: (error: unknown) => void;
}

/** A token to be made. */
export interface AddedToken {
  readonly name: string;
  /** The id of the person for whom it acts; an integration acts for nobody. */
  readonly person?: string;
  /** What it may do; everything unless named. */
  readonly capabilities?: readonly Capability[];
  /** What is shared with it, by the ids of pages and databases; the whole workspace unless named. */
  readonly grants?: Grants;
}

/** A running stand-in. */
export interface LocalNotion {
  /** For `baseUrl` of a client; also where the viewer is. */
  readonly url: string;
  readonly token: string;
  /** The id of the page under which everything lies. */
  readonly root: string;
  /** Every request to the API so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Sends a recorded request once more; gives back its answer. */
  replay(request: RecordedRequest): Promise<Response>;
  /** Replaces the fault plan; counting starts anew. */
  setFaults(faults: readonly Fault[] | string): void;
  /** Loads block trees as pages under the root page; gives back the ids of the pages. */
  importTrees(trees: readonly Tree[]): string[];
  /** Adds a person, who can then be mentioned and can edit in the viewer; gives back the id. */
  addPerson(person: { readonly name: string; readonly email?: string; readonly grants?: Grants }): string;
  /** Makes a token: of an integration, or of a person whose rights it then has. */
  addToken(token: AddedToken): { readonly id: string; readonly token: string; readonly botId: string };
  /** Does at once what was put off: work in the background, and what waits to be told to webhooks; for tests that can't wait. */
  settle(): Promise<void>;
  /** The whole workspace as one value, for `workspace` of another start. */
  snapshot(): WorkspaceFile;
  /** Writes what is left to disk and ends all connections. */
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/**
 * Starts a stand-in for Notion's public API on this machine.
 * @throws Error for a host that others could reach, a data folder in use, or a fault plan that is none
 * @example
 * const notion = await startLocalNotion();
 * const client = new Client({ auth: notion.token, baseUrl: notion.url, notionVersion: '2026-03-11' });
 * await client.pages.create({ parent: { page_id: notion.root }, properties: { title: [{ text: { content: 'Hi' } }] } });
 * await notion.close();
 */
export const startLocalNotion = async (options: LocalNotionOptions = {}): Promise<LocalNotion> => {
  const { host = '127.0.0.1', port = 0, clock = Date.now, onError = reportError } = options;
  if (!LOOPBACK.includes(host))
    throw new Error(`Local Notion listens on loopback only (${LOOPBACK.join(', ')}), not on ${host}`);
  let faults = new FaultPlan(readFaults(options.faults ?? []));
  const { store, disk } = openStore(options, clock);
  const log = new RequestLog();
  const server = createServer();
  const url = await listen(server, port, host).catch(error => {
    disk?.close(store);
    throw error;
  });
  const largestFile = LARGEST[options.plan ?? 'free'];
  const importing = { store, clock, fetch: options.fetch ?? fetch, largest: largestFile };
  const background: Background = new Background({ store, clock, onError, perform: work => perform(api, work) });
  const api: ApiServer = {
    store,
    background,
    router: new Router(ROUTES),
    site: url,
    clock,
    capabilities: options.capabilities,
    log,
    rateLimit: options.plan && new RateLimit(options.plan, clock),
    faults: () => faults,
    onError,
    largestFile,
    importLater: (upload: string, url: string): void => {
      // In a moment: the request that asks for it has to end first.
      setImmediate(() => importFile(importing, upload, url).catch(onError));
    },
  };
  const viewer = { store, live: new Live(store), clock, framedBy: options.framedBy ?? "'none'" };
  const setFaults = (given: readonly Fault[] | string): void => {
    faults = new FaultPlan(readFaults(given));
  };
  const webhooks = new Webhooks({
    store,
    clock,
    site: url,
    fetch: options.fetch ?? fetch,
    faults: () => faults,
    onError,
  });
  const local = { store, clock, site: url, webhooks, requests: log.entries, setFaults };
  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '/' } = request;
    if (url.startsWith(AUTHORIZE)) return serveAuthorize(local, request, response);
    if (url.startsWith('/v1/')) return serveApi(api, request, response);
    return url.startsWith('/_local/') ? serveLocal(local, request, response) : serveViewer(viewer, request, response);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch(error => {
      onError(error);
      response.destroy();
    });
  });
  const bot = () => ({ id: store.workspace.botId, now: clock() });
  return {
    url,
    token: store.workspace.token,
    root: ROOT_ID,
    requests: log.entries,
    replay: request => replay(url, request),
    setFaults,
    importTrees: trees => importTrees(store, bot(), trees),
    addPerson: ({ name, email, grants }) =>
      store.transact(bot().id, () =>
        store.add({
          kind: 'user',
          id: newId(),
          type: 'person',
          name,
          avatarUrl: null,
          ...(email && { email }),
          ...(grants && { grants }),
        }),
      ).id,
    addToken: ({ person, ...token }) => {
      const type = person === undefined ? 'internal' : 'personal';
      const given = { ...token, type, createdTime: clock(), ...(person !== undefined && { person }) } as const;
      const { id, value, bot: botId } = store.transact(bot().id, () => makeToken(store, given));
      return { id, token: value, botId };
    },
    settle: async () => {
      background.flush();
      await webhooks.flush();
    },
    snapshot: () => store.snapshot(),
    close: async () => {
      viewer.live.close();
      background.close();
      webhooks.close();
      await stop(server);
      disk?.close(store);
    },
  };
};

const openStore = ({ data, workspace, sample }: LocalNotionOptions, clock: () => number) => {
  const disk = data === undefined ? undefined : new Disk(data);
  try {
    const store = new Store(disk?.load() ?? workspace ?? emptyWorkspace(clock()), clock);
    if (sample === true) loadSample(store, clock);
    disk?.follow(store);
    return { store, disk };
  } catch (error) {
    disk?.release();
    throw error;
  }
};

const listen = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });

const reportError = (error: unknown): void => console.error(error);
