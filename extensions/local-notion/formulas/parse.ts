import type { Expression } from './expression.ts';
import { parseError, type Token, tokensOf } from './tokens.ts';

/** Signs between two things: how tightly they bind, and the function that they stand for. */
const BETWEEN: ReadonlyMap<string, readonly [binds: number, does: string]> = new Map([
  ['or', [2, 'or']],
  ['||', [2, 'or']],
  ['and', [3, 'and']],
  ['&&', [3, 'and']],
  ['==', [4, 'equal']],
  ['!=', [4, 'unequal']],
  ['>', [5, 'larger']],
  ['>=', [5, 'largerEq']],
  ['<', [5, 'smaller']],
  ['<=', [5, 'smallerEq']],
  ['+', [6, 'add']],
  ['-', [6, 'subtract']],
  ['*', [7, 'multiply']],
  ['/', [7, 'divide']],
  ['%', [7, 'mod']],
  ['^', [9, 'pow']],
]);
const TERNARY = 1;
const UNARY = 8;
const BEFORE: ReadonlyMap<string, string> = new Map([
  ['not', 'not'],
  ['!', 'not'],
  ['-', 'negate'],
  ['+', 'toNumber'],
]);
const CONSTANTS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
/** Deeper formulas are refused before they could exhaust the stack. */
const DEEPEST = 200;

/**
 * Reads a formula.
 * @throws ApiError `validation_error`, "Parse error with formula"
 * @example parse('1 + prop("Cost")') // { is: 'sign', sign: '+', does: 'add', args: [1, the property] }
 */
export const parse = (formula: string): Expression => {
  // In the app a formula may begin as in a spreadsheet.
  const parser = new Parser(tokensOf(formula.replace(/^\s*=/, '')));
  const expression = parser.expression(0);
  if (parser.next().kind !== 'end') throw parseError();
  return expression;
};

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  next(): Token {
    const token = this.#tokens[this.#at] ?? { kind: 'end', text: '' };
    this.#at += 1;
    return token;
  }

  /** Everything that binds more tightly than `least`. */
  expression(least: number): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw parseError();
    let left = this.#methods(this.#first());
    for (;;) {
      const { text: sign, kind } = this.#peek();
      const [binds, does] = kind === 'text' ? [] : (BETWEEN.get(sign) ?? []);
      if (binds !== undefined && does !== undefined && binds > least) {
        this.next();
        // A power binds to the right: 2 ^ 3 ^ 2 is 2 ^ 9.
        left = { is: 'sign', sign, does, args: [left, this.expression(does === 'pow' ? binds - 1 : binds)] };
      } else if (kind === 'sign' && sign === '?' && TERNARY > least) left = this.#ternary(left);
      else break;
    }
    this.#depth -= 1;
    return left;
  }

  #ternary(condition: Expression): Expression {
    this.next();
    const yes = this.expression(0);
    this.#expect(':');
    return { is: 'sign', sign: '?', does: 'if', args: [condition, yes, this.expression(0)] };
  }

  #first(): Expression {
    const { kind, text } = this.next();
    if (kind === 'number') return { is: 'value', value: Number(text) };
    if (kind === 'text') return { is: 'value', value: text };
    if (kind === 'reference') return { is: 'property', key: text };
    const does = BEFORE.get(text);
    // `not(x)` is a call of the function.
    if (does && !(kind === 'word' && this.#peek().text === '('))
      return { is: 'sign', sign: text, does, args: [this.expression(UNARY)] };
    if (kind === 'word') return this.#word(text);
    if (text === '(') {
      const inside = this.expression(0);
      this.#expect(')');
      return inside;
    }
    if (text === '[') return { is: 'list', items: this.#items(']') };
    throw parseError();
  }

  #word(name: string): Expression {
    const constant = CONSTANTS.get(name);
    if (constant !== undefined) return { is: 'value', value: constant };
    if (this.#peek().text !== '(') return { is: 'name', name };
    this.next();
    const args = this.#items(')');
    const [key] = args;
    return name === 'prop' && key?.is === 'value' && args.length === 1
      ? { is: 'property', key: String(key.value) }
      : { is: 'call', name, args };
  }

  #methods(on: Expression): Expression {
    let expression = on;
    while (this.#peek().kind === 'sign' && this.#peek().text === '.') {
      this.next();
      const { kind, text: name } = this.next();
      if (kind !== 'word') throw parseError();
      this.#expect('(');
      expression = { is: 'call', name, args: [expression, ...this.#items(')')], method: true };
    }
    return expression;
  }

  #items(end: string): Expression[] {
    const items: Expression[] = [];
    if (this.#peek().text === end && this.#peek().kind === 'sign') {
      this.next();
      return items;
    }
    for (;;) {
      items.push(this.expression(0));
      const { kind, text } = this.next();
      if (kind === 'sign' && text === end) return items;
      if (kind !== 'sign' || text !== ',') throw parseError();
    }
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #expect(sign: string): void {
    const { kind, text } = this.next();
    if (kind !== 'sign' || text !== sign) throw parseError();
  }
}
