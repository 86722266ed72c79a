import type { Place } from '../diagnostics/diagnostic.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Expression, FilterUse, Key, Operator } from './expression.ts';
import { hintFor } from './hint-for.ts';
import { type Token, tokenize } from './lexer.ts';
import { BLANK, EMPTY, type Value } from './value.ts';

/** A piece of source with the place where it begins. */
export interface Piece {
  text: string;
  offset: number;
  block?: string;
}

const LITERALS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['nil', null],
  ['null', null],
  ['empty', EMPTY],
  ['blank', BLANK],
]);

const OPERATORS = new Map<string, number>([
  ['or', 1],
  ['and', 1],
  ['==', 2],
  ['!=', 2],
  ['<', 2],
  ['>', 2],
  ['<=', 2],
  ['>=', 2],
  ['contains', 2],
]);

/** How deep parentheses and brackets may go. */
const DEEPEST = 50;

/**
 * Reads what stands in a hole or behind the name of a tag, left to right. The first thing that can't be read is
 * reported, and the rest of the piece is skipped: whatever is asked for then is nothing.
 */
export class Parser {
  readonly #tokens: Token[];
  readonly #piece: Piece;
  readonly #reporter: Reporter;
  #at = 0;
  #depth = 0;
  #failed = false;

  constructor(piece: Piece, reporter: Reporter) {
    this.#piece = piece;
    this.#tokens = tokenize(piece.text);
    this.#reporter = reporter;
  }

  /** `value | filter: argument | filter` */
  filtered(): Expression {
    const of = this.expression();
    const filters: FilterUse[] = [];
    while (this.accept('|')) filters.push(this.#filter());
    return filters.length ? { kind: 'filtered', of, filters } : of;
  }

  /** Comparisons first, then `and` and `or` from the right: `a and b or c` is `a and (b or c)`. */
  expression(level = 1): Expression {
    if (level > 2) return this.value();
    if (level === 2 && this.accept('not')) return this.#deeper(() => ({ kind: 'not', operand: this.expression(2) }));
    const left = this.expression(level + 1);
    const sign = this.#peek()?.value;
    if (sign === undefined || this.#peek()?.kind === 'text' || OPERATORS.get(sign) !== level) return left;
    this.#at++;
    return this.#deeper(() => ({ kind: 'binary', operator: sign as Operator, left, right: this.expression(level) }));
  }

  /** A literal, a path, a range or something in parentheses. */
  value(): Expression {
    const token = this.#peek();
    if (!token) return this.#fail('Something is missing here: a value is expected');
    this.#at++;
    const at = this.#place(token);
    if (token.kind === 'text') return { kind: 'literal', value: token.value, at };
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.value), at };
    if (token.kind === 'name') {
      if (LITERALS.has(token.value)) return { kind: 'literal', value: LITERALS.get(token.value), at };
      return this.#path(token.value, at);
    }
    if (token.value === '(') return this.#deeper(() => this.#parenthesis(at));
    this.#at--;
    const unclosed = token.kind === 'unknown' && QUOTES.includes(token.value);
    return this.#fail(
      unclosed ? `The text that begins here has no closing quote` : `Did not expect \`${token.value}\` here`,
    );
  }

  /** The name that must stand here. */
  name(what: string): Token {
    const token = this.#peek();
    if (token?.kind === 'name') return this.#tokens[this.#at++]!;
    this.#fail(`${what} is expected here`);
    return { kind: 'name', value: '', start: this.#piece.text.length, end: this.#piece.text.length };
  }

  /** The text in quotes that must stand here. */
  text(what: string): Token {
    const token = this.#peek();
    if (token?.kind === 'text') return this.#tokens[this.#at++]!;
    this.#fail(`${what} in quotes is expected here`);
    return { kind: 'text', value: '', start: this.#piece.text.length, end: this.#piece.text.length };
  }

  /** Takes the sign or word if it stands here. */
  accept(sign: string): boolean {
    const token = this.#peek();
    if (!token || token.kind === 'text' || token.value !== sign) return false;
    this.#at++;
    return true;
  }

  /** Takes the word if it stands here and is not the name of a value, as `with` in `with: true` is. */
  acceptWord(word: string): boolean {
    const [token, next] = [this.#peek(), this.#tokens[this.#at + 1]];
    if (token?.kind !== 'name' || token.value !== word || !next) return false;
    if (next.kind === 'sign' && (next.value === ':' || next.value === ',')) return false;
    this.#at++;
    return true;
  }

  /** Takes the sign or word that must stand here. */
  expect(sign: string): void {
    if (!this.accept(sign)) this.#fail(`\`${sign}\` is expected here`);
  }

  /** `name: value, name: value` and words without a value, as `for` and `include` have them. */
  named(): FilterUse['named'] {
    const named: FilterUse['named'] = [];
    while (this.#peek() && !this.#failed) {
      this.accept(',');
      const name = this.name('A name');
      const at = this.#place(name);
      const value: Expression = this.accept(':') ? this.value() : { kind: 'literal', value: true, at };
      if (!this.#failed) named.push({ name: name.value, at, value });
    }
    return named;
  }

  /** Whether something could not be read; it has been reported. */
  get failed(): boolean {
    return this.#failed;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Says so when something is left over. */
  end(): void {
    const token = this.#peek();
    if (token) this.#fail(`Did not expect \`${token.value}\` here${hintFor(token, this.#tokens[this.#at - 1])}`);
  }

  place(token: Token): Place {
    return this.#place(token);
  }

  #filter(): FilterUse {
    const token = this.name('The name of a filter');
    const use: FilterUse = { name: token.value, at: this.#place(token), args: [], named: [] };
    if (!this.accept(':')) return use;
    do {
      const [first, second] = [this.#peek(), this.#tokens[this.#at + 1]];
      if (first?.kind === 'name' && second?.kind === 'sign' && second.value === ':') {
        this.#at += 2;
        use.named.push({ name: first.value, at: this.#place(first), value: this.value() });
      } else use.args.push(this.value());
    } while (this.accept(','));
    return use;
  }

  #parenthesis(at: Place): Expression {
    const from = this.filtered();
    if (this.accept('..')) {
      const to = this.value();
      this.expect(')');
      return { kind: 'range', from, to, at };
    }
    this.expect(')');
    return from;
  }

  #path(name: string, at: Place): Expression {
    const keys: Key[] = [];
    for (;;) {
      const token = this.#peek();
      if (token?.kind !== 'sign') break;
      if (token.value === '.') {
        this.#at++;
        const name = this.#peek();
        if (name?.kind !== 'name' && name?.kind !== 'number')
          return this.#fail('The name of a property is expected here');
        this.#at++;
        keys.push({ name: name.value, at: this.#place(name) });
      } else if (token.value === '[') {
        this.#at++;
        const index = this.#deeper(() => this.value());
        this.expect(']');
        keys.push({ index, at: this.#place(token) });
      } else break;
    }
    return { kind: 'path', name, at, keys };
  }

  #deeper(read: () => Expression): Expression {
    if (this.#depth >= DEEPEST) return this.#fail('Too many parentheses, brackets or conditions inside each other');
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #place({ start, end }: { start: number; end: number }): Place {
    const { offset, block } = this.#piece;
    const place = { offset: offset + start, length: end - start };
    return block === undefined ? place : { ...place, block };
  }

  #fail(message: string): Expression {
    const end = this.#piece.text.trimEnd().length;
    const at = this.#place(this.#peek() ?? { start: end, end });
    if (!this.#failed) this.#reporter.report('syntax', at, `${message}.`);
    this.#failed = true;
    this.#at = this.#tokens.length;
    return { kind: 'literal', value: undefined, at };
  }
}

const QUOTES = '"\'“”„‘’‚';
