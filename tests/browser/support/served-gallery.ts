import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Connection, connect } from '../../../extensions/notion/actions/connection.ts';
import { openDoor } from '../../../extensions/notion/actions/door.ts';
import { notionPeople } from '../../../extensions/notion/actions/people-known.ts';
import { createApp } from '../../../extensions/notion/server/create-app.ts';
import type { Files } from '../../../shared/ports.ts';
import { openWorkspace, type Workspace } from '../../../shared/workspace/index.ts';
import { notionPlaces, notionShelves } from '../../../shared/workspace/templates-in-notion/notion-shelves.ts';
import { type BuiltGallery, builtGallery } from './gallery.ts';
import { watchedPage } from './try-it.ts';

/** The gallery as `rapport serve` hands it out, over Local Notion, with a folder of its own. */
export interface ServedGallery {
  url: string;
  files: Files;
  notion: LocalNotion;
  errors: unknown[];
  /** Opens a window that is told on. */
  window(
    browser: Browser,
    options?: Parameters<typeof watchedPage>[1],
  ): Promise<Awaited<ReturnType<typeof watchedPage>>>;
  close(): Promise<void>;
}

const PEOPLE = `people:
  - { id: ana, name: Ana Lopes, handle: ana, manager: bo }
  - { id: ana-l, name: Ana Lopes, handle: ana.design, manager: cy }
  - { id: bo, name: Bo Lindqvist }
  - { id: cy, name: Cy Tanaka }
`;

export async function servedGallery(access: Connection['access'] = 'personal'): Promise<ServedGallery> {
  const [notion, built] = await Promise.all([startLocalNotion(), builtGallery()]);
  const folder = await mkdtemp(join(tmpdir(), 'served-'));
  const files = nodeFiles(folder);
  await files.write('.rapport/people.yaml', PEOPLE);
  await files.write('.rapport/private/me.yaml', 'me: bo\n');
  const clock = { now: () => new Date('2026-11-21T09:00:00Z'), today: () => '2026-11-21' };
  const connection = { ...(await connect({ token: notion.token, baseUrl: notion.url, fetch })), access };
  const errors: unknown[] = [];
  const reach = { clock, token: notion.token, missing: 'no token', baseUrl: notion.url, fetch };
  const workspace = (): Workspace =>
    openWorkspace({
      files,
      clock,
      templates: nodeFiles('templates'),
      inNotion: async (own, named) => notionShelves(reach, own, await notionPlaces(own, named)),
    });
  const app = createApp({
    gallery: nodeFiles(built.folder),
    open: async () => openDoor(connection, workspace(), await notionPeople(connection)),
    templates: () => workspace().catalog(),
    key: 'the-key-of-this-start',
    onError: error => errors.push(error),
  });
  const server = listen({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise(resolve => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    files,
    notion,
    errors,
    window: watchedPage,
    close: async () => {
      await closeAll(server, notion, built);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function closeAll(server: ReturnType<typeof listen>, notion: LocalNotion, built: BuiltGallery): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  await Promise.all([notion.close(), built.remove()]);
}
