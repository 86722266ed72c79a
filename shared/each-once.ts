/**
 * Answers that are worked out when somebody first asks for them, each under its name, and kept.
 *
 * @example
 * const say = eachOnce(day => sayDay(day, today)); // of twenty promises, most have one of a few days
 */
export function eachOnce<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, { value: T }>();
  return name => {
    const found = made.get(name) ?? { value: make(name) };
    made.set(name, found);
    return found.value;
  };
}
