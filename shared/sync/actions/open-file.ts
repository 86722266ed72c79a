import type { Files } from '../../ports.ts';
import { type PageFile, readPageFile } from '../page-file/page-file.ts';
import { BrokenFrontMatter } from '../page-file/page-meta.ts';
import { type Problem, problem } from './problem.ts';

const GIT_CONFLICT = /^(?:<{7}|>{7}) /m;

/** Whether git could not join two versions of a file and left both in it. */
export const hasGitConflict = (text: string): boolean => GIT_CONFLICT.test(text);

/** Reads a page's file, or says why it can't be worked with. */
export async function openFile(files: Files, path: string): Promise<{ kind: 'file'; file: PageFile } | Problem> {
  const text = await files.read(path);
  if (text === undefined) return problem('no_file', path, `There is no file ${path}.`);
  if (hasGitConflict(text)) {
    const line = text.slice(0, GIT_CONFLICT.exec(text)!.index).split('\n').length;
    return problem('git_conflict', path, `${path}:${line} has git's conflict markers. Resolve them first.`);
  }
  try {
    return { kind: 'file', file: readPageFile(path, text) };
  } catch (error) {
    if (error instanceof BrokenFrontMatter) return problem('front_matter', path, `${path}: ${error.message}`);
    throw error;
  }
}
