import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { hasGitConflict, openFile } from '../sync/actions/open-file.ts';
import { isProblem, type Problem, problem } from '../sync/actions/problem.ts';
import { madePages } from './made-pages.ts';
import type { Workspace } from './workspace.ts';

/**
 * Pages that were made from a template and can't be read any more: whatever looks through a folder goes on without them, and has to say
 * so, because a promise may stand there that nobody sees now.
 *
 * @returns each with what is wrong and where
 * @example
 * await brokenPages(workspace)
 * // [{ file: '2026-11-23 Ana Lopes.md', message: "2026-11-23 Ana Lopes.md: The front matter can't be read: …", … }]
 */
export async function brokenPages({ files }: Pick<Workspace, 'files'>): Promise<Problem[]> {
  const paths = await madePages({ files }, '.');
  const found = await Promise.all(paths.map(path => whatIsWrong({ files }, path)));
  return found.filter(problem => problem !== undefined);
}

async function whatIsWrong({ files }: Pick<Workspace, 'files'>, path: string): Promise<Problem | undefined> {
  const text = (await files.read(path)) ?? '';
  const { yaml } = splitFrontMatter(text);
  if (yaml === undefined)
    return problem(
      'front_matter',
      path,
      `${path}: The front matter can't be read: the line --- that ends it is missing.`,
    );
  if (!hasGitConflict(text) && parseDocument(yaml).errors.length === 0) return undefined;
  const opened = await openFile(files, path);
  return isProblem(opened) ? opened : undefined;
}
