/** A formula as a tree. Operators are kept apart from calls so that it can be written down as it was. */
export type Expression =
  | { readonly is: 'value'; readonly value: string | number | boolean }
  /** `key` is the name or the id of a property. */
  | { readonly is: 'property'; readonly key: string }
  /** `current`, `index`, or what `let` gave a name. */
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  /** With `method`, the first argument stands before a dot. */
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly method?: boolean }
  /** `does` is the name of the function that the sign stands for. */
  | { readonly is: 'sign'; readonly sign: string; readonly does: string; readonly args: readonly Expression[] };

/**
 * Writes a formula as Notion gives it back: one blank after a comma and around signs, brackets where signs stand within signs,
 * and properties by their ids.
 * @param reference how a property is written
 * @example print(parse('prop("A")+1'), key => `{{${key}}}`) // '{{A}} + 1'
 */
export const print = (expression: Expression, reference: (key: string) => string): string => {
  const write = (one: Expression): string => WRITE[one.is](one as never, write, reference);
  return write(expression);
};

type Write<E> = (expression: E, write: (one: Expression) => string, reference: (key: string) => string) => string;

const WRITE: { readonly [K in Expression['is']]: Write<Extract<Expression, { is: K }>> } = {
  value: ({ value }) => JSON.stringify(value),
  property: ({ key }, _write, reference) => reference(key),
  name: ({ name }) => name,
  list: ({ items }, write) => `[${items.map(write).join(', ')}]`,
  call: ({ name, args, method }, write) => {
    if (!method) return `${name}(${args.map(write).join(', ')})`;
    const [on, ...rest] = args;
    return `${on ? inner(on, write) : ''}.${name}(${rest.map(write).join(', ')})`;
  },
  sign: ({ sign, args: [a, b, c] }, write) => {
    if (!a) return sign;
    if (!b) return `${sign}${/\w/.test(sign) ? ' ' : ''}${inner(a, write)}`;
    if (c) return `${inner(a, write)} ? ${inner(b, write)} : ${inner(c, write)}`;
    return `${inner(a, write)} ${sign} ${inner(b, write)}`;
  },
};

const inner = (expression: Expression, write: (one: Expression) => string): string =>
  expression.is === 'sign' ? `(${write(expression)})` : write(expression);
