import type { App } from './app.ts';
import type { Failure } from './each-file.ts';
import { pagePaths } from './page-paths.ts';

/** A page's link stands in its front matter, at the top. */
const LINKED = /^\u{FEFF}?---\r?\n(?:(?!---)[\s\S])*?\brapport:[\s\S]{0,400}?\bpage:\s*["']?([0-9a-f-]{32,36})/u;

/** The files of this folder that are linked to a page of Notion, each with the page's id. */
async function links(app: App): Promise<{ file: string; page: string }[]> {
  const paths = await pagePaths(app.files);
  const texts = await Promise.all(paths.map(path => app.files.read(path)));
  return paths.flatMap((file, i) => {
    const page = LINKED.exec(texts[i] ?? '')?.[1];
    return page === undefined ? [] : [{ file, page: page.replaceAll('-', '') }];
  });
}

/** The files named, or all that are linked to a page of Notion. */
export async function linkedFiles(app: App, named: readonly string[]): Promise<string[]> {
  return named.length > 0 ? [...named] : (await links(app)).map(({ file }) => file);
}

/**
 * Finds files that share their page with another one. To sync them would take turns in writing over each other's words: what
 * differs between the two files would look like a change each time.
 */
export async function findTwins(app: App): Promise<(file: string) => Failure | undefined> {
  const all = await links(app);
  return file => {
    const page = all.find(link => link.file === file)?.page;
    const twin = all.find(link => link.page === page && link.file !== file);
    if (page === undefined || !twin) return undefined;
    const message = `${file}: ${twin.file} is linked to the same page in Notion. Take \`page: …\` out of the front matter of one of them.`;
    return { kind: 'problem', code: 'linked_twice', file, message };
  };
}
