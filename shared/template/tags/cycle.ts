import { compileValue } from '../compile/compile-value.ts';
import { tokenize } from '../expressions/lexer.ts';
import { isThing, textOf } from '../expressions/value.ts';
import { GO_ON } from '../render/state.ts';
import type { Tag } from './tag.ts';

/** `{% cycle "first", "then" %}` writes one after the other, and begins anew. With `group:` before them, each group does. */
export const cycleTag: Tag = {
  name: 'cycle',
  about: 'Writes its values in turn, one at each use.',
  example: '{% cycle "Ana", "Bo" %}',
  compile(use, compiler) {
    const { args } = use.parts[0]!;
    const parser = compiler.parser(args);
    let first = parser.value();
    const group = parser.accept(':') ? compiler.expression(first).evaluate : undefined;
    if (group) first = parser.value();
    const candidates = [compiler.expression(first).evaluate];
    while (parser.accept(',')) candidates.push(compiler.expression(parser.value()).evaluate);
    parser.end();
    if (parser.failed) return () => GO_ON;
    const words = tokenize(args.text).map(({ kind, value }) => `${kind} ${value}`);
    const slot = compiler.remember(`cycle ${words.join('|')}`);
    return compileValue(use, compiler, state => {
      const before = state.slots[slot];
      const turns = isThing(before) ? before : {};
      const name = `of ${group ? textOf(group(state)) : ''}`;
      const turn = Number(turns[name] ?? 0);
      state.slots[slot] = { ...turns, [name]: (turn + 1) % candidates.length };
      return candidates[turn]!(state);
    });
  },
};
