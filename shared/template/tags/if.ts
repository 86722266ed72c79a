import type { Compiler } from '../compile/compiler.ts';
import { isTruthy } from '../expressions/value.ts';
import { writtenOf } from '../expressions/written-of.ts';
import { GO_ON, type State, type Step } from '../render/state.ts';
import type { Part } from '../structure/node.ts';
import { placeOf } from '../structure/place-of.ts';
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
  const conditions = parts.map((part, i) => condition(part, compiler, i > 0 || wanted));
  reportUnreachable(parts, conditions, compiler);
  const branches = parts.map((part, i) => ({ holds: conditions[i]!.holds, body: compiler.body(part.body) }));
  return state => {
    for (let i = 0; i < branches.length; i++) if (branches[i]!.holds(state)) return branches[i]!.body(state);
    return GO_ON;
  };
}

interface Condition {
  holds: (state: State) => boolean;
  /** What it is whatever the answers are, where that is known. */
  always?: boolean;
  /** The condition without its places, to find it twice. */
  written(): string;
}

function condition({ name, args }: Part, compiler: Compiler, wanted: boolean): Condition {
  const parser = compiler.parser(args);
  if (name === 'else') {
    parser.end();
    return { holds: () => true, always: true, written: () => 'else' };
  }
  const expression = parser.filtered();
  const { evaluate } = compiler.expression(expression);
  parser.end();
  const holds = (state: State) => isTruthy(evaluate(state)) === wanted;
  const written = () => wanted + writtenOf(expression);
  if (expression.kind !== 'literal' || parser.failed) return { holds, written };
  return { holds, written, always: isTruthy(expression.value) === wanted };
}

/** A branch is never taken behind one that always is, with a condition that never holds, and with one that stood before. */
function reportUnreachable(parts: readonly Part[], conditions: readonly Condition[], compiler: Compiler): void {
  // Most stand alone, with nothing before them to be equal to.
  const written = conditions.length > 1 ? conditions.map(condition => condition.written()) : [];
  for (const [i, { always }] of conditions.entries()) {
    const before = conditions.slice(0, i);
    const why = before.some(({ always }) => always === true)
      ? 'one before it always is'
      : always === false
        ? 'its condition never holds'
        : i > 0 && written.indexOf(written[i]!) < i
          ? 'the same condition stands before it'
          : undefined;
    if (why === undefined) continue;
    const { name, whole } = parts[i]!;
    compiler.reporter.report(
      'unreachable',
      placeOf(whole),
      `This \`${name}\` is never taken: ${why}. Change it or take it out.`,
    );
  }
}
