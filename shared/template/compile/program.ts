import type { Document } from '../../document/document.ts';
import { MARK_NAMES, type Marks } from '../../document/run.ts';
import type { Help } from '../diagnostics/reporter.ts';
import type { Side } from '../manifest/schema.ts';
import type { Loose } from '../structure/loose-ends.ts';

/** How a part is found by its name. */
export type Include = (name: string) => string | Document | undefined;

/** What all of one template's compilation shares, its included parts with it. */
export class Program {
  readonly include: Include;
  readonly sections: { readonly [id: string]: Side };
  /** What makes the template ask for a name. */
  readonly askFor: (name: string) => Help | undefined;
  readonly usedSections = new Set<string>();
  readonly loose: Loose = { begun: [], ended: [] };
  includes = 0;
  slots = 0;
  readonly #marks = new Map<string, Marks>();

  constructor(include: Include, sections: Program['sections'], askFor: Program['askFor']) {
    this.include = include;
    this.sections = sections;
    this.askFor = askFor;
  }

  /** Equal marks as one object, so that rendering compares them by identity. No marks are `undefined`. */
  marks(marks: Marks): Marks | undefined {
    const key = JSON.stringify(MARK_NAMES.map(name => marks[name] ?? 0));
    if (key === NONE) return undefined;
    const known = this.#marks.get(key);
    if (known) return known;
    this.#marks.set(key, marks);
    return marks;
  }
}

const NONE = JSON.stringify(MARK_NAMES.map(() => 0));
