import type { Expression } from './expression.ts';
import type { Scope, Work } from './functions/function.ts';
import { FUNCTIONS } from './functions/index.ts';
import type { Value } from './value.ts';

/**
 * Works out a formula that was checked; nothing comes of one that takes too many steps.
 * @example evaluate(parse('1 + 2'), scope) // 3
 */
export const evaluate = (expression: Expression, scope: Scope): Value => {
  const work: Work = (one, names) => evaluate(one, names ? { ...scope, names: { ...scope.names, ...names } } : scope);
  scope.patience.left -= 1;
  if (scope.patience.left < 0) return null;
  if (expression.is === 'value') return expression.value;
  if (expression.is === 'property') return scope.property(expression.key);
  if (expression.is === 'name') return scope.names[expression.name] ?? null;
  if (expression.is === 'list') return expression.items.map(item => work(item));
  const row = FUNCTIONS[expression.is === 'sign' ? expression.does : expression.name];
  if (!row) return null;
  return row.each
    ? row.each(expression.args, work)
    : row.run(
        expression.args.map(arg => work(arg)),
        scope,
      );
};
