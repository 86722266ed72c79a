import type { App } from '../app.ts';

/** Something that a person can ask for in the command palette. It asks, calls one function of `shared/`, and shows the result. */
export interface Command {
  /** As the manifest has it: `rapport.newPage`; the file is called `new-page.ts`. */
  id: string;
  /** As the manifest's words have it. */
  title: string;
  run(app: App, ...args: unknown[]): Promise<void>;
}
