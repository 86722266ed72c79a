import type { Block } from '../../document/block.ts';
import type { Files } from '../../ports.ts';
import type { DoneStep } from '../apply/carry-out.ts';
import type { PageState } from './page-state.ts';
import { FORMAT, readStored, statePath, writeStored } from './stored.ts';

/** What a sync is about to do, written before it does any of it. With the steps done it can be finished at any time. */
export interface Journal {
  format: typeof FORMAT;
  page: string;
  file: string;
  started: string;
  /** The page as Notion had it. */
  before: Block[];
  oldText: string;
  newText: string;
  /** What the state will be but for its base, which follows from `before` and the steps done. */
  after: Omit<PageState, 'base' | 'title' | 'properties'>;
  /** The page's title and properties as both sides have them, once they were sent, and until then. */
  own: { sent: OwnFields; unsent: OwnFields };
  held: HeldField[];
  /** What the state was before; absent where nothing was known of the page. */
  previous?: PageState;
  /** This run undoes another: afterwards the state is what it was before that. */
  undoes?: true;
  /** The page was made by this run: undoing it takes the page away. */
  made?: true;
}

export type OwnFields = Pick<PageState, 'title' | 'properties'>;

/** A field that is in conflict: its base stays what it was, so that it stays in conflict. */
export interface HeldField {
  id: string;
  field: string;
  value?: unknown;
}

/** The journal of a page, its steps, and the last one that was finished, for undo. */
export class Journals {
  readonly #files: Files;
  readonly #page: string;

  constructor(files: Files, page: string) {
    this.#files = files;
    this.#page = page;
  }

  begin(journal: Journal): Promise<void> {
    return writeStored(this.#files, this.#path('.journal'), journal);
  }

  /** Writes down what has been done so far. */
  progress(steps: readonly DoneStep[]): Promise<void> {
    return writeStored(this.#files, this.#path('.steps'), { format: FORMAT, steps } as { format: typeof FORMAT });
  }

  /** What a run that did not finish has left. */
  async open(): Promise<{ journal: Journal; steps: DoneStep[] } | undefined> {
    const journal = await readStored<Journal>(this.#files, this.#path('.journal'));
    if (!journal) return undefined;
    const done = await readStored<Steps>(this.#files, this.#path('.steps'));
    return { journal, steps: done?.steps ?? [] };
  }

  /** Ends a run: from now on it can be undone, and is not to be finished any more. */
  async close(journal: Journal, steps: DoneStep[]): Promise<void> {
    // A run that changed neither side has nothing to take back, and must not hide the one that has.
    if (steps.length > 0 || journal.oldText !== journal.newText) {
      await writeStored(this.#files, this.#path('.last'), { ...journal, steps } as Journal & Steps);
    }
    await this.#files.remove(this.#path('.journal'));
    await this.#files.remove(this.#path('.steps'));
  }

  async last(): Promise<{ journal: Journal; steps: DoneStep[] } | undefined> {
    const last = await readStored<Journal & Steps>(this.#files, this.#path('.last'));
    return last && { journal: last, steps: last.steps };
  }

  forgetLast(): Promise<void> {
    return this.#files.remove(this.#path('.last'));
  }

  #path(part: string): string {
    return statePath(this.#page, part);
  }
}

interface Steps {
  format: typeof FORMAT;
  steps: DoneStep[];
}
