import type { Shape } from '../expressions/shape.ts';
import type { Side } from '../manifest/schema.ts';

/** A name of the template: where its value is kept, and what is known about it. */
export interface Variable {
  slot: number;
  shape: Shape;
  side: Side;
  used: boolean;
  /** An answer, or what is always there, as opposed to what a tag names. */
  declared?: true;
}

/**
 * Which names mean what at a place of the template. A loop, an included part and a private section see the names around
 * them; what they declare ends with them.
 */
export class Scope {
  readonly #names = new Map<string, Variable>();
  readonly #outer: Scope | undefined;
  /** Where `assign` puts new names: the page, or the private section. */
  readonly home: Scope;

  constructor(outer?: Scope, home = false) {
    this.#outer = outer;
    this.home = outer && !home ? outer.home : this;
  }

  find(name: string): Variable | undefined {
    return this.#names.get(name) ?? this.#outer?.find(name);
  }

  /** The variable of this very scope. */
  own(name: string): Variable | undefined {
    return this.#names.get(name);
  }

  set(name: string, variable: Variable): Variable {
    this.#names.set(name, variable);
    return variable;
  }

  /** The outermost scope: the page's, or that of a part that is rendered by itself. */
  get root(): Scope {
    return this.#outer?.root ?? this;
  }

  names(): string[] {
    return [...this.#names.keys(), ...(this.#outer?.names() ?? [])];
  }
}
