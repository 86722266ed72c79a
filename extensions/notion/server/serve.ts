import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve as listen, type ServerType } from '@hono/node-server';
import type { Files } from '../../../shared/ports.ts';
import type { Workspace } from '../../../shared/workspace/index.ts';
import { type Connection, type ConnectionOptions, connect } from '../actions/connection.ts';
import { type Door, openDoor } from '../actions/door.ts';
import { type NotionPeople, notionPeople } from '../actions/people-known.ts';
import { createApp } from './create-app.ts';

export interface ServeOptions extends ConnectionOptions {
  /** Opens the folder of pages as it is now. */
  workspace: () => Workspace;
  /** The folder `dist/gallery`. */
  gallery: Files;
  /** 0 is any free one. */
  port: number;
  onError(error: unknown): void;
}

/** For so long the people of a workspace are not asked for again, in milliseconds. */
const FRESH = 60_000;

/**
 * Serves the gallery on this machine, with *Insert into Notion*.
 *
 * @throws NotionError where the token is missing or wrong, or Notion is away
 * @example
 * const { url, close } = await serve({ workspace, gallery, token, fetch, port: 0, onError: console.error });
 */
export async function serve(options: ServeOptions): Promise<{ url: string; close(): Promise<void> }> {
  const connection = await connect(options);
  const open = doors(connection, options.workspace);
  const app = createApp({
    gallery: options.gallery,
    open,
    templates: () => options.workspace().catalog(),
    key: randomBytes(24).toString('base64url'),
    onError: options.onError,
  });
  const server = await new Promise<ServerType>((resolve, reject) => {
    const made = listen({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port }, () => resolve(made));
    made.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** Opens the folder anew each time, because files change; the people of Notion are asked for now and then. */
function doors(connection: Connection, workspace: () => Workspace): () => Promise<Door> {
  let last: { at: number; people: Promise<NotionPeople> } | undefined;
  return async () => {
    if (!last || Date.now() - last.at > FRESH) last = { at: Date.now(), people: notionPeople(connection) };
    const asked = last;
    try {
      return openDoor(connection, workspace(), await asked.people);
    } catch (error) {
      // A failure is not kept: the next question asks again.
      if (last === asked) last = undefined;
      throw error;
    }
  };
}
