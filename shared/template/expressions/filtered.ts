import type { Compiler } from '../compile/compiler.ts';
import { reportUnknown } from '../diagnostics/reporter.ts';
import type { Filter } from '../filters/filter.ts';
import { FILTERS } from '../filters/index.ts';
import type { State } from '../render/state.ts';
import { type Compiled, compileExpression } from './compile.ts';
import type { Expression, FilterUse } from './expression.ts';
import { ANY, type Shape } from './shape.ts';
import { isList, type Thing, type Value } from './value.ts';

/** `value | filter: argument | filter`: each filter takes what the one before gives. */
export function compileFilters(
  { of, filters }: Extract<Expression, { kind: 'filtered' }>,
  compiler: Compiler,
): Compiled {
  return filters.reduce((before, use) => compileFilter(before, use, compiler), compileExpression(of, compiler));
}

function compileFilter(before: Compiled, use: FilterUse, compiler: Compiler): Compiled {
  const args = use.args.map(arg => compileExpression(arg, compiler));
  const named = use.named.map(({ name, value }) => [name, compileExpression(value, compiler).evaluate] as const);
  const filter = FILTERS.get(use.name);
  if (!filter) {
    reportUnknown(
      compiler.reporter,
      'unknown-filter',
      use.at,
      `Unknown filter \`${use.name}\``,
      use.name,
      FILTERS.keys(),
    );
    return { evaluate: before.evaluate, shape: ANY };
  }
  checkArguments(filter, use, args, compiler);
  return {
    shape: typeof filter.gives === 'function' ? filter.gives(before.shape) : filter.gives,
    evaluate: evaluation(
      filter,
      before.evaluate,
      args.map(arg => arg.evaluate),
      named,
    ),
  };
}

type Evaluate = (state: State) => Value;

function evaluation(
  { run }: Filter,
  input: Evaluate,
  args: Evaluate[],
  named: (readonly [string, Evaluate])[],
): Evaluate {
  return state => {
    const value = input(state);
    const result = run(
      value,
      args.length === 0 ? NO_ARGUMENTS : args.map(arg => arg(state)),
      state,
      named.length === 0 ? NO_NAMES : Object.fromEntries(named.map(([name, evaluate]) => [name, evaluate(state)])),
    );
    state.budget.spend(1 + cost(value) + cost(result));
    return result;
  };
}

// Most filters have none, and are run for every line of a page.
const NO_ARGUMENTS: readonly Value[] = [];
const NO_NAMES: Thing = {};

/** What a value costs to go through, so that time is bounded and not only the number of steps. */
function cost(value: Value): number {
  if (typeof value === 'string') return value.length >> 6;
  return isList(value) ? value.length : 0;
}

function checkArguments(filter: Filter, use: FilterUse, given: Compiled[], compiler: Compiler): void {
  const wanted = filter.args ?? [];
  const least = wanted.filter(type => !type.endsWith('?')).length;
  if (given.length < least || given.length > wanted.length) {
    compiler.reporter.report(
      'filter-arguments',
      use.at,
      `The filter \`${use.name}\` takes ${amount(least, wanted.length)}, not ${given.length}. For example: \`${filter.example[0]}\`.`,
    );
    return;
  }
  use.args.forEach((arg, i) => {
    const type = wanted[i]!.replace('?', '');
    if (fits(type, given[i]!.shape, arg)) return;
    compiler.reporter.report(
      'filter-arguments',
      arg.kind === 'literal' || arg.kind === 'path' ? arg.at : use.at,
      `The filter \`${use.name}\` wants a ${type} here. For example: \`${filter.example[0]}\`.`,
    );
  });
  for (const { name, at } of use.named) {
    if (filter.named?.includes(name)) continue;
    reportUnknown(
      compiler.reporter,
      'filter-arguments',
      at,
      `The filter \`${use.name}\` has no argument \`${name}\``,
      name,
      filter.named ?? [],
    );
  }
}

function fits(type: string, shape: Shape, arg: Expression): boolean {
  if (type === 'any' || shape.kind === 'any') return true;
  if (type === 'list') return shape.kind === 'list';
  if (type === 'number') {
    const words = arg.kind === 'literal' && typeof arg.value === 'string';
    return words
      ? arg.value !== '' && !Number.isNaN(Number(arg.value))
      : shape.kind === 'number' || shape.kind === 'text';
  }
  return shape.kind !== 'list' && shape.kind !== 'thing';
}

function amount(least: number, most: number): string {
  if (most === 0) return 'no argument';
  const count = least === most ? String(most) : `${least} to ${most}`;
  return `${count} argument${most === 1 ? '' : 's'}`;
}
