import { compilePart } from '../compile/compile-part.ts';
import { readPartUse, shapesOf } from '../compile/part-use.ts';
import { GO_ON } from '../render/state.ts';
import { placeOf } from '../structure/place-of.ts';
import type { Tag } from './tag.ts';

/** `{% include "promises", list: carried.promises %}`: a part that several templates share. */
export const includeTag: Tag = {
  name: 'include',
  about: 'Puts a shared part here.',
  example: '{% include "promises", list: carried.promises %}',
  compile({ parts: [head], level }, compiler) {
    const { name, given } = readPartUse(head!.args, compiler, { each: false });
    if (name === '') return () => GO_ON;
    const { compiler: inner, variables } = compiler.withNames(shapesOf(given));
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
