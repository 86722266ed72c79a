/** What rendering may cost, whoever wrote the template. */
export const LIMITS = {
  /** Holes filled, turns of loops, filters applied; long texts and lists count for more than one. */
  steps: 300_000,
  blocks: 20_000,
  characters: 2_000_000,
  /** Parts that one template includes, those of its parts counted as well. */
  includes: 200,
  /** Tags inside tags. */
  depth: 60,
} as const;

/** Which limit was hit, in words. */
export type Limit = 'steps' | 'blocks' | 'characters';

/** Stops a rendering that became too much. It never leaves `render`, which turns it into a diagnostic. */
export class LimitReached extends Error {
  readonly limit: Limit;
  constructor(limit: Limit) {
    super(`The limit of ${limit} is reached`);
    this.limit = limit;
  }
}

/** What is left of the limits in one rendering; its page and private parts share it. */
export class Budget {
  #steps: number = LIMITS.steps;
  #blocks: number = LIMITS.blocks;
  #characters: number = LIMITS.characters;

  /** Pays for work. Asked before the work is done, so that nothing large is made first. */
  spend(steps: number): void {
    this.#steps -= steps;
    if (this.#steps < 0) throw new LimitReached('steps');
  }

  block(): void {
    if (--this.#blocks < 0) throw new LimitReached('blocks');
  }

  /** Pays for text that is written. */
  write(length: number): void {
    this.#characters -= length;
    if (this.#characters < 0) throw new LimitReached('characters');
  }

  /** Refuses a text before it is put together. */
  text(length: number): void {
    if (length > LIMITS.characters) throw new LimitReached('characters');
  }
}
