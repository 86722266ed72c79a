import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';

/** What Vitest writes of a run, as far as it is read here. */
interface Report {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

const FOLDER = 'node_modules/.cache/rapport-tests';
/** Lines of a message that are shown: enough for what was expected and what came. */
const LINES = 40;

/** Where Vitest is to write what came of a suite. */
export const reportOf = (suite: string): string => `${FOLDER}/${suite}.json`;

/** Removes what earlier runs left, so that it can't be taken for this one's. */
export function forgetFailures(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/**
 * What failed in a suite, each test with its file and the beginning of its message; none for a suite that left no report.
 *
 * @param suite `unit`
 */
export function failuresOf(suite: string): string[] {
  if (!existsSync(reportOf(suite))) return [];
  const { testResults }: Report = JSON.parse(readFileSync(reportOf(suite), 'utf8'));
  return testResults
    .filter(({ status }) => status !== 'passed')
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults
        .filter(({ status }) => status === 'failed')
        .flatMap(({ fullName, failureMessages }) => [fullName, ...failureMessages.map(beginning)]);
      return [`\n── failed: ${relative(process.cwd(), name)}`, ...(tests.length > 0 ? tests : [beginning(message)])];
    });
}

const beginning = (message: string): string => message.split('\n').slice(0, LINES).join('\n');
