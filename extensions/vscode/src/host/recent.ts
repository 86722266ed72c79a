/** Milliseconds for which something that was looked at stays as it was seen. */
const RECENT = 60_000;

/** Keeps what was fetched a moment ago, so that a look after every word does not ask somebody far away every time. */
export class Recent {
  readonly #kept = new Map<string, { until: number; value: Promise<unknown> }>();

  /** What is kept under a name, or what is made now. A failure is not kept. */
  of<T>(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(name);
    if (known && known.until > Date.now()) return known.value as Promise<T>;
    const value = make();
    this.#kept.set(name, { until: Date.now() + RECENT, value });
    value.catch(() => this.#kept.delete(name));
    return value;
  }

  forget(): void {
    this.#kept.clear();
  }
}
