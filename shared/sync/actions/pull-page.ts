import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { printMarkdown } from '../../markdown/print.ts';
import { pageLink } from '../../notion/client/page-link.ts';
import { fromNotion } from '../../notion/from-notion.ts';
import { readProperties, snakeCase } from '../../notion/properties/properties.ts';
import type { RemotePage } from '../../notion/remote-page.ts';
import { viewBlocks } from '../../notion/view.ts';
import { Border } from '../addresses/border.ts';
import { gatherAddresses } from '../addresses/gather-addresses.ts';
import { editYaml } from '../page-file/edit-yaml.ts';
import { readPageFile } from '../page-file/page-file.ts';
import { readState, writeState } from '../state/page-state.ts';
import { FORMAT } from '../state/stored.ts';
import type { SyncHost } from './host.ts';
import { type Problem, problem } from './problem.ts';
import { syncPage } from './sync-page.ts';
import type { SyncReport } from './sync-report.ts';

export interface PullReport {
  kind: 'pulled';
  file: string;
  page: string;
  link: string;
}

/**
 * Takes a page from Notion into a file: into a new one, or into the one that is linked to it, which keeps its own changes.
 *
 * @param options without `page`, the page that the file is linked to
 * @throws NotionError
 */
export async function pullPage(
  host: SyncHost,
  options: { file: string; page?: string },
): Promise<PullReport | SyncReport | Problem> {
  const { file, page } = options;
  const there = await host.files.read(file);
  if (page === undefined) return syncPage(host, { file, pullOnly: true });
  if (there !== undefined) {
    return there.includes(page) || there.includes(page.replaceAll('-', ''))
      ? syncPage(host, { file, pullOnly: true })
      : problem('file_exists', file, `There is a file ${file} already, and it is not linked to ${pageLink(page)}.`);
  }
  host.progress.step(`Reading ${pageLink(page)}`);
  const remote = await host.pages.read(page);
  if (remote.inTrash) return problem('trashed', file, `${pageLink(page)} lies in Notion's trash.`);
  // Another file may hold the page already; what is known of its pictures, and what was private there, stays remembered.
  const state = await readState(host.files, remote.id);
  const none = { path: file, text: '', body: { blocks: [] } };
  const border = new Border(await gatherAddresses(host, { file: none, state, remote: remote.blocks }));
  const document = border.fromNotion(fromNotion(remote.blocks));
  const text = textOf(host, remote, border.home({ blocks: viewBlocks(document.blocks) }));
  await host.files.write(file, text);
  const addresses = await gatherAddresses(host, { file: readPageFile(file, text), state, remote: remote.blocks });
  await writeState(host.files, {
    format: FORMAT,
    page: remote.id,
    file,
    lastEdited: remote.lastEdited,
    title: remote.title,
    properties: readProperties(remote.properties, host.users),
    base: document.blocks,
    unsettled: [],
    private: state?.private ?? [],
    files: [...addresses.files],
    links: addresses.links,
  });
  return { kind: 'pulled', file, page: remote.id, link: pageLink(remote.id) };
}

/** The page as a file: its link and properties above, its title as a heading. */
function textOf(host: SyncHost, remote: RemotePage, document: Document): string {
  let frontMatter = editYaml('', ['rapport', 'page'], remote.id);
  for (const [name, value] of Object.entries(readProperties(remote.properties, host.users))) {
    if (value !== null && !(Array.isArray(value) && value.length === 0)) {
      frontMatter = editYaml(frontMatter, [snakeCase(name)], value);
    }
  }
  const heading: Block[] = remote.title.length > 0 ? [{ type: 'heading', level: 1, text: remote.title }] : [];
  return printMarkdown({ frontMatter, blocks: [...heading, ...document.blocks] });
}
