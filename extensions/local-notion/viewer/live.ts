import type { ServerResponse } from 'node:http';
import type { Change, Store } from '../store/store.ts';
import { pageOf } from '../store/tree.ts';

const PAUSE = 40;

/** Tells open browser windows which pages and blocks changed, and by whom. */
export class Live {
  readonly #store: Store;
  readonly #windows = new Set<ServerResponse>();
  readonly #end: () => void;
  #pages = new Set<string>();
  #blocks = new Set<string>();
  #by = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Store) {
    this.#store = store;
    this.#end = store.subscribe(change => this.#note(change));
  }

  /** Keeps a window informed until it goes. */
  join(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.write('retry: 1000\n\n');
    this.#windows.add(response);
    response.on('close', () => this.#windows.delete(response));
  }

  /** Ends all windows' streams. */
  close(): void {
    this.#end();
    clearTimeout(this.#timer);
    for (const response of this.#windows) response.end();
  }

  #note({ actor, saved }: Change): void {
    if (this.#windows.size === 0) return;
    this.#by.add(actor);
    for (const record of saved) {
      if (!('parent' in record)) continue;
      this.#blocks.add(record.kind === 'comment' && record.parent.type !== 'workspace' ? record.parent.id : record.id);
      const page = pageOf(this.#store, record);
      if (page) this.#pages.add(page.id);
    }
    // One request may follow another at once, as when a template is written: they are told together.
    this.#timer ??= setTimeout(() => this.#tell(), PAUSE);
  }

  #tell(): void {
    const message = JSON.stringify({ pages: [...this.#pages], blocks: [...this.#blocks], by: [...this.#by] });
    for (const response of this.#windows) response.write(`data: ${message}\n\n`);
    this.#pages = new Set();
    this.#blocks = new Set();
    this.#by = new Set();
    this.#timer = undefined;
  }
}
