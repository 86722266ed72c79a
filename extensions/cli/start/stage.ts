import { EventEmitter } from 'node:events';
import { plainText } from '../../../shared/document/text.ts';
import { walk } from '../../../shared/document/walk.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import { makePage, PRIVATE_FOLDER } from '../../../shared/practice/index.ts';
import { isProblem } from '../../../shared/sync/actions/problem.ts';
import { publishPage } from '../../../shared/sync/actions/publish-page.ts';
import { syncPage } from '../../../shared/sync/actions/sync-page.ts';
import { readPageFile } from '../../../shared/sync/page-file/page-file.ts';
import { readConfig } from '../../../shared/sync/places/config.ts';
import { writePage } from '../../../shared/workspace/index.ts';
import type { LocalNotion, RecordedRequest } from '../../local-notion/index.ts';
import { type App, createApp } from '../app.ts';
import { reachNotion } from '../reach-notion.ts';
import { settled } from '../settle.ts';
import { changedLines } from './changed-lines.ts';
import { MANAGER, REPORTS } from './sample-team.ts';
import { meetingDay } from './seed.ts';

/** What the page *Try it* shows. */
export interface Scene {
  /** The file, line by line; lit are those that the last sync changed. */
  file?: { path: string; folder: string; lines: { text: string; lit: boolean }[] };
  /** The page in Local Notion's viewer. */
  notion?: string;
  /** Open promises that last week's pages handed on. */
  carried: string[];
  /** What the last syncs did, newest first. */
  log: string[];
  private?: Found;
}

/** Where words from the private part are, and where they are not. */
export interface Found {
  words: string;
  path: string;
  requests: number;
  inRequests: number;
}

export interface StageOptions {
  folder: string;
  notion: LocalNotion;
  env: { readonly [name: string]: string | undefined };
  today: string;
}

/** Shorter words than this stand in any address by chance. */
const TELLING = 8;

/** Whether words stand in what was sent: as they are, as JSON writes them, or as an address does. */
function holds({ body, url, headers }: RecordedRequest, words: string): boolean {
  const sent = words.length < TELLING ? body : `${body}\n${url}\n${JSON.stringify(headers)}`;
  const forms = [words, JSON.stringify(words).slice(1, -1), encodeURIComponent(words.toWellFormed())];
  return forms.some(form => sent.includes(form));
}

/** The sample team on the day of a meeting: three things to do, and what comes of each. */
export class Stage extends EventEmitter<{ change: [] }> {
  readonly scene: Scene = { carried: [], log: [] };
  readonly #options: StageOptions;
  readonly #report = REPORTS[0]!;
  #working: Promise<unknown> = Promise.resolve();

  constructor(options: StageOptions) {
    super();
    this.#options = options;
  }

  get report(): string {
    return this.#report.first;
  }

  get day(): string {
    return meetingDay(this.#options.today);
  }

  /** "It is Monday. Prepare the next one-on-one." Twice is once. */
  prepare(): Promise<void> {
    return this.#alone(async () => {
      const app = this.#app();
      const [catalog, people, me, pages] = await Promise.all([app.catalog(), app.people(), app.me(), app.pages()]);
      const bank = catalog.questions();
      const made = makePage({
        template: catalog.find('one-on-one-weekly')!.template,
        answers: { report: this.#report.name, date: this.day },
        today: this.day,
        people,
        pages: pages.filter(({ date }) => date !== this.day),
        ...(me ? { me } : {}),
        ...(bank ? { bank } : {}),
      });
      if ((await app.files.read(made.path)) === undefined) {
        settled(await writePage(app.files, made));
        settled(await publishPage(await reachNotion(app), { file: made.path, parent: await this.#journal(app) }));
        this.#note(`Made ${made.path}, and the same page in Notion`);
      }
      this.scene.carried = (made.context.carried?.promises ?? []).map(({ text }) => text);
      await this.#show(app, made.path, undefined);
    });
  }

  /** Ticks the first open promise in Notion, as the other person would. */
  async tickInNotion(): Promise<void> {
    const { notion } = this.#options;
    const [page, people] = await Promise.all([this.#pageId(), this.#app().people()]);
    if (page === undefined) return;
    const person = people.find(({ id }) => id === this.#report.id)?.notion;
    const headers = { authorization: `Bearer ${notion.token}`, 'notion-version': '2026-03-11' };
    const answer = await fetch(`${notion.url}/v1/blocks/${page}/children?page_size=100`, { headers });
    const { results } = (await answer.json()) as {
      results: { id: string; type: string; to_do?: { checked: boolean } }[];
    };
    const open = results.find(({ type, to_do }) => type === 'to_do' && to_do?.checked === false);
    if (open) {
      await fetch(`${notion.url}/_viewer/tick`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: notion.url },
        body: JSON.stringify({ block: open.id, checked: true, person }),
      });
    }
    await this.sync();
  }

  /** Makes both sides the same, and lights up the lines that changed here. */
  sync(): Promise<void> {
    return this.#alone(async () => {
      const path = this.scene.file?.path;
      if (path === undefined) return;
      const app = this.#app();
      const before = (await app.files.read(path)) ?? '';
      const report = await this.#tried(async () =>
        syncPage(await reachNotion(app), { file: path, approve: async () => true }),
      );
      if (!report) return;
      if (isProblem(report)) return this.#note(report.message);
      if (report.writes > 0)
        this.#note(`You changed the file: ${report.writes} ${report.writes === 1 ? 'write' : 'writes'} to Notion`);
      if (report.fileChanged)
        this.#note(
          `Notion changed: ${report.incoming.length} ${report.incoming.length === 1 ? 'block' : 'blocks'} in the file`,
        );
      await this.#show(app, path, before);
    });
  }

  /** Writes into my private part, syncs, and looks for the words in everything that was ever sent to Notion. */
  async writePrivately(words: string): Promise<void> {
    const page = this.scene.file?.path;
    const line = words.replace(/\s+/g, ' ').trim();
    if (page === undefined || line === '') return;
    const path = `${PRIVATE_FOLDER}/${page}`;
    const { files } = this.#app();
    const { requests } = this.#options.notion;
    // What was sent before these words were written can have them only by chance, as "Ana" or "a" would be.
    const earlier = new Set(requests);
    await files.write(path, `${((await files.read(path)) ?? '').trimEnd()}\n\n${line}\n`);
    await this.sync();
    const inRequests = requests.filter(request => !earlier.has(request) && holds(request, line)).length;
    this.scene.private = { words: line, path, requests: requests.length, inRequests };
    this.emit('change');
  }

  #app(): App {
    const { folder, env } = this.#options;
    const clock = { now: () => new Date(), today: () => this.day };
    return createApp({ json: false, yes: true, folder, env, clock, out: () => {} });
  }

  /** One thing after another: a sync that overtakes another would read what that is about to write. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#working.then(work, work);
    this.#working = done.catch(() => {});
    return done;
  }

  /** Whatever somebody does to Notion meanwhile, the stage goes on and says what happened. */
  async #tried<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!isNotionError(error)) throw error;
      this.#note(error.message);
      return undefined;
    }
  }

  async #show(app: App, path: string, before: string | undefined): Promise<void> {
    const text = (await app.files.read(path)) ?? '';
    const old = this.scene.file?.lines;
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    const same = before === text && old?.map(line => line.text).join('\n') === lines.join('\n');
    const lit = before === undefined ? new Set<number>() : changedLines(before, text);
    const { page } = readPageFile(path, text).meta;
    this.scene.file = {
      path,
      folder: this.#options.folder,
      lines: same && old ? old : lines.map((line, i) => ({ text: line, lit: lit.has(i) })),
    };
    if (page) this.scene.notion = `${this.#options.notion.url}/${page.replaceAll('-', '')}`;
    if (!same) this.emit('change');
  }

  async #journal(app: App): Promise<string> {
    const { places } = await readConfig(app.files);
    const found = Object.entries(places).find(
      ([, { people }]) => people?.includes(this.#report.id) && people.includes(MANAGER.id),
    );
    if (!found) throw new Error('The sample has no journal. Begin anew with: npm start -- --fresh');
    return found[0];
  }

  async #pageId(): Promise<string | undefined> {
    const path = this.scene.file?.path;
    const text = path === undefined ? undefined : await this.#app().files.read(path);
    return path === undefined || text === undefined ? undefined : readPageFile(path, text).meta.page;
  }

  /** The open promises in the file, for the terminal. */
  async openPromises(): Promise<string[]> {
    const path = this.scene.file?.path;
    const text = path === undefined ? undefined : await this.#app().files.read(path);
    return [...walk(readMarkdown(text ?? '').blocks)]
      .filter(block => block.type === 'to_do' && !block.checked)
      .map(block => plainText(block.text));
  }

  #note(line: string): void {
    // What goes on being wrong is said once.
    if (this.scene.log[0] === line) return;
    this.scene.log = [line, ...this.scene.log].slice(0, 6);
    this.emit('change');
  }
}
