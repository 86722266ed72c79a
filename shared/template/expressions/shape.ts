/** What is known about a value before it is there: enough to find `report.naem`. */
export type Shape =
  | { kind: 'any' }
  | { kind: 'text' | 'number' | 'flag' | 'date' }
  | { kind: 'list'; of: Shape }
  | { kind: 'thing'; name: string; properties: { readonly [key: string]: Shape } };

export const ANY: Shape = { kind: 'any' };
export const TEXT: Shape = { kind: 'text' };
export const NUMBER: Shape = { kind: 'number' };
export const FLAG: Shape = { kind: 'flag' };
export const DATE: Shape = { kind: 'date' };
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const thing = (name: string, properties: { readonly [key: string]: Shape }): Shape => ({
  kind: 'thing',
  name,
  properties,
});

export const PERSON = thing('a person', { id: TEXT, name: TEXT, first: TEXT, handle: TEXT, manager: TEXT });

const LIST_PROPERTIES = ['size', 'first', 'last'];

/** The names that may follow the dot; `undefined` where that is not known. */
export function propertiesOf(shape: Shape): readonly string[] | undefined {
  if (shape.kind === 'any') return undefined;
  if (shape.kind === 'thing') return Object.keys(shape.properties);
  if (shape.kind === 'list') return LIST_PROPERTIES;
  return shape.kind === 'number' || shape.kind === 'flag' ? [] : ['size'];
}

/** What `value.key` is, given what `value` is. */
export function shapeOfProperty(shape: Shape, key: string): Shape {
  if (shape.kind === 'thing') return Object.hasOwn(shape.properties, key) ? shape.properties[key]! : ANY;
  if (shape.kind === 'list') return key === 'size' ? NUMBER : shape.of;
  return key === 'size' ? NUMBER : ANY;
}

/** What a loop's variable is, given what it goes through. */
export const shapeOfItem = (shape: Shape): Shape =>
  shape.kind === 'list' ? shape.of : shape.kind === 'text' ? TEXT : ANY;

const SPOKEN: { [K in Shape['kind']]: string } = {
  any: 'a value',
  text: 'a text',
  number: 'a number',
  flag: 'a yes or no',
  date: 'a date',
  list: 'a list',
  thing: 'a thing',
};

/** A shape in words, for messages. */
export const spoken = (shape: Shape): string => (shape.kind === 'thing' ? shape.name : SPOKEN[shape.kind]);
