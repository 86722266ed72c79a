import type { NotionClient } from '../../../shared/notion/client/notion-client.ts';
import { isNotionError, type NotionError } from '../../../shared/notion/client/notion-error.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';

/** What became of one thing, in words. */
export interface Row {
  done: 'made' | 'repaired' | 'kept' | 'left';
  what: 'page' | 'database' | 'property' | 'view' | 'template';
  name: string;
  /** What it lies in. */
  in?: string;
  /** Why it was left, or what was repaired. */
  detail?: string;
}

export interface BuilderOptions {
  client: NotionClient;
  /** Nothing is sent that changes something; the rows say what would be done. */
  dryRun: boolean;
  /** Told of each thing that was made, mended or left, when it is. */
  step(row: Row): void;
}

/** So often something that was made without an answer is looked for and made again. */
const TRIES = 3;

/** Makes things in Notion once, and keeps the list of what was done. */
export class Builder {
  readonly rows: Row[] = [];
  /** The databases that it has seen, with all of their properties. */
  readonly databases: { name: string; properties: string[] }[] = [];
  /** The databases that it made a moment ago, by their ids: nobody has changed anything in them. */
  readonly made = new Set<string>();
  /** Whether Notion has views, as far as it was asked. */
  servesViews = true;
  readonly client: NotionClient;
  readonly dryRun: boolean;
  readonly #step: (row: Row) => void;

  constructor({ client, dryRun, step }: BuilderOptions) {
    this.client = client;
    this.dryRun = dryRun;
    this.#step = step;
  }

  say(row: Row): void {
    this.rows.push(row);
    if (row.done !== 'kept') this.#step(row);
  }

  /**
   * Makes something that must be there once. Where nobody heard whether it was made, it is looked for before it is made again.
   *
   * @returns its id; `undefined` when nothing is really made
   * @throws NotionError
   */
  async make(path: string, body: Body, find: () => Promise<string | undefined>): Promise<string | undefined> {
    if (this.dryRun) return undefined;
    for (let attempt = 1; ; attempt++) {
      const written = await this.client.write('POST', path, body);
      if (written.kind === 'done') return String(written.body.id);
      if (written.kind === 'committed') return written.id;
      const found = await find();
      if (found !== undefined) return found;
      if (attempt === TRIES) throw written.error;
    }
  }

  /** Changes something; to do it twice does no harm. @throws NotionError */
  async change(path: string, body: Body): Promise<void> {
    if (this.dryRun) return;
    let error: NotionError | undefined;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const written = await this.client.write('PATCH', path, body);
      if (written.kind !== 'unanswered') return;
      error = written.error;
    }
    throw error;
  }

  /** What an id leads to; `undefined` where there is nothing any more, or nothing that this connection may see. */
  async look(path: string): Promise<Body | undefined> {
    try {
      return await this.client.read(path);
    } catch (error) {
      if (isNotionError(error, 'not_shared')) return undefined;
      throw error;
    }
  }

  /** The page or database right under a page that has a title. */
  async childOf(page: string, type: 'child_page' | 'child_database', title: string): Promise<string | undefined> {
    const blocks = await this.client.list(`/blocks/${page}/children`);
    const found = blocks.find(block => block.type === type && (block[type] as Body).title === title);
    return found && String(found.id);
  }
}
