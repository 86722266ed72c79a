import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { ICON } from './page/icon.ts';
import { PAGE } from './page/page.ts';
import { SCRIPT } from './page/script.ts';
import { STYLE } from './page/style.ts';
import type { Stage } from './stage.ts';

const ASSETS: { readonly [path: string]: readonly [type: string, text: string] } = {
  '/': ['text/html; charset=utf-8', PAGE],
  '/try.css': ['text/css; charset=utf-8', STYLE],
  '/icon.svg': ['image/svg+xml', ICON],
  '/try.js': ['text/javascript; charset=utf-8', SCRIPT],
};

const LOCAL_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Longer than anybody types into a private part. */
const MOST = 20_000;

/**
 * Serves the page *Try it* on this machine. Only the page itself may ask for something to be done.
 *
 * @param notion where Local Notion is, which the page shows in a frame
 */
export async function serveTry(
  stage: Stage,
  notion: string,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const windows = new Set<ServerResponse>();
  const tell = (): void => {
    const message = `data: ${JSON.stringify(stage.scene)}\n\n`;
    for (const window of windows) window.write(message);
  };
  stage.on('change', tell);
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src ${notion}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => send(response, 500, 'text/plain; charset=utf-8', error.message));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = URL.parse(request.url ?? '/', 'http://local')?.pathname ?? '/';
    const { host = '', origin } = request.headers;
    if (!LOCAL_HOST.test(host) || (origin !== undefined && origin !== `http://${host}`))
      return send(response, 403, 'text/plain', 'Not from here.');
    if (request.method === 'POST') {
      if (origin === undefined || request.headers['content-type'] !== 'application/json')
        return send(response, 403, 'text/plain', 'Not from here.');
      return act(path, request, response);
    }
    const asset = ASSETS[path];
    if (asset) return send(response, 200, ...asset);
    if (path !== '/events') return send(response, 404, 'text/plain; charset=utf-8', 'There is nothing here.');
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    windows.add(response);
    response.on('close', () => windows.delete(response));
    response.write(`data: ${JSON.stringify(stage.scene)}\n\n`);
  }

  async function act(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const run = ACTS[path];
    const body = await readAll(request);
    if (!run || body.length > MOST) return send(response, run ? 413 : 404, 'application/json', '{}');
    await run(stage, body);
    send(response, 200, 'application/json', '{}');
  }

  function send(response: ServerResponse, status: number, type: string, text: string): void {
    if (response.headersSent) return void response.end();
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(text);
  }

  await listen(server, port);
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise(resolve => {
        stage.off('change', tell);
        for (const window of windows) window.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the page may ask for. */
const ACTS: { readonly [path: string]: (stage: Stage, body: string) => Promise<void> } = {
  '/prepare': stage => stage.prepare(),
  '/tick': stage => stage.tickInNotion(),
  '/private': (stage, body) => stage.writePrivately(String((JSON.parse(body) as { words?: unknown }).words ?? '')),
};

/** Listens on the port, or on any free one where it is taken. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) reject(error);
      else server.listen(0, '127.0.0.1', resolve);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
