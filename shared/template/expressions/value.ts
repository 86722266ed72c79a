import type { Block, LineMark } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';

/** What an expression can be worth. Data only: no functions, no objects of the host. */
export type Value = undefined | null | boolean | number | string | Words | Emptiness | readonly Value[] | Thing;

/** A person, a promise, a question: named values. Only own properties count. */
export interface Thing {
  readonly [key: string]: Value;
}

/** Words with marks, such as a hint or a link; and the identity of the line in which they stand. */
export class Words {
  readonly #runs: readonly Run[];
  readonly #mark: LineMark | undefined;

  constructor(runs: readonly Run[], mark?: LineMark) {
    this.#runs = runs;
    this.#mark = mark;
  }

  // No own properties, so that a template can't reach into it.
  get runs(): readonly Run[] {
    return this.#runs;
  }

  get mark(): LineMark | undefined {
    return this.#mark;
  }
}

/** What was read from an answer in Markdown: its blocks where it stands alone in a paragraph, its words in a sentence. */
export class BlockWords extends Words {
  readonly #blocks: readonly Block[];

  constructor(runs: readonly Run[], blocks: readonly Block[]) {
    super(runs);
    this.#blocks = blocks;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }
}

/** Liquid's words `empty` and `blank`. */
export class Emptiness {
  readonly #blank: boolean;

  constructor(blank: boolean) {
    this.#blank = blank;
  }

  get blank(): boolean {
    return this.#blank;
  }
}

export const EMPTY = new Emptiness(false);
export const BLANK = new Emptiness(true);

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isNil = (value: Value): value is null | undefined => value === undefined || value === null;

/** A named value, as opposed to words, lists and the rest. */
export const isThing = (value: Value): value is Thing =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Words) &&
  !(value instanceof Emptiness);

/** Everything is true but `false` and nothing, as in Liquid. */
export const isTruthy = (value: Value): boolean => value !== false && value !== undefined && value !== null;

/** A value as text: nothing is empty, a list is its parts side by side, a thing is its name or its text. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isNil(value) || value instanceof Emptiness) return '';
  if (value instanceof Words) return plainText(value.runs);
  if (isList(value)) return value.map(textOf).join('');
  if (!isThing(value)) return '';
  const name = own(value, 'name') ?? own(value, 'text') ?? own(value, 'title');
  return typeof name === 'string' ? name : '';
}

export function numberOf(value: Value): number {
  if (typeof value === 'number') return Number.isNaN(value) ? 0 : value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || value instanceof Words) return Number(textOf(value)) || 0;
  return isList(value) && value.length === 1 ? numberOf(value[0]) : 0;
}

/** A list of one where there is no list; an empty one for nothing. */
export function listOf(value: Value): readonly Value[] {
  if (isList(value)) return value;
  return isNil(value) ? [] : [value];
}

/** What a loop goes through: the parts of a list, a text as one item, a thing as pairs of key and value. */
export function itemsOf(value: Value): readonly Value[] {
  if (isList(value)) return value;
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (isThing(value)) return Object.keys(value).map(key => [key, value[key]]);
  return [];
}

/** An own property; the chain of prototypes can't be reached. */
export const own = (thing: Thing, key: string): Value => (Object.hasOwn(thing, key) ? thing[key] : undefined);

/** `value.key`, with Liquid's `size`, `first` and `last` for lists and texts. */
export function property(value: Value, key: Value): Value {
  // The common case first: a thing that has it. Neither words nor `empty` have properties of their own.
  if (typeof key === 'string' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    if (Object.hasOwn(value, key)) return (value as Thing)[key];
  }
  if (isNil(value) || isNil(key)) return undefined;
  if (isList(value)) {
    if (typeof key === 'number') return value.at(key);
    const name = textOf(key);
    if (name === 'size') return value.length;
    if (name === 'first') return value[0];
    if (name === 'last') return value.at(-1);
    return /^\d{1,9}$/.test(name) ? value[Number(name)] : undefined;
  }
  if (typeof value === 'string') return key === 'size' ? value.length : undefined;
  if (!isThing(value)) return undefined;
  const name = textOf(key);
  if (name === 'size' && !Object.hasOwn(value, name)) return Object.keys(value).length;
  return own(value, name);
}

/** Liquid's `==`: lists by their parts, things by identity, everything else by value and type. */
export function equal(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isNil(a) && isNil(b)) return true;
  if (a instanceof Emptiness) return isEmptiness(a, b);
  if (b instanceof Emptiness) return isEmptiness(b, a);
  if (a instanceof Words || b instanceof Words) {
    return (a instanceof Words ? textOf(a) : a) === (b instanceof Words ? textOf(b) : b);
  }
  return isList(a) && isList(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
}

function isEmptiness({ blank }: Emptiness, value: Value): boolean {
  if (blank && (isNil(value) || value === false)) return true;
  if (value instanceof Emptiness) return false;
  if (value instanceof Words || typeof value === 'string') {
    const text = textOf(value);
    return text.length === 0 || (blank && text.trim() === '');
  }
  if (isList(value)) return value.length === 0;
  return isThing(value) && Object.keys(value).length === 0;
}
