import type { Compiler } from '../compile/compiler.ts';
import { isTruthy } from '../expressions/value.ts';
import { GO_ON, type State, type Step } from '../render/state.ts';
import type { Part } from '../structure/node.ts';
import type { Tag } from './tag.ts';

/** `{% if %} … {% elsif %} … {% else %} … {% endif %}`: the first part whose condition holds. */
export const ifTag: Tag = {
  name: 'if',
  about: 'Writes what follows only if something is so.',
  example: '{% if report.manager %}…{% else %}…{% endif %}',
  branches: ['elsif', 'else'],
  compile: ({ parts }, compiler) => firstOf(parts, compiler, true),
};

/** Renders the first part that holds; the condition of the very first may be turned round. */
export function firstOf(parts: readonly Part[], compiler: Compiler, wanted: boolean): Step {
  const branches = parts.map((part, i) => ({
    holds: part.name === 'else' ? otherwise(part, compiler) : condition(part, compiler, i > 0 || wanted),
    body: compiler.body(part.body),
  }));
  return state => {
    for (const { holds, body } of branches) if (holds(state)) return body(state);
    return GO_ON;
  };
}

function condition({ args }: Part, compiler: Compiler, wanted: boolean): (state: State) => boolean {
  const parser = compiler.parser(args);
  const { evaluate } = compiler.expression(parser.filtered());
  parser.end();
  return state => isTruthy(evaluate(state)) === wanted;
}

function otherwise({ args }: Part, compiler: Compiler): () => boolean {
  compiler.parser(args).end();
  return () => true;
}
