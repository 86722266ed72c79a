import { compilePart } from '../compile/compile-part.ts';
import { GO_ON } from '../render/state.ts';
import { placeOf } from '../structure/place-of.ts';
import type { Tag } from './tag.ts';

/** `{% include "promises", list: carried.promises %}`: a part that several templates share. */
export const includeTag: Tag = {
  name: 'include',
  about: 'Puts a shared part here.',
  example: '{% include "promises", list: carried.promises %}',
  compile({ parts: [head], level }, compiler) {
    const parser = compiler.parser(head!.args);
    const name = parser.text('The name of a part').value;
    const named = parser.named();
    if (name === '') return () => GO_ON;
    const given = named.map(({ name, value }) => [name, compiler.expression(value)] as const);
    const { compiler: inner, variables } = compiler.withNames(
      Object.fromEntries(given.map(([name, { shape }]) => [name, shape])),
    );
    const body = compilePart(name, placeOf(head!.whole), level, inner);
    return state => {
      // All are worked out before any is set, because a part may be given its own names in another order.
      const values = given.map(([, { evaluate }]) => evaluate(state));
      variables.forEach(({ slot }, i) => {
        state.slots[slot] = values[i];
      });
      return body(state);
    };
  },
};
