import { isId } from '../ids.ts';

/**
 * The shape of a part of a request, as a value. `check` reads it; the tables of the resources are made of it.
 * Shapes that hold themselves are wrapped in `lazy`.
 */
export type Schema =
  | { readonly is: 'any' }
  | { readonly is: 'string'; readonly max?: number; readonly min?: number; readonly oneOf?: readonly string[] }
  | { readonly is: 'id' }
  | { readonly is: 'boolean' }
  | { readonly is: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean }
  | { readonly is: 'list'; readonly of: Schema; readonly max?: number; readonly min?: number }
  | { readonly is: 'object'; readonly fields: Fields; readonly open: boolean }
  | { readonly is: 'map'; readonly of: Schema }
  | { readonly is: 'nullable'; readonly of: Schema }
  | { readonly is: 'oneKeyOf'; readonly keys: Readonly<Record<string, Schema>>; readonly beside: Fields }
  | { readonly is: 'byType'; readonly types: Readonly<Record<string, Fields>> }
  | { readonly is: 'absent' }
  | { readonly is: 'lazy'; readonly get: () => Schema };

/** The fields of an object; one is optional unless it says `required`. */
export type Fields = Readonly<Record<string, Schema | { readonly required: Schema }>>;

export const any: Schema = { is: 'any' };
export const id: Schema = { is: 'id' };
export const boolean: Schema = { is: 'boolean' };
export const number: Schema = { is: 'number' };
export const text: Schema = { is: 'string' };

/** A text of at most so many UTF-16 units. */
export const textUpTo = (max: number): Schema => ({ is: 'string', max });

/** One of a list of words. */
export const word = (...oneOf: readonly string[]): Schema => ({ is: 'string', oneOf });

/** A list; the API takes at most a hundred of anything unless said otherwise. */
export const list = (of: Schema, { max = 100, min = 0 }: { max?: number; min?: number } = {}): Schema => ({
  is: 'list',
  of,
  max,
  min,
});

/** An object with these fields and no others. */
export const object = (fields: Fields): Schema => ({ is: 'object', fields, open: false });

/** An object with these fields, whatever else it holds. */
export const openObject = (fields: Fields): Schema => ({ is: 'object', fields, open: true });

/** An object whose keys are the client's, as the names of properties are. */
export const map = (of: Schema): Schema => ({ is: 'map', of });

/** A value or null. */
export const nullable = (of: Schema): Schema => ({ is: 'nullable', of });

/** An object that says what it is by one key of many, with others that may stand beside any of them. */
export const oneKeyOf = (keys: Readonly<Record<string, Schema>>, beside: Fields = {}): Schema => ({
  is: 'oneKeyOf',
  keys,
  beside,
});

/** An object whose `type` says which other fields it has. */
export const byType = (types: Readonly<Record<string, Fields>>): Schema => ({ is: 'byType', types });

/** What must not be there (an empty list is let pass, as the recordings show). */
export const absent: Schema = { is: 'absent' };

/** A schema that is looked up when it is needed, for shapes that hold themselves. */
export const lazy = (get: () => Schema): Schema => ({ is: 'lazy', get });

/** Marks a field that must be there. */
export const required = (schema: Schema): { readonly required: Schema } => ({ required: schema });

/** Whether a text is an id, for callers that check one by hand. */
export const isIdText = (value: unknown): value is string => typeof value === 'string' && isId(value);
