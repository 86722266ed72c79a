import type { Compiler } from '../compile/compiler.ts';
import { equal } from '../expressions/value.ts';
import { GO_ON, type Signal } from '../render/state.ts';
import type { Part } from '../structure/node.ts';
import type { Tag } from './tag.ts';

/** `{% case x %}{% when a, b %} … {% else %} … {% endcase %}`. What stands before the first `when` is left out. */
export const caseTag: Tag = {
  name: 'case',
  about: 'Writes what stands behind the value that fits.',
  example: '{% case format %}{% when "pitch" %}…{% else %}…{% endcase %}',
  branches: ['when', 'else'],
  compile({ parts: [head, ...parts] }, compiler) {
    const parser = compiler.parser(head!.args);
    const { evaluate } = compiler.expression(parser.filtered());
    parser.end();
    const whens = parts
      .filter(part => part.name === 'when')
      .map(part => ({ values: values(part, compiler), body: compiler.body(part.body) }));
    const others = parts
      .filter(part => part.name === 'else')
      .slice(0, 1)
      .map(part => compiler.body(part.body));
    return state => {
      const value = evaluate(state);
      const fitting = whens.filter(when => when.values.some(wanted => equal(value, wanted.evaluate(state))));
      let signal: Signal = GO_ON;
      for (const body of fitting.length ? fitting.map(when => when.body) : others) {
        signal = body(state);
        if (signal !== GO_ON) break;
      }
      return signal;
    };
  },
};

/** `when "a", "b"` or `when "a" or "b"`. */
function values({ args }: Part, compiler: Compiler) {
  const parser = compiler.parser(args);
  const found = [compiler.expression(parser.value())];
  while (parser.accept(',') || parser.accept('or')) found.push(compiler.expression(parser.value()));
  parser.end();
  return found;
}
