import { compilePart } from '../compile/compile-part.ts';
import { LOOP, turnOf } from '../compile/loop.ts';
import { readPartUse, shapesOf } from '../compile/part-use.ts';
import { shapeOfItem } from '../expressions/shape.ts';
import { itemsOf } from '../expressions/value.ts';
import { GO_ON, type State } from '../render/state.ts';
import { placeOf } from '../structure/place-of.ts';
import type { Tag } from './tag.ts';

/**
 * `{% render "card", title: "Open" %}` and `{% render "line" for carried.promises as promise %}`: a part in a world of
 * its own. It sees what it is given and what is always there, and nothing that it assigns or counts comes back.
 */
export const renderTag: Tag = {
  name: 'render',
  about: 'Puts a shared part here that sees only what it is given.',
  example: '{% render "promise" for carried.promises as promise %}',
  compile({ parts: [head], level }, compiler) {
    const { name, given, each } = readPartUse(head!.args, compiler, { each: true });
    if (name === '') return () => GO_ON;
    const own = compiler.program.slots;
    const ofLoop = each ? { [each.name]: shapeOfItem(each.list.shape), forloop: LOOP } : {};
    const { compiler: inner, variables } = compiler.alone({ ...shapesOf(given), ...ofLoop });
    const body = compilePart(name, placeOf(head!.whole), level, inner);
    const end = compiler.program.slots;
    const slots = new Map(variables);
    const enter = (state: State) => {
      const values = given.map(([name, { evaluate }]) => [name, evaluate(state)] as const);
      // What an earlier use of the part assigned is gone.
      state.slots.fill(undefined, own, end);
      for (const [name, value] of values) state.slots[slots.get(name)!] = value;
    };
    if (!each) {
      return state => {
        enter(state);
        body(state);
        return GO_ON;
      };
    }
    return state => {
      const items = itemsOf(each.list.evaluate(state));
      enter(state);
      for (let i = 0; i < items.length; i++) {
        state.budget.spend(1);
        state.slots[slots.get(each.name)!] = items[i];
        state.slots[slots.get('forloop')!] = turnOf(i, items.length);
        body(state);
      }
      return GO_ON;
    };
  },
};
