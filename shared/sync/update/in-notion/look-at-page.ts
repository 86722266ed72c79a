import { plainText } from '../../../document/text.ts';
import { printMarkdown } from '../../../markdown/print.ts';
import type { SyncHost } from '../../actions/host.ts';
import { isProblem, type Problem } from '../../actions/problem.ts';
import { pullPage } from '../../actions/pull-page.ts';
import { editYaml } from '../../page-file/edit-yaml.ts';
import { type PageFile, readPageFile } from '../../page-file/page-file.ts';
import { type PageState, readState } from '../../state/page-state.ts';
import { STATE_FOLDER } from '../../state/stored.ts';
import type { Fields } from '../origin.ts';
import { scratchFiles } from './scratch-files.ts';

/** A page of Notion as a file that nobody sees, so that it can be updated and synced as any other. */
export interface PageLook {
  kind: 'look';
  file: PageFile;
  state: PageState;
}

/** Where such a file lies while its page is updated, and after that for taking the update back. */
export const workFile = (page: string): string => `${STATE_FOLDER}/notion-${page.replaceAll('-', '')}.md`;

/**
 * Reads a page of Notion as a file. Nothing is written.
 *
 * @param origin what its front matter said when it was made: of that, Notion does not know who reads it
 * @throws NotionError
 */
export async function lookAtPage(
  host: SyncHost,
  page: string,
  { readers, people }: Fields = {},
): Promise<PageLook | Problem> {
  const files = scratchFiles(host.files);
  const path = workFile(page);
  // What an earlier update left is not the page of today.
  await files.remove(path);
  const pulled = await pullPage({ ...host, files }, { file: path, page });
  if (isProblem(pulled)) return pulled;
  const read = readPageFile(path, (await files.read(path)) ?? '');
  let yaml = read.document.frontMatter ?? '';
  // In the front matter the title is a field that an update can change; as a heading it would be a block.
  yaml = editYaml(yaml, ['title'], plainText(read.title));
  if (readers !== undefined) yaml = editYaml(yaml, ['readers'], readers);
  if (people !== undefined) yaml = editYaml(yaml, ['people'], people);
  const file = readPageFile(path, printMarkdown({ frontMatter: yaml, blocks: read.body.blocks }));
  const state = await readState(files, file.meta.page ?? page);
  if (!state) throw new Error(`Nothing is known of ${page}, which was read a moment ago`);
  return { kind: 'look', file, state };
}
