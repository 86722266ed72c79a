/**
 * A value that is worked out when somebody first asks for it, and kept. What is thrown is thrown again at the next asking.
 *
 * @example
 * const bank = once(() => readQuestionBank(text, path)); // nothing is read yet
 */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
