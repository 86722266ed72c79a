/** Tests that run inside VS Code, one after the other: a sentence, and what shows that it is true. */

export interface Test {
  sentence: string;
  run(): Promise<void>;
}

/** The longest that one test may take, in milliseconds. */
const PATIENCE = 30_000;

/** Runs the tests and prints a line for each. @throws Error with the number of those that failed */
export async function runAll(tests: readonly Test[]): Promise<void> {
  let failed = 0;
  for (const { sentence, run } of tests) {
    const start = performance.now();
    try {
      await within(PATIENCE, run());
      console.log(`  ok      ${sentence} (${Math.round(performance.now() - start)} ms)`);
    } catch (error) {
      failed++;
      console.log(`  FAILED  ${sentence}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  console.log(`${tests.length - failed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed`);
}

/** Waits until something is so. @throws Error when it never is */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error(`This did not come true: ${what}`);
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws Error where it is not so */
export function expect(so: boolean, otherwise: string): asserts so {
  if (!so) throw new Error(otherwise);
}

/** @throws Error with both texts */
export function expectText(text: string, part: string | RegExp): void {
  const found = typeof part === 'string' ? text.includes(part) : part.test(text);
  expect(found, `There is no ${part} in:\n${text}`);
}
