import { isTruthy } from '../expressions/value.ts';
import type { Input, Matters } from '../inputs/input-type.ts';
import { english } from '../languages/en.ts';
import type { FrontMatterReading } from '../manifest/read-front-matter.ts';
import { Budget, LimitReached } from '../render/limits.ts';
import { State } from '../render/state.ts';
import type { Compiler } from './compiler.ts';

/**
 * Compiles what an input says under `when`, so that forms can ask whether its question matters. It may name the answers to
 * the questions before it, and `today`, `me` and `people`.
 *
 * ```
 * mode: { type: choice, options: [live, written] }
 * channel: { type: text, when: mode == "written" }
 * ```
 */
export function compileWhen(inputs: readonly Input[], place: FrontMatterReading['place'], compiler: Compiler): void {
  const before: Input[] = [];
  for (const input of inputs) {
    if (input.when !== undefined)
      input.matters = matters(input.when, [...before], place(['inputs', input.name, 'when']), compiler);
    before.push(input);
  }
}

function matters(
  when: string,
  before: readonly Input[],
  at: ReturnType<FrontMatterReading['place']>,
  compiler: Compiler,
): Matters {
  // The place of a text in quotes begins at its quote.
  const quoted = /^["']/.test(compiler.source?.charAt(at.offset) ?? '') ? 1 : 0;
  const piece = { text: when, offset: at.offset + quoted, ...(at.block === undefined ? {} : { block: at.block }) };
  const parser = compiler.parser(piece);
  const expression = parser.filtered();
  parser.end();
  if (parser.failed) return () => true;
  const { evaluate } = compiler.expression(expression);
  const slotOf = (name: string) => compiler.scope.own(name)?.slot;
  return (answers, known) => {
    const diagnostics: never[] = [];
    const { today, people, me } = known;
    const nobody = () => undefined;
    const state = new State(
      {
        budget: new Budget(),
        today,
        language: english,
        diagnostics,
        person: nobody,
        say: day => day,
        sections: [],
        part: nobody,
      },
      'shared',
    );
    const set = (name: string, value: (typeof state.slots)[number]) => {
      const slot = slotOf(name);
      if (slot !== undefined) state.slots[slot] = value;
    };
    for (const { name } of before) set(name, answers.get(name));
    set('today', today === '' ? undefined : today);
    set('me', me);
    set('people', people);
    try {
      return isTruthy(evaluate(state));
    } catch (error) {
      // A condition that is too much to work out hides nothing.
      if (error instanceof LimitReached) return true;
      throw error;
    }
  };
}
