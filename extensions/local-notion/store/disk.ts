import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { StoredRecord } from './records.ts';
import type { Change, Store } from './store.ts';
import { asWorkspaceFile, type WorkspaceFile } from './workspace-file.ts';

const COMPACT_AT = 32_000_000;

/** A line of the journal: whole records, so that reading it twice does no harm. */
interface JournalLine {
  readonly saved: readonly StoredRecord[];
  readonly removed: readonly string[];
}

/**
 * Keeps a workspace in a folder: `workspace.json` is always whole, and `journal.jsonl` holds what came after it, one
 * line a transaction, written before the client hears of it. A line cut short by a crash was never answered, and is
 * dropped.
 */
export class Disk {
  readonly #snapshot: string;
  readonly #journal: string;
  readonly #lock: string;
  #handle: number | undefined;
  #written = 0;

  /** @throws Error when another running process holds the folder */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#snapshot = join(folder, 'workspace.json');
    this.#journal = join(folder, 'journal.jsonl');
    this.#lock = join(folder, 'lock');
    takeLock(this.#lock, folder);
  }

  /** The workspace in the folder, or `undefined` when there is none yet. */
  load(): WorkspaceFile | undefined {
    if (!existsSync(this.#snapshot)) return undefined;
    const file = asWorkspaceFile(JSON.parse(readFileSync(this.#snapshot, 'utf8')), this.#snapshot);
    const records = new Map(file.records.map(record => [record.id, record]));
    for (const { saved, removed } of this.#lines()) {
      for (const record of saved) records.set(record.id, record);
      for (const id of removed) records.delete(id);
    }
    return { ...file, records: [...records.values()] };
  }

  /** Writes every change of a store from now on. */
  follow(store: Store): void {
    this.#compact(store);
    store.subscribe(change => this.#append(store, change));
  }

  /** Writes what is left and lets the folder go. */
  close(store: Store): void {
    this.#compact(store);
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
    this.release();
  }

  /** Lets the folder go as it is. */
  release(): void {
    rmSync(this.#lock, { force: true });
  }

  *#lines(): Generator<JournalLine> {
    if (!existsSync(this.#journal)) return;
    const lines = readFileSync(this.#journal, 'utf8').split('\n');
    // What follows the last line break was cut short; a whole line is always valid JSON.
    for (const line of lines.slice(0, -1)) yield JSON.parse(line) as JournalLine;
  }

  #append(store: Store, { saved, removed }: Change): void {
    this.#handle ??= openSync(this.#journal, 'a');
    const line: JournalLine = { saved, removed };
    this.#written += writeSync(this.#handle, `${JSON.stringify(line)}\n`);
    if (this.#written > COMPACT_AT) this.#compact(store);
  }

  #compact(store: Store): void {
    const draft = `${this.#snapshot}.draft`;
    const handle = openSync(draft, 'w');
    writeFileSync(handle, JSON.stringify(store.snapshot()));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(draft, this.#snapshot);
    if (existsSync(this.#journal) && statSync(this.#journal).size > 0) truncateSync(this.#journal);
    this.#written = 0;
  }
}

/** One process a folder. A lock whose process is gone was left by a crash, and is taken over. */
const takeLock = (lock: string, folder: string): void => {
  if (existsSync(lock)) {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (isRunning(owner))
      throw new Error(`${folder} is in use by process ${owner}; stop that one, or name another folder`);
  }
  writeFileSync(lock, String(process.pid));
};

const isRunning = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
