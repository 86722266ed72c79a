import type { Compiler } from '../compile/compiler.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { FilterUse } from '../expressions/expression.ts';
import { FLAG, NUMBER, shapeOfItem, thing } from '../expressions/shape.ts';
import { itemsOf, numberOf, type Value } from '../expressions/value.ts';
import { BREAK, GO_ON, type Signal, type State } from '../render/state.ts';
import type { Tag } from './tag.ts';

const LOOP = thing('`forloop`', {
  index: NUMBER,
  index0: NUMBER,
  rindex: NUMBER,
  rindex0: NUMBER,
  first: FLAG,
  last: FLAG,
  length: NUMBER,
});

/** `{% for item in list limit: 5 offset: 1 reversed %} … {% else %} … {% endfor %}` */
export const forTag: Tag = {
  name: 'for',
  about: 'Writes what follows once for each part of a list.',
  example: '{% for promise in carried.promises %}…{% endfor %}',
  branches: ['else'],
  compile({ parts: [head, ...others] }, compiler) {
    const parser = compiler.parser(head!.args);
    const name = parser.name("The name of the loop's variable").value;
    parser.expect('in');
    const { evaluate, shape } = compiler.expression(parser.value());
    const modify = modifiers(parser.named(), compiler);
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
        if (counts) state.slots[loop.slot] = turn(i, items.length);
        if (body(state) === BREAK) break;
      }
      return GO_ON;
    };
  },
};

const turn = (i: number, length: number): Value => ({
  index: i + 1,
  index0: i,
  rindex: length - i,
  rindex0: length - i - 1,
  first: i === 0,
  last: i === length - 1,
  length,
});

const MODIFIERS = ['limit', 'offset', 'reversed'];

/** `offset` first, then `limit`, then `reversed`, whatever order they are written in. */
function modifiers(
  named: FilterUse['named'],
  compiler: Compiler,
): (items: readonly Value[], state: State) => readonly Value[] {
  for (const { name, at } of named) {
    if (MODIFIERS.includes(name)) continue;
    compiler.reporter.report(
      'syntax',
      at,
      `\`for\` knows limit, offset and reversed, not \`${name}\`.${didYouMean(name, MODIFIERS).hint}`,
    );
  }
  if (named.length === 0) return items => items;
  const find = (name: string) => named.find(modifier => modifier.name === name)?.value;
  const [offset, limit] = [find('offset'), find('limit')].map(value => value && compiler.expression(value).evaluate);
  const reversed = find('reversed') !== undefined;
  return (items, state) => {
    const from = offset ? numberOf(offset(state)) : 0;
    const picked = items.slice(from, limit ? Math.max(0, from + numberOf(limit(state))) : undefined);
    return reversed ? picked.reverse() : picked;
  };
}
