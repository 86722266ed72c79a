import { randomUUID } from 'node:crypto';
import { ApiError } from '../errors.ts';
import { compact } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { TaskRecord, Work } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** What doing work in the background needs. */
export interface BackgroundOptions {
  readonly store: Store;
  readonly clock: () => number;
  /** Does the work in transactions of its own; gives back the answer that it comes to. */
  readonly perform: (work: Work) => JsonObject;
  /** Told of mistakes of this program. */
  readonly onError: (error: unknown) => void;
}

const KEPT_FOR = 24 * 3_600_000;

/** Does what requests put off. What was waiting when a process ended is done by the next one. */
export class Background {
  readonly #options: BackgroundOptions;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(options: BackgroundOptions) {
    this.#options = options;
    for (const task of options.store.all('task')) if (isWaiting(task)) this.#schedule(task.id, 0);
  }

  /** Notes work inside the transaction that is open, to be done some milliseconds after it. */
  add(operation: string, work: Work, delayMs: number): TaskRecord {
    const { store, clock } = this.#options;
    const now = clock();
    for (const { id, due } of [...store.all('task')]) if (due + KEPT_FOR < now) store.remove(id);
    const task = store.add<TaskRecord>({
      kind: 'task',
      id: `task_${compact(randomUUID())}`,
      createdTime: now,
      due: now + delayMs,
      operation,
      work,
      state: 'queued',
    });
    this.#schedule(task.id, delayMs);
    return task;
  }

  /** Does at once what waits. */
  flush(): void {
    for (const { id } of [...this.#options.store.all('task')]) this.#run(id);
  }

  /** Leaves what waits for another start. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #schedule(id: string, delayMs: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#run(id);
    }, delayMs);
    this.#timers.add(timer);
  }

  /** A request that failed after all left no task behind. */
  #run(id: string): void {
    const { store } = this.#options;
    const task = store.get(id, 'task');
    if (!task || !isWaiting(task)) return;
    const [state, outcome] = this.#outcomeOf(task.work);
    store.transact(store.bot.id, () => Object.assign(store.edit(id, 'task'), { state, outcome }));
  }

  #outcomeOf(work: Work): [TaskRecord['state'], JsonObject] {
    try {
      return ['succeeded', this.#options.perform(work)];
    } catch (error) {
      if (error instanceof ApiError) return ['failed', error.body()];
      this.#options.onError(error);
      return ['failed', new ApiError('internal_server_error', 'Unexpected error occurred.').body()];
    }
  }
}

const isWaiting = ({ state }: TaskRecord): boolean => state === 'queued' || state === 'running';
