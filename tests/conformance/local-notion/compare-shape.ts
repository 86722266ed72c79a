import { isObject, type Json } from '../../../extensions/local-notion/json.ts';

/** Fields that only some recordings of the same exchange have. */
const SOMETIMES: readonly string[] = ['email_verified', 'email', 'bot', 'request_id'];

/**
 * How the shape of an answer differs from a recorded one: fields that only one has, and types that differ. Nothing is
 * said of values, and null stands for any type.
 * @example compareShape({ a: 1 }, { a: '1', b: 2 }, '') // ['.a is a string, recorded as a number', '.b is not recorded']
 */
export const compareShape = (recorded: Json, local: Json, path: string): string[] => {
  if (recorded === null || local === null) return [];
  if (Array.isArray(recorded) && Array.isArray(local))
    return recorded
      .slice(0, local.length)
      .flatMap((item, index) => compareShape(item, local[index] ?? null, `${path}[${index}]`));
  if (isObject(recorded) && isObject(local)) return compareFields(recorded, local, path);
  const [expected, found] = [kindOf(recorded), kindOf(local)];
  return expected === found ? [] : [`${path} is a ${found}, recorded as a ${expected}`];
};

const compareFields = (recorded: { [key: string]: Json }, local: { [key: string]: Json }, path: string): string[] => {
  const keys = new Set([...Object.keys(recorded), ...Object.keys(local)]);
  return [...keys].flatMap(key => {
    const at = `${path}.${key}`;
    if (SOMETIMES.includes(key)) return [];
    const [expected, found] = [recorded[key], local[key]];
    if (expected === undefined) return [`${at} is not recorded`];
    if (found === undefined) return [`${at} is missing`];
    return compareShape(expected, found, at);
  });
};

const kindOf = (value: Json): string => (Array.isArray(value) ? 'list' : typeof value);
