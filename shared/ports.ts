/**
 * What a host (VS Code, the command line, a server, a browser) must offer. `shared/` speaks to these and to nothing else.
 * Paths are relative to the workspace folder and separated by `/` on every system.
 */
export interface Files {
  /** The text of a file, or `undefined` where there is none. */
  read(path: string): Promise<string | undefined>;
  /** Writes the whole file or nothing: never leaves half of it. Makes missing folders. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** The files under a folder, at any depth, sorted; empty where there is no such folder. */
  list(folder: string): Promise<string[]>;
}

/** The time, so that tests and replays can set it. */
export interface Clock {
  now(): Date;
  /** The day where the user is, `2026-11-21`. */
  today(): string;
}

/** Questions to the person in front of the host. */
export interface Ask {
  /** `undefined` when the question can't be asked here (no terminal) or was dismissed. */
  confirm(question: string): Promise<boolean | undefined>;
  choose<T extends string>(question: string, options: readonly { value: T; label: string; hint?: string }[]): Promise<T | undefined>;
  text(question: string, options?: { placeholder?: string; initial?: string; secret?: boolean }): Promise<string | undefined>;
}

/** What is going on, for long work. */
export interface Progress {
  step(message: string): void;
}
