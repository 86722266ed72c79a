import { isNotionError, type NotionErrorCode } from '../../shared/notion/client/notion-error.ts';
import type { Problem } from '../../shared/sync/actions/problem.ts';
import { UnknownState } from '../../shared/sync/state/stored.ts';
import { EXIT, type Exit } from './exit.ts';

/** Why nothing was done with a file. */
export interface Failure {
  kind: 'problem';
  code: Problem['code'] | NotionErrorCode | 'unknown_state';
  file: string;
  message: string;
  entry?: string;
}

/** Failures that are about one page; with any other there is no point in trying the next. */
const ONE_PAGE: ReadonlySet<NotionErrorCode> = new Set([
  'not_shared',
  'no_capability',
  'trashed',
  'refused',
  'conflict',
]);

/**
 * Does something with one file after the other. A page that can't be worked with doesn't keep the others from their turn.
 *
 * @returns what came of each, and the exit code if nothing else is to be said
 * @throws NotionError where Notion as a whole can't be reached or refuses the token
 */
export async function eachFile<T extends { kind: string }>(
  files: readonly string[],
  act: (file: string) => Promise<T | Problem | Failure>,
  tell: (result: T | Failure) => void,
): Promise<{ results: (T | Failure)[]; exit: Exit }> {
  const results: (T | Failure)[] = [];
  let exit: Exit = EXIT.done;
  for (const file of files) {
    const [result, end] = await attempt(file, act);
    results.push(result);
    tell(result);
    if (end > exit) exit = end;
  }
  return { results, exit };
}

async function attempt<T extends { kind: string }>(
  file: string,
  act: (file: string) => Promise<T | Problem | Failure>,
): Promise<[T | Failure, Exit]> {
  try {
    const result = await act(file);
    return [result, isFailure(result) ? EXIT.problems : EXIT.done];
  } catch (error) {
    if (error instanceof UnknownState) return [failure(file, 'unknown_state', error.message), EXIT.problems];
    if (!isNotionError(error) || !ONE_PAGE.has(error.code)) throw error;
    return [failure(file, error.code, `${file}: ${error.message}`), EXIT.outside];
  }
}

const failure = (file: string, code: Failure['code'], message: string): Failure => ({
  kind: 'problem',
  code,
  file,
  message,
});

export const isFailure = (result: { kind: string }): result is Failure => result.kind === 'problem';
