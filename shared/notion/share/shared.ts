import { NOTION_FORMS } from '../../blocks/notion-forms.ts';
import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import type { Audience, Readers } from '../../document/readers.ts';
import type { Run } from '../../document/run.ts';
import { mapBlocks } from '../../document/walk.ts';
import { findNearlyPrivate, NearlyPrivate } from './nearly-private.ts';

/** Only this module can make one: the class is not exported, and its fields can't be imitated. */
class SharedValue<T> {
  readonly audience: Audience;
  readonly #value: T;

  constructor(value: T, audience: Audience) {
    this.#value = value;
    this.audience = audience;
  }

  get value(): T {
    return this.#value;
  }

  /** Something made of this and nothing else, for the same readers: a plan, a request. */
  map<U>(make: (value: T) => U): Shared<U> {
    return new SharedValue(make(this.#value), this.audience);
  }

  static is(value: unknown): boolean {
    return typeof value === 'object' && value !== null && #value in value;
  }
}

/**
 * Something that may be sent to Notion, with who may read it. Whatever writes to Notion takes only this, and only
 * {@link toShared} makes it from a document, without what is private.
 */
export type Shared<T> = SharedValue<T>;

/** A document without what is private, and who may read it. */
export type SharedDocument = Shared<Document>;

/** Whether a value was made here. For the doors where types are gone. */
export const isShared = (value: unknown): value is Shared<unknown> => SharedValue.is(value);

/**
 * The document as others may have it: without private parts at any depth, comments, definitions, HTML and front matter.
 *
 * @param readers who is meant to read it; for `pair` with the people
 * @throws NearlyPrivate when a line looks as if it was meant to be private and is not: nothing may be sent then
 * @example
 * toShared(doc(p('Shown'), { type: 'private', text: text('Only mine') }), { readers: 'pair', people: ['ana', 'bo'] })
 */
export function toShared(document: Document, readers: Audience | Readers): SharedDocument {
  const blocks = mapBlocks(document.blocks, shown);
  const line = findNearlyPrivate(blocks);
  if (line) throw new NearlyPrivate(line.block, line.text);
  return new SharedValue({ blocks }, typeof readers === 'string' ? { readers } : readers);
}

function shown(block: Block): Block | null {
  if (NOTION_FORMS[block.type].types.length === 0 && block.type !== 'opaque' && block.type !== 'tag') return null;
  const { source, style, mark, ...kept } = block;
  const texts: Record<string, unknown> = {};
  if (kept.text) texts.text = kept.text.filter(isShown);
  if ('caption' in kept && kept.caption) texts.caption = kept.caption.filter(isShown);
  if (kept.type === 'table_row') texts.cells = kept.cells.map(cell => cell.filter(isShown));
  return { ...kept, ...texts } as Block;
}

const isShown = (run: Run): boolean => run.type !== 'raw';
