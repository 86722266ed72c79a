import type { Thing, Value } from '../expressions/value.ts';

/** How deep answers may go. */
const DEEPEST = 20;

/**
 * Takes data from outside: lists and plain things are copied with their own properties only, and everything else
 * (functions, symbols, objects of the host) is nothing.
 */
export function toValue(given: unknown, depth = 0): Value {
  if (typeof given === 'string') return given;
  if (given === null || typeof given === 'boolean') return given;
  if (typeof given === 'number') return Number.isNaN(given) ? undefined : given;
  if (typeof given !== 'object' || depth >= DEEPEST) return undefined;
  if (Array.isArray(given)) return given.map(item => toValue(item, depth + 1));
  const copy: { [key: string]: Value } = {};
  for (const key of Object.keys(given)) {
    if (key !== '__proto__') copy[key] = toValue((given as { [key: string]: unknown })[key], depth + 1);
  }
  return copy satisfies Thing;
}
