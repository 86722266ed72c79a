/** A value as JSON carries it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** An object as JSON carries it. */
export interface JsonObject {
  [key: string]: Json;
}

/** Whether a value is an object, and neither a list nor null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a key, or an empty one. For reading requests whose shape was checked before. */
export const objectAt = (value: JsonObject, key: string): JsonObject => {
  const found = value[key];
  return isObject(found) ? found : {};
};

/** The list at a key, or an empty one. */
export const listAt = (value: JsonObject, key: string): Json[] => {
  const found = value[key];
  return Array.isArray(found) ? found : [];
};

/** The text at a key, or `undefined` when there is none. */
export const textAt = (value: JsonObject, key: string): string | undefined => {
  const found = value[key];
  return typeof found === 'string' ? found : undefined;
};
