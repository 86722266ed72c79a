import { GO_ON } from '../render/state.ts';
import type { Tag } from './tag.ts';

/** `{% assign name = value | filter %}` */
export const assignTag: Tag = {
  name: 'assign',
  about: 'Gives a value a name.',
  example: '{% assign open = carried.promises | size %}',
  assigns: true,
  compile({ parts: [head] }, compiler) {
    const parser = compiler.parser(head!.args);
    const token = parser.name('The name to give');
    const name = token.value;
    parser.expect('=');
    const { evaluate, shape } = compiler.expression(parser.filtered());
    parser.end();
    // `assign topic = topic | default: "x"` only makes the answer better.
    if (head!.args.text.split(name).length === 2) compiler.checkShadow(name, parser.place(token));
    const { slot } = compiler.assign(name, shape);
    return state => {
      state.budget.spend(1);
      state.slots[slot] = evaluate(state);
      return GO_ON;
    };
  },
};
