import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LocalNotion, type LocalNotionOptions, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json } from '../../../extensions/local-notion/json.ts';
import { type DocumentName, heldAgainst } from '../local-notion/documents.ts';
import { requestLacks } from '../local-notion/request-lacks.ts';

/** One exchange, as it went past. */
export interface Exchange {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  /** The documents that describe the answer. */
  readonly checkedBy: readonly DocumentName[];
}

/** A stand-in that is reached through a door at which every exchange is checked, whoever asks and from whichever process. */
export interface CheckedNotion {
  readonly notion: LocalNotion;
  /** For the base URL of a client. */
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  /** What answers, and the requests that they accept, lacked by the documents; has to stay empty. */
  readonly lacks: readonly string[];
  close(): Promise<void>;
}

/** Starts a stand-in behind such a door. */
export const startCheckedNotion = async (options: LocalNotionOptions = {}): Promise<CheckedNotion> => {
  const notion = await startLocalNotion(options);
  const exchanges: Exchange[] = [];
  const lacks: string[] = [];
  const note: Note = (method, path, sent, status, body) => {
    const wrong = status < 300 ? requestLacks(method, path, sent) : [];
    if (wrong.length > 0) lacks.push(`${method} ${path} was accepted: ${wrong.join('; ')}`);
    const held = heldAgainst({ method, path, status, body });
    exchanges.push({ method, path, status, checkedBy: held.map(({ name }) => name) });
    for (const { name, lacks: found } of held)
      if (found.length > 0) lacks.push(`${name}: ${method} ${path} ${status}: ${found.join('; ')}`);
  };
  const door = createServer((request, response) => {
    pass(notion.url, request, response, note).catch(() => response.destroy());
  });
  await new Promise<void>(done => door.listen(0, '127.0.0.1', done));
  const close = async (): Promise<void> => {
    door.closeAllConnections();
    await new Promise(done => door.close(done));
    await notion.close();
  };
  return { notion, url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`, exchanges, lacks, close };
};

/** Headers that belong to one connection, and not to the request. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
]);

type Note = (method: string, path: string, sent: string, status: number, body: Json) => void;

/** Hands a request on as it is. Where the stand-in cuts the connection, this throws. */
const pass = async (site: string, request: IncomingMessage, response: ServerResponse, note: Note): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { method = 'GET', url = '/', headers } = request;
  const answer = await fetch(site + url, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      OF_THE_CONNECTION.has(name) ? [] : [[name, String(value)]],
    ),
    ...(method !== 'GET' && chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  const text = await answer.text();
  const path = url.split('?')[0] ?? url;
  if (path.startsWith('/v1/'))
    note(method, path, String(Buffer.concat(chunks)), answer.status, JSON.parse(text) as Json);
  const sent = [...answer.headers].filter(([name]) => !OF_THE_CONNECTION.has(name));
  response.writeHead(answer.status, Object.fromEntries(sent)).end(text);
};
