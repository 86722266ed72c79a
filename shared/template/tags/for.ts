import type { Compiler } from '../compile/compiler.ts';
import { LOOP, turnOf } from '../compile/loop.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Expression, FilterUse } from '../expressions/expression.ts';
import { shapeOfItem } from '../expressions/shape.ts';
import { itemsOf, numberOf, type Value } from '../expressions/value.ts';
import { writtenOf } from '../expressions/written-of.ts';
import { BREAK, GO_ON, type Signal, type State } from '../render/state.ts';
import type { Tag } from './tag.ts';

/** `{% for item in list limit: 5 offset: 1 reversed %} … {% else %} … {% endfor %}` */
export const forTag: Tag = {
  name: 'for',
  about: 'Writes what follows once for each part of a list.',
  example: '{% for promise in carried.promises %}…{% endfor %}',
  branches: ['else'],
  compile({ parts: [head, ...others] }, compiler) {
    const parser = compiler.parser(head!.args);
    const token = parser.name("The name of the loop's variable");
    const name = token.value;
    compiler.checkShadow(name, parser.place(token));
    parser.expect('in');
    const list = parser.value();
    const { evaluate, shape } = compiler.expression(list);
    const modify = modifiers(parser.named(), compiler, compiler.remember(`for ${name} in ${writtenOf(list)}`));
    const { compiler: inner, variables } = compiler.withNames({ [name]: shapeOfItem(shape), forloop: LOOP });
    const [item, loop] = variables as [(typeof variables)[0] & {}, (typeof variables)[0] & {}];
    const body = inner.body(head!.body);
    const counts = loop.used;
    const otherwise = others[0] ? compiler.body(others[0].body) : (): Signal => GO_ON;
    return state => {
      const all = itemsOf(evaluate(state));
      if (all.length === 0) return otherwise(state);
      const items = modify(all, state);
      for (let i = 0; i < items.length; i++) {
        state.budget.spend(1);
        state.slots[item.slot] = items[i];
        if (counts) state.slots[loop.slot] = turnOf(i, items.length);
        if (body(state) === BREAK) break;
      }
      return GO_ON;
    };
  },
};

const MODIFIERS = ['limit', 'offset', 'reversed'];

type Modify = (items: readonly Value[], state: State) => readonly Value[];

/**
 * `offset` first, then `limit`, then `reversed`, whatever order they are written in. Where the loop stopped is kept in
 * a slot, for the next one that says `offset: continue`.
 */
function modifiers(named: FilterUse['named'], compiler: Compiler, stopped: number): Modify {
  for (const { name, at } of named) {
    if (MODIFIERS.includes(name)) continue;
    compiler.reporter.report(
      'syntax',
      at,
      `\`for\` knows limit, offset and reversed, not \`${name}\`.${didYouMean(name, MODIFIERS).hint}`,
    );
  }
  const find = (name: string) => named.findLast(modifier => modifier.name === name)?.value;
  const number = (value: Expression | undefined) => {
    if (!value) return undefined;
    if (value.kind === 'path' && value.name === 'continue' && value.keys.length === 0)
      return (state: State) => numberOf(state.slots[stopped]);
    const { evaluate } = compiler.expression(value);
    return (state: State) => numberOf(evaluate(state));
  };
  const [offset, limit] = [number(find('offset')), number(find('limit'))];
  const reversed = find('reversed') !== undefined;
  return (items, state) => {
    const from = offset ? offset(state) : 0;
    const rest = from === 0 ? items : items.slice(from);
    const picked = limit ? rest.slice(0, limit(state)) : rest;
    state.slots[stopped] = from + picked.length;
    return reversed ? picked.toReversed() : picked;
  };
}
