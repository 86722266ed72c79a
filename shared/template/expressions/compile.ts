import type { Compiler } from '../compile/compiler.ts';
import { reportUnknown } from '../diagnostics/reporter.ts';
import type { State } from '../render/state.ts';
import type { Expression } from './expression.ts';
import { compileFilters } from './filtered.ts';
import { compileBinary } from './operators.ts';
import { ANY, FLAG, list, NUMBER, propertiesOf, type Shape, shapeOfProperty, spoken, TEXT } from './shape.ts';
import { isTruthy, numberOf, property, type Value } from './value.ts';

/** A compiled expression: how to work it out, and what it will be. */
export interface Compiled {
  evaluate: (state: State) => Value;
  shape: Shape;
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

const KINDS: { [K in Expression['kind']]: (expression: Of<K>, compiler: Compiler) => Compiled } = {
  literal: ({ value }) => ({ evaluate: () => value, shape: shapeOfLiteral(value) }),
  path: compilePath,
  range: compileRange,
  not({ operand }, compiler) {
    const { evaluate } = compileExpression(operand, compiler);
    return { evaluate: state => !isTruthy(evaluate(state)), shape: FLAG };
  },
  binary: (expression, compiler) => ({ evaluate: compileBinary(expression, compiler), shape: FLAG }),
  filtered: compileFilters,
};

/** Checks an expression against what is known where it stands, and makes a function of it. */
export function compileExpression(expression: Expression, compiler: Compiler): Compiled {
  return KINDS[expression.kind](expression as never, compiler);
}

function shapeOfLiteral(value: Value): Shape {
  if (typeof value === 'string') return TEXT;
  if (typeof value === 'number') return NUMBER;
  return typeof value === 'boolean' ? FLAG : ANY;
}

function compilePath({ name, at, keys }: Of<'path'>, compiler: Compiler): Compiled {
  const variable = compiler.read(name, at);
  if (!variable) {
    for (const key of keys) if ('index' in key) compileExpression(key.index, compiler);
    return { evaluate: () => undefined, shape: ANY };
  }
  const { slot } = variable;
  let shape = variable.shape;
  let evaluate = (state: State): Value => state.slots[slot];
  const { assigned, counted } = compiler.names;
  if (counted.has(name) && assigned.has(name)) {
    const behind = compiler.counter(name, at).slot;
    evaluate = state => state.slots[slot] ?? state.slots[behind];
  }
  for (const key of keys) {
    const inner = evaluate;
    if ('name' in key) {
      const fixed = /^\d+$/.test(key.name) ? Number(key.name) : key.name;
      checkProperty(shape, key.name, key.at, compiler);
      shape = shapeOfProperty(shape, key.name);
      evaluate = state => property(inner(state), fixed);
    } else {
      const index = compileExpression(key.index, compiler);
      shape = shapeOfIndex(shape, key.index);
      evaluate = state => property(inner(state), index.evaluate(state));
    }
  }
  return { evaluate, shape };
}

function shapeOfIndex(shape: Shape, index: Expression): Shape {
  if (shape.kind === 'list') return shape.of;
  const key = index.kind === 'literal' ? index.value : undefined;
  return typeof key === 'string' ? shapeOfProperty(shape, key) : ANY;
}

function checkProperty(shape: Shape, name: string, at: Of<'path'>['at'], compiler: Compiler): void {
  const known = propertiesOf(shape);
  if (!known || known.includes(name) || name === 'size' || (shape.kind === 'list' && /^\d+$/.test(name))) return;
  const what = spoken(shape);
  reportUnknown(
    compiler.reporter,
    'unknown-property',
    at,
    `${what[0]!.toUpperCase()}${what.slice(1)} has no \`${name}\``,
    name,
    known,
  );
}

function compileRange({ from, to }: Of<'range'>, compiler: Compiler): Compiled {
  const low = compileExpression(from, compiler).evaluate;
  const high = compileExpression(to, compiler).evaluate;
  return {
    shape: list(NUMBER),
    evaluate(state) {
      const first = Math.trunc(numberOf(low(state)));
      const count = Math.max(0, Math.trunc(numberOf(high(state))) - first + 1);
      state.budget.spend(count);
      return Array.from({ length: count }, (_, i) => first + i);
    },
  };
}
