import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nodeFiles } from '../../extensions/cli/host/node-files.ts';
import type { Surroundings } from '../../extensions/cli/run.ts';
import { run } from '../../extensions/cli/run.ts';

/** What a command said, and how it ended. */
export interface Said {
  exit: number;
  out: string;
  err: string;
  /** The one JSON value on the standard output. @throws where there is none, or more than one */
  json(): unknown;
}

/** Somebody's folder with the `rapport` command in it, on a day that can be set. */
export class Desk {
  readonly folder: string;
  /** `NOTION_TOKEN` and the like; nothing of this machine's own. */
  readonly env: { [name: string]: string } = {};
  /** What the person answers to a question that wants a yes; `undefined` is no terminal. */
  agrees: boolean | undefined;
  today = '2026-11-20';
  /** Everything that commands printed here so far. */
  printed = '';
  /** How the last command ended. */
  exit = 0;
  readonly #files;

  constructor(folder: string) {
    this.folder = folder;
    this.#files = nodeFiles(folder);
  }

  /** Runs a command in this process: `desk.rapport('next', 'Ana')`. */
  async rapport(...args: string[]): Promise<Said> {
    let [out, err] = ['', ''];
    const { today } = this;
    const around: Surroundings = {
      folder: this.folder,
      env: this.env,
      clock: { now: () => new Date(`${today}T09:00:00Z`), today: () => today },
      ask: { confirm: async () => this.agrees, choose: async () => undefined, text: async () => undefined },
      out: text => {
        out += text;
      },
      err: text => {
        err += text;
      },
    };
    return this.#said(await run(args, around), out, err);
  }

  /** Runs a command as a process of its own, as a shell would. */
  async process(...args: string[]): Promise<Said> {
    const { PATH = '' } = process.env;
    const env = { PATH, HOME: this.folder, RAPPORT_TODAY: this.today, ...this.env };
    const child = spawn(process.execPath, [resolve('extensions/cli/main.ts'), ...args], {
      cwd: this.folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', text => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', text => {
      err += text;
    });
    const exit = await new Promise<number>((done, fail) => {
      child.on('error', fail);
      child.on('close', code => done(code ?? -1));
    });
    return this.#said(exit, out, err);
  }

  #said(exit: number, out: string, err: string): Said {
    this.printed += out + err;
    this.exit = exit;
    return { exit, out, err, json: () => JSON.parse(out) };
  }

  /** @throws where there is no such file */
  async read(path: string): Promise<string> {
    const text = await this.#files.read(path);
    if (text === undefined) throw new Error(`There is no ${path} among ${(await this.#files.list('.')).join(', ')}`);
    return text;
  }

  write(path: string, text: string): Promise<void> {
    return this.#files.write(path, text);
  }

  remove(path: string): Promise<void> {
    return this.#files.remove(path);
  }

  /** Writes into a file as somebody would in an editor. @throws where the words are not there */
  async edit(path: string, before: string | RegExp, after: string): Promise<void> {
    const text = await this.read(path);
    const edited = text.replace(before, () => after);
    if (edited === text) throw new Error(`${path} has no ${before}:\n${text}`);
    await this.write(path, edited);
  }

  /** Every file by its path, hidden ones too. */
  async files(): Promise<{ [path: string]: string }> {
    const paths = await this.#files.list('.');
    return Object.fromEntries(await Promise.all(paths.map(async path => [path, await this.read(path)])));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}

/** A new folder, with these files in it. */
export async function newDesk(files: { [path: string]: string } = {}): Promise<Desk> {
  const desk = new Desk(await mkdtemp(join(tmpdir(), 'rapport-')));
  for (const [path, text] of Object.entries(files)) await desk.write(path, text);
  return desk;
}

/** Two people; Bo is the manager, and it is his desk. */
export const TEAM = {
  '.rapport/people.yaml':
    'people:\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: bo, name: Bo Lindqvist }\n',
  '.rapport/private/me.yaml': 'me: bo\n',
};
