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
    const name = parser.name('The name to give').value;
    parser.expect('=');
    const { evaluate, shape } = compiler.expression(parser.filtered());
    parser.end();
    const { slot } = compiler.assign(name, shape);
    return state => {
      state.budget.spend(1);
      state.slots[slot] = evaluate(state);
      return GO_ON;
    };
  },
};
