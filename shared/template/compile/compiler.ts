import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { type Reporter, reportUnknown } from '../diagnostics/reporter.ts';
import { type Compiled, compileExpression } from '../expressions/compile.ts';
import type { Expression } from '../expressions/expression.ts';
import { Parser, type Piece } from '../expressions/parser.ts';
import { ANY, type Shape } from '../expressions/shape.ts';
import { ALWAYS } from '../manifest/always.ts';
import type { Side } from '../manifest/schema.ts';
import { type Step, sequence } from '../render/state.ts';
import { buildTree } from '../structure/build-tree.ts';
import { type Item, itemsOfBlocks, itemsOfText } from '../structure/items.ts';
import type { Level, Node } from '../structure/node.ts';
import { compileNode } from './compile-node.ts';
import { Names } from './names.ts';
import type { Program } from './program.ts';
import { Scope, type Variable } from './scope.ts';

/** Where the compiler is: which names are known, whose section it is in, whether words are a hint. */
interface Surroundings {
  reporter: Reporter;
  scope: Scope;
  names: Names;
  side: Side;
  hint: boolean;
  /** The parts that are being included, outermost first. */
  parts: readonly string[];
  /** The source, where it is one text. */
  source: string | undefined;
}

/**
 * Turns a template's tree into steps, and checks it on the way, because both go through it in the same order with the
 * same names. A tag gets a compiler, asks it for the pieces of its body, and may give them other surroundings.
 */
export class Compiler implements Surroundings {
  readonly program: Program;
  readonly reporter: Reporter;
  readonly scope: Scope;
  readonly names: Names;
  readonly side: Side;
  readonly hint: boolean;
  readonly parts: readonly string[];
  readonly source: string | undefined;

  constructor(program: Program, { reporter, scope, names, side, hint, parts, source }: Surroundings) {
    this.program = program;
    this.reporter = reporter;
    this.scope = scope;
    this.names = names;
    this.side = side;
    this.hint = hint;
    this.parts = parts;
    this.source = source;
  }

  /** The same compiler in other surroundings. */
  within(changes: Partial<Surroundings>): Compiler {
    return new Compiler(this.program, { ...this, ...changes });
  }

  /** The compiler for a body that has names of its own, and those names. */
  withNames(names: { [name: string]: Shape }): { compiler: Compiler; variables: Variable[] } {
    const scope = new Scope(this.scope);
    const variables = Object.entries(names).map(([name, shape]) => scope.set(name, this.variable(shape)));
    return { compiler: this.within({ scope }), variables };
  }

  /** The compiler for a part that sees only what it is given, and the slots of that. */
  alone(names: { [name: string]: Shape }): { compiler: Compiler; variables: [name: string, slot: number][] } {
    const scope = new Scope();
    const { root } = this.scope;
    for (const name of ALWAYS) {
      const variable = root.own(name);
      if (variable) scope.set(name, variable);
    }
    const variables = Object.entries(names).map(([name, shape]): [string, number] => [
      name,
      scope.set(name, this.variable(shape)).slot,
    ]);
    return { compiler: this.within({ scope, names: new Names() }), variables };
  }

  /** The slot in which a tag keeps something from one use to the next. */
  remember(what: string): number {
    const { memory } = this.names;
    const slot = memory.get(what) ?? this.program.slots++;
    memory.set(what, slot);
    return slot;
  }

  /** A new place for a value. */
  variable(shape: Shape, side: Side = 'shared'): Variable {
    return { slot: this.program.slots++, shape, side, used: false };
  }

  /** The variable that a name stands for; a name that nothing gives a value is reported. */
  read(name: string, place: Place): Variable | undefined {
    const variable =
      this.scope.find(name) ??
      (this.names.assigned.has(name) ? this.assign(name, ANY) : undefined) ??
      (this.names.counted.has(name) ? this.counter(name, place) : undefined);
    if (!variable) {
      // What a part lacks is given to it where it is included.
      const help = this.parts.length > 0 ? undefined : this.program.askFor(name);
      const what = `Unknown variable \`${name}\``;
      reportUnknown(this.reporter, 'unknown-variable', place, what, name, this.scope.names(), help);
      return this.#undeclared(name);
    }
    variable.used = true;
    return this.#mayRead(variable, name, place) ? variable : undefined;
  }

  #mayRead({ side }: Variable, name: string, place: Place): boolean {
    if (side === 'shared' || side === this.side) return true;
    const message = `\`${name}\` is an answer of the side \`${side}\`. Use it only in a section of that side.`;
    this.reporter.report('private-answer', place, message);
    return false;
  }

  #undeclared(name: string): Variable {
    const { undeclared } = this.names;
    const variable = undeclared.get(name) ?? this.variable(ANY);
    undeclared.set(name, variable);
    return variable;
  }

  /** Says so when a tag takes a name that already means an answer, or what is always there. */
  checkShadow(name: string, place: Place): void {
    const variable = this.scope.root.own(name);
    if (!variable?.declared) return;
    const message = `\`${name}\` already is something that is asked for or always there, and means something else from here on. Take another name.`;
    this.reporter.report('shadowed-name', place, message);
  }

  /** The variable that `assign` and `capture` write. */
  assign(name: string, shape: Shape): Variable {
    const { home } = this.scope;
    const known = home.own(name);
    if (known) {
      known.shape = ANY;
      return known;
    }
    return home.set(name, this.variable(this.names.assigned.get(name) === 1 ? shape : ANY));
  }

  /**
   * The variable that `increment` counts. It is the answer of that name, unless some `assign` gives the name another
   * value: as in Liquid both are kept then, and what is assigned is read.
   */
  counter(name: string, place: Place): Variable {
    const { counters, assigned, undeclared } = this.names;
    const answer = assigned.has(name) ? undefined : this.scope.root.own(name);
    if (answer && this.#mayRead(answer, name, place)) {
      answer.used = true;
      return answer;
    }
    const variable = counters.get(name) ?? this.variable(ANY);
    counters.set(name, variable);
    if (!assigned.has(name) && !answer) undeclared.set(name, variable);
    return variable;
  }

  /** Where an address with holes stands; the reader does not say, so it is looked for. */
  locate(words: string): number {
    return Math.max(0, this.source?.indexOf(words) ?? 0);
  }

  parser(piece: Piece): Parser {
    return new Parser(piece, this.reporter);
  }

  expression(expression: Expression): Compiled {
    return compileExpression(expression, this);
  }

  /** The steps of a tag's body. */
  body(nodes: readonly Node[]): Step {
    return sequence(nodes.map(node => compileNode(node, this)));
  }

  /** The steps that write blocks. `owner` is the block of a document without lines in which they stand. */
  blocks(blocks: readonly Block[], owner?: string): Step {
    return this.#items(itemsOfBlocks(blocks, owner), 'block');
  }

  /** The steps that write a text. */
  text(runs: readonly Run[], owner?: string): Step {
    return this.#items(itemsOfText(runs, owner), 'text');
  }

  #items(items: Item[], level: Level): Step {
    return this.body(buildTree(items, level, this.reporter, this.program.loose));
  }
}
