import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamText } from 'hono/streaming';
import type { Catalog } from '../../../shared/catalog/index.ts';
import type { Files } from '../../../shared/ports.ts';
import { isProblem } from '../../../shared/sync/actions/problem.ts';
import type { Door } from '../actions/door.ts';
import { type InsertWish, insertPage } from '../actions/insert-page.ts';
import type { ServedApi, ServedProblem } from '../gallery/served-api.ts';
import { API, explain } from './api.ts';
import { guard } from './guard.ts';
import { WITH_TEMPLATES } from './own-templates.ts';

export interface ServerParts {
  /** The folder `dist/gallery`. */
  gallery: Files;
  /** The folder of pages and Notion, opened anew for each question. */
  open(): Promise<Door>;
  /** The templates that there are for the folder, in Notion and elsewhere, looked for anew each time. */
  templates(): Promise<Catalog>;
  /** Random for each start. */
  key: string;
  /** Told of mistakes of this program. */
  onError(error: unknown): void;
}

/** Longer than any form. */
const MOST = 1_000_000;

const TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
};

/**
 * The gallery as it is served: its files, and the questions of `ServedApi`.
 *
 * @example
 * const app = createApp({ gallery, open, templates, key, onError });
 * await app.request('/healthz') // 200
 */
export function createApp({ gallery, open, templates, key, onError }: ServerParts): Hono {
  const app = new Hono();
  /** What is being inserted: asked twice at once, it is one insertion. */
  const running = new Map<string, Promise<unknown>>();

  app.use(guard(key));
  app.get('/healthz', c => c.text('ok'));
  app.get('/', async c => c.html(withKey((await page('index.html')) ?? MISSING, key)));
  app.get('/:file{[\\w.-]+}', async c => {
    const name = c.req.param('file');
    const type = TYPES[name.split('.').at(-1)!];
    const text = type ? await page(name) : undefined;
    return text === undefined ? c.text('There is nothing here.', 404) : c.body(text, 200, { 'content-type': type! });
  });
  app.use('/api/*', bodyLimit({ maxSize: MOST, onError: c => c.json(TOO_LONG, 413) }));
  app.post('/api/insert', async c => {
    const wish = await c.req.json<InsertWish>();
    return streamText(c, async stream => {
      const say = (line: object): Promise<unknown> => stream.write(`${JSON.stringify(line)}\n`);
      // A step that could not be told is no reason to stop in the middle of a page.
      const step = (message: string): void => void say({ step: message }).catch(onError);
      await say(await one(wish.request, () => insert(wish, step)));
    });
  });
  app.post('/api/:name', async c => {
    const name = c.req.param('name') as keyof typeof API;
    if (!Object.hasOwn(API, name)) return c.json(UNKNOWN, 404);
    const answer = API[name] as (door: Door, send: unknown) => Promise<object>;
    return c.json(await answer(await open(), await c.req.json<unknown>()));
  });
  app.onError((error, c) => {
    if (error instanceof SyntaxError) return c.json({ code: 'no_json', message: 'This is no JSON.' }, 400);
    const problem = explain(error);
    if (!problem) onError(error);
    return c.json(problem ?? UNFORESEEN, problem ? 400 : 500);
  });

  /** A file of the gallery, with the templates that there are today. */
  async function page(name: string): Promise<string | undefined> {
    const built = await gallery.read(name);
    const fill = Object.hasOwn(WITH_TEMPLATES, name) ? WITH_TEMPLATES[name] : undefined;
    if (built === undefined || !fill) return built;
    try {
      return fill(built, await templates());
    } catch (error) {
      // What is wrong with the folder is said by the page, which asks for it at once; without a page nobody would see it.
      if (!explain(error)) throw error;
      return built;
    }
  }

  async function insert(wish: InsertWish, step: (message: string) => void): Promise<Line> {
    try {
      const result = await insertPage(await open(), wish, step);
      if (isProblem(result)) return { problem: { code: result.code, message: result.message } };
      const { kind: _, ...page } = result;
      return page;
    } catch (error) {
      const problem = explain(error);
      if (!problem) onError(error);
      return { problem: problem ? withRetry(problem) : UNFORESEEN };
    }
  }

  function one<T>(request: string, work: () => Promise<T>): Promise<T> {
    const same = running.get(request) as Promise<T> | undefined;
    if (same) return same;
    const done = work().finally(() => running.delete(request));
    running.set(request, done);
    return done;
  }

  return app;
}

type Line = Exclude<ServedApi['insert']['answer'], { step: string }>;

const withKey = (html: string, key: string): string =>
  html.replace('</head>', () => `<meta name="rapport-server" content="${key}"></head>`);

const withRetry = ({ code, message }: ServedProblem): ServedProblem => ({
  code,
  message: `${message}\nInsert again: it goes on with what it has begun, and makes nothing twice.`,
});

const MISSING =
  '<!doctype html><html lang="en"><head><title>Rapport</title></head><body><p>The gallery has not been built. Run npm run build.</p></body></html>';
const UNKNOWN: ServedProblem = { code: 'unknown', message: 'This server does not know the question.' };
const TOO_LONG: ServedProblem = { code: 'too_long', message: 'This is longer than any form.' };
const UNFORESEEN: ServedProblem = {
  code: 'unforeseen',
  message: 'Something went wrong that should not. What the server printed says more; please report it.',
};
