import { invalid } from '../errors.ts';
import type { Expression } from './expression.ts';
import { FUNCTIONS } from './functions/index.ts';
import { parseError } from './tokens.ts';
import type { Kind } from './value.ts';

/** A formula that can't come to anything, in Notion's words. */
export const typeError = () => invalid('Type error with formula');

/**
 * What kind of value a formula comes to, as far as it shows; checked on the way.
 * @param property the kind of a property; `undefined` where there is none of that name
 * @throws ApiError `validation_error`: "Type error with formula" for an unknown function or property and for values that don't
 *   go together, "Parse error with formula" for too few or too many arguments
 */
export const kindOf = (expression: Expression, property: (key: string) => Kind | undefined): Kind => {
  const look = (one: Expression, names: Readonly<Record<string, Kind>>): Kind => {
    if (one.is === 'value') return VALUES[typeof one.value] ?? 'unknown';
    if (one.is === 'property') return property(one.key) ?? refuse();
    if (one.is === 'name') return (Object.hasOwn(names, one.name) ? names[one.name] : undefined) ?? refuse();
    if (one.is === 'list') {
      for (const item of one.items) look(item, names);
      return 'list';
    }
    const name = one.is === 'sign' ? one.does : one.name;
    const row = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!row) return refuse();
    const [fewest, most] = row.takes;
    if (one.args.length < fewest || one.args.length > most) throw parseError();
    const kinds = kindsOf(name, one.args, names, look);
    if (row.on && kinds[0] !== undefined && !row.on.includes(kinds[0])) refuse();
    if (row.known && kinds.includes('unknown')) refuse();
    return typeof row.gives === 'string' ? row.gives : row.gives(kinds);
  };
  return look(expression, {});
};

const refuse = (): never => {
  throw typeError();
};

const VALUES: Readonly<Record<string, Kind>> = { string: 'text', number: 'number', boolean: 'boolean' };

type Look = (expression: Expression, names: Readonly<Record<string, Kind>>) => Kind;

/** The kinds of arguments, some of which stand for others: names that are given, and the item that a list is at. */
const kindsOf = (
  name: string,
  args: readonly Expression[],
  names: Readonly<Record<string, Kind>>,
  look: Look,
): Kind[] => {
  if (name !== 'let' && name !== 'lets') {
    const item = { ...names, current: 'any' as const, index: 'number' as const };
    return args.map((arg, index) => look(arg, index === 0 ? names : item));
  }
  const given: Record<string, Kind> = { ...names };
  return args.map((arg, index) => {
    if (index === args.length - 1 || index % 2 === 1) return look(arg, given);
    if (arg.is !== 'name') throw typeError();
    given[arg.name] = look(args[index + 1]!, given);
    return 'empty';
  });
};
