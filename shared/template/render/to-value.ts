import type { Thing, Value } from '../expressions/value.ts';

/** How deep answers may go. */
const DEEPEST = 20;

/**
 * Takes data from outside: lists and plain things are copied with their own properties only, and everything else
 * (functions, symbols, what contains itself) is nothing.
 */
export function toValue(given: unknown, within: readonly object[] = []): Value {
  if (typeof given === 'string' || given === null || typeof given === 'boolean') return given;
  if (typeof given === 'number') return Number.isNaN(given) ? undefined : given;
  if (typeof given !== 'object' || within.length >= DEEPEST || within.includes(given)) return undefined;
  const inner = [...within, given];
  if (Array.isArray(given)) return given.map(item => toValue(item, inner));
  const copy: { [key: string]: Value } = {};
  for (const key of Object.keys(given)) {
    if (key !== '__proto__') copy[key] = toValue((given as { [key: string]: unknown })[key], inner);
  }
  return copy satisfies Thing;
}
