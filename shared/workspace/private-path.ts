import { PRIVATE_FOLDER } from '../practice/index.ts';
import { type Problem, problem } from '../sync/actions/problem.ts';

/**
 * Why a file may not be sent: what lies in the private folder is mine alone, drafts as well as private parts, by whatever
 * path it is named. Taking it out of the folder is the step by which somebody shares it.
 *
 * @param path within the folder of pages, as `Files` takes it
 * @param named as somebody wrote it, for the message
 */
export function privatePath(path: string, named = path): Problem | undefined {
  // Not every disk tells capital letters from small ones.
  if (!path.toLowerCase().startsWith(`${PRIVATE_FOLDER}/`)) return undefined;
  const message = `${named} is for you alone: nothing in ${PRIVATE_FOLDER}/ is sent to Notion.\nTo share it, read it once more, move the file out of that folder, and publish it from there.`;
  return problem('private_file', path, message);
}
