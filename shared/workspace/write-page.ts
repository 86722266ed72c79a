import type { Files } from '../ports.ts';
import type { MadePage } from '../practice/index.ts';
import { type Problem, problem } from '../sync/actions/problem.ts';

/**
 * Writes a page and my private parts of it, with how it was made where that is kept. Nothing that exists is written over, and with a wrong answer nothing is written
 * at all.
 *
 * @returns where the page is, or why nothing was written: `answers` or `file_exists`
 */
export async function writePage(
  files: Files,
  made: MadePage,
  origin?: { path: string; text: string },
): Promise<{ kind: 'written'; path: string } | Problem> {
  const errors = made.diagnostics.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    const said = errors.map(({ message }) => message);
    return problem('answers', made.path, `${said.join('\n')}\nNothing was made.`);
  }
  for (const { path } of [made, ...made.companions]) {
    if ((await files.read(path)) === undefined) continue;
    const message = `${path} is there already, and was left as it is. Open it, or choose another name or day.`;
    return problem('file_exists', path, message);
  }
  for (const { path, text } of made.companions) await files.write(path, text);
  if (origin) await files.write(origin.path, origin.text);
  await files.write(made.path, made.text);
  return { kind: 'written', path: made.path };
}
