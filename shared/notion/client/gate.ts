/** Lets so many through at once, and nobody while it is closed. */
export class Gate {
  readonly #atOnce: number;
  readonly #wait: (milliseconds: number) => Promise<void>;
  readonly #queue: (() => void)[] = [];
  #inside = 0;
  #closed: Promise<void> | undefined;

  constructor(atOnce: number, wait: (milliseconds: number) => Promise<void>) {
    this.#atOnce = atOnce;
    this.#wait = wait;
  }

  /** Nobody starts for a while: Notion asked everybody to wait. */
  closeFor(milliseconds: number): void {
    const closed = this.#wait(milliseconds).then(() => {
      if (this.#closed === closed) this.#closed = undefined;
    });
    this.#closed = closed;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.#atOnce) await new Promise<void>(resolve => this.#queue.push(resolve));
    else this.#inside += 1;
    try {
      await this.#closed;
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#inside -= 1;
    }
  }
}
