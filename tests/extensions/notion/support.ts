import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Connection, connect } from '../../../extensions/notion/actions/connection.ts';
import { type Door, openDoor } from '../../../extensions/notion/actions/door.ts';
import { notionPeople } from '../../../extensions/notion/actions/people-known.ts';
import type { Inserted, ServedApi, ServedProblem } from '../../../extensions/notion/gallery/served-api.ts';
import { createApp } from '../../../extensions/notion/server/create-app.ts';
import { NotionClient } from '../../../shared/notion/client/notion-client.ts';
import { openWorkspace } from '../../../shared/workspace/index.ts';
import { MemoryFiles } from '../../sync/support/workspace.ts';

export const KEY = 'the-key-of-this-start';

/** What comes back, or what went wrong. */
type Answer<Name extends keyof ServedApi> = ServedApi[Name]['answer'] & Partial<ServedProblem>;
export type Line = Partial<Inserted> & { step?: string; problem?: ServedProblem };

/** A served gallery over Local Notion, without a socket in between. */
export interface Served {
  notion: LocalNotion;
  files: MemoryFiles;
  app: Hono;
  errors: unknown[];
  /** The folder and Notion, as a command opens them. */
  door(): Promise<Door>;
  /** Asks as the page does. */
  ask<Name extends keyof ServedApi>(
    name: Name,
    send: ServedApi[Name]['send'],
  ): Promise<{ status: number; body: Answer<Name> }>;
  /** The lines of an insertion. */
  insert(send: ServedApi['insert']['send']): Promise<Line[]>;
  client: NotionClient;
  setToday(day: string): void;
  close(): Promise<void>;
}

export interface ServedOptions {
  access?: Connection['access'];
  people?: string;
}

export async function served({ access = 'personal', people }: ServedOptions = {}): Promise<Served> {
  const notion = await startLocalNotion();
  const files = new MemoryFiles();
  if (people !== undefined) await files.write('.rapport/people.yaml', people);
  await files.write('.rapport/private/me.yaml', 'me: bo\n');
  let today = '2026-11-21';
  const clock = { now: () => new Date(`${today}T09:00:00Z`), today: () => today };
  const wait = async (): Promise<void> => {};
  const connection = {
    ...(await connect({ token: notion.token, baseUrl: notion.url, fetch, wait })),
    access,
  };
  const errors: unknown[] = [];
  const open = async () =>
    openDoor(
      connection,
      openWorkspace({ files, clock, templates: nodeFiles('templates') }),
      await notionPeople(connection),
    );
  const gallery = { ...new MemoryFiles(), read: async (name: string) => GALLERY[name] } as never;
  const app = createApp({
    gallery,
    open,
    templates: async () => (await open()).workspace.catalog(),
    key: KEY,
    onError: error => errors.push(error),
  });
  const send = async (name: string, body: unknown): Promise<Response> =>
    app.request(`http://127.0.0.1:4401/api/${name}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:4401', 'content-type': 'application/json', 'x-rapport': KEY },
      body: JSON.stringify(body),
    });
  return {
    notion,
    files,
    app,
    errors,
    door: open,
    async ask(name, body) {
      const answer = await send(name, body);
      return { status: answer.status, body: (await answer.json()) as never };
    },
    async insert(body) {
      const text = await (await send('insert', body)).text();
      return text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Line);
    },
    client: new NotionClient({ token: notion.token, baseUrl: notion.url, fetch, wait }),
    setToday: day => {
      today = day;
    },
    close: () => notion.close(),
  };
}

const GALLERY: { readonly [name: string]: string } = {
  'index.html':
    '<!doctype html><html><head><title>Rapport</title></head><body><!--first--><!--families--></body></html>',
  'content.js': 'built without this folder',
  'gallery.js': readFileSync('LICENSE', 'utf8'),
};
