import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { resolve as absolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { type Absolute, best } from './measure.ts';

const BUILT = 'dist/local-notion.js';
const REQUESTS = 4000;
const AT_ONCE = 16;

/** How fast Local Notion answers small requests on loopback, and how soon it listens. */
export async function localNotion(): Promise<Absolute[]> {
  const start = await best(startAlone, 5);
  const notion = await startLocalNotion();
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const reading = await best(() => many(() => ask(notion, agent, 'GET', `/v1/pages/${notion.root}`)), 3);
    const writing = await best(
      () => many(() => ask(notion, agent, 'PATCH', `/v1/pages/${notion.root}`, '{"is_locked":true}')),
      3,
    );
    const each = 1000 / 2000;
    return [
      { what: `Local Notion listens, from the start of its process (${entry()})`, ours: start, budget: 300 },
      { what: `Local Notion reads a page (${rate(reading)} a second)`, ours: reading / REQUESTS, budget: each },
      { what: `Local Notion writes to a page (${rate(writing)} a second)`, ours: writing / REQUESTS, budget: each },
    ];
  } finally {
    agent.destroy();
    await notion.close();
  }
}

/** What is published, where it is built; the sources, of which there are hundreds of files, begin more slowly. */
const entry = (): string => (existsSync(BUILT) ? BUILT : 'extensions/local-notion/index.ts');

/** A process of its own, up to the moment at which it listens. */
async function startAlone(): Promise<void> {
  const module = pathToFileURL(absolute(entry())).href;
  const script = `const { startLocalNotion } = await import(${JSON.stringify(module)});
    await startLocalNotion(); console.log('listens');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill();
}

const rate = (milliseconds: number): number => Math.round((REQUESTS / milliseconds) * 1000);

/** Many requests, some of them under way at once. */
async function many(run: () => Promise<void>): Promise<void> {
  let left = REQUESTS;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await run();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function ask({ url, token }: LocalNotion, agent: Agent, method: string, path: string, body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'notion-version': '2026-03-11',
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const sent = request(url + path, { method, agent, headers }, response => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${method} ${path}: ${response.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
