import type { Files } from '../ports.ts';
import { type Problem, problem } from '../sync/actions/problem.ts';
import { linkOf } from '../sync/page-file/link-of.ts';
import { pagePaths } from './page-paths.ts';

/** A file that is linked to a page of Notion. */
export interface Link {
  file: string;
  /** The page's id, without hyphens. */
  page: string;
}

/** The files of a folder that are linked to a page of Notion. */
export async function linkedFiles(files: Files): Promise<Link[]> {
  const paths = await pagePaths(files);
  const texts = await Promise.all(paths.map(path => files.read(path)));
  return paths.flatMap((file, i) => {
    const page = linkOf(texts[i] ?? '');
    return page === undefined ? [] : [{ file, page }];
  });
}

/**
 * Finds files that share their page with another one. To sync them would take turns in writing over each other's words: what
 * differs between the two files would look like a change each time.
 */
export async function findTwins(files: Files): Promise<(file: string) => Problem | undefined> {
  const links = await linkedFiles(files);
  return file => {
    const page = links.find(link => link.file === file)?.page;
    const twin = links.find(link => link.page === page && link.file !== file);
    if (page === undefined || !twin) return undefined;
    const message = `${file}: ${twin.file} is linked to the same page in Notion. Take \`page: …\` out of the front matter of one of them.`;
    return problem('linked_twice', file, message);
  };
}
