import type { Block } from '../../document/block.ts';
import { printMarkdown } from '../../markdown/print.ts';
import { type SharedDocument, toShared } from '../../notion/share/shared.ts';
import { fingerprintOf } from './commitment.ts';
import { saltBlock } from './mark.ts';
import { type AllReady, isAllReady } from './read-exchange.ts';

/** The words of a part, closed in: its fields can't be reached, and it opens only where every mark stands. */
class Sealed {
  readonly #words: SharedDocument;

  constructor(words: SharedDocument) {
    this.#words = words;
  }

  /** The fingerprint that a mark of it has. */
  fingerprint(name: string, salt: string): Promise<string> {
    return fingerprintOf({ name, salt, blocks: this.#words.value.blocks });
  }

  /** What it says, as a text for its author to look at: of a text no document is made that could be sent. */
  get words(): string {
    return printMarkdown(this.#words.value);
  }

  /**
   * What is put below the mark.
   *
   * @param ready the proof that every mark stands, this part's among them
   * @throws TypeError where it is no such proof, or this part's own mark is not among those that stand
   */
  open(ready: AllReady, fingerprint: string, salt: string): Block[] {
    if (!isAllReady(ready) || !ready.has(fingerprint))
      throw new TypeError('A part is published only below its own mark.');
    return [...this.#words.value.blocks, saltBlock(salt)];
  }
}

/** Somebody's own part of a page, which nobody else sees before all are ready. */
export type SealedPart = Sealed;

/**
 * Seals what somebody wrote: without their private notes, comments and front matter, which never leave.
 *
 * @throws NearlyPrivate where a line looks as if it was meant to be private and is not
 */
export const sealPart = (blocks: readonly Block[]): SealedPart => new Sealed(toShared({ blocks: [...blocks] }, 'me'));
