/** Stands between an editor and Local Notion, as an address of a company's own would: browsers may ask it, and it can fail. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Gateway {
  url: string;
  close(): Promise<void>;
}

/** Who may ask, and how; without these a browser keeps the answer to itself. */
const ALLOWED = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
};

/**
 * `POST /_away?after=1`: after one more change nothing answers any more; `POST /_expired`: no token is accepted; `POST /_back`:
 * all is well again.
 */
export async function startGateway(notion: string): Promise<Gateway> {
  let changesLeft = Number.POSITIVE_INFINITY;
  let expired = false;
  const control = (path: string): boolean => {
    const [, action, after] = /^\/_(away|back|expired)(?:\?after=(\d+))?$/.exec(path) ?? [];
    if (action === undefined) return false;
    changesLeft = action === 'away' ? Number(after) : Number.POSITIVE_INFINITY;
    expired = action === 'expired';
    return true;
  };
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = request;
    if (method === 'OPTIONS' || control(url)) {
      response.writeHead(204, ALLOWED).end();
      return;
    }
    const isChange = method === 'PATCH' || method === 'DELETE' || (method === 'POST' && !/search|query/.test(url));
    if (isChange) changesLeft--;
    if (changesLeft < 0) {
      request.destroy();
      return;
    }
    if (expired) {
      const refusal = { object: 'error', status: 401, code: 'unauthorized', message: 'API token is invalid.' };
      response.writeHead(401, { ...ALLOWED, 'content-type': 'application/json' }).end(JSON.stringify(refusal));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const kept = ['authorization', 'notion-version', 'content-type'].flatMap(name =>
      headers[name] === undefined ? [] : [[name, String(headers[name])] as [string, string]],
    );
    const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
    const answer = await fetch(`${notion}${url}`, { method, headers: kept, ...body });
    const type = answer.headers.get('content-type') ?? 'application/json';
    response.writeHead(answer.status, { ...ALLOWED, 'content-type': type }).end(await answer.text());
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(error => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise(done => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}
