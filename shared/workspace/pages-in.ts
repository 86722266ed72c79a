import { align } from '../document/align.ts';
import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { mapBlocks } from '../document/walk.ts';
import { hasFrontMatter } from '../markdown/front-matter.ts';
import { readMarkdown } from '../markdown/read.ts';
import { pageLink } from '../notion/client/page-link.ts';
import type { Files } from '../ports.ts';
import { type PageRecord, PRIVATE_FOLDER, toPageRecord } from '../practice/index.ts';
import { partOfPage } from '../practice/part-of-page.ts';
import { hasGitConflict } from '../sync/actions/open-file.ts';
import { readState } from '../sync/state/page-state.ts';
import { pagePaths } from './page-paths.ts';

/** All pages of a folder that were made from a template, with where they are in Notion. */
export async function pagesIn(files: Files): Promise<PageRecord[]> {
  const paths = await pagePaths(files);
  const [pages, parts] = await Promise.all([Promise.all(paths.map(path => readPage(files, path))), myParts(files)]);
  return pages
    .filter(page => page !== undefined)
    .map(page => (parts.has(page.path!) ? { ...page, parts: parts.get(page.path!)! } : page));
}

/** My own private parts of pages, by the path of the page. */
async function myParts(files: Files): Promise<Map<string, NonNullable<PageRecord['parts']>>> {
  const paths = (await files.list(PRIVATE_FOLDER)).filter(path => path.endsWith('.md'));
  const texts = await Promise.all(paths.map(path => files.read(path)));
  const parts = new Map<string, { side: string; document: Document }[]>();
  for (const text of texts) {
    if (text === undefined || !hasFrontMatter(text)) continue;
    const document = readMarkdown(text);
    const part = partOfPage(toPageRecord(document));
    if (part) parts.set(part.of, [...(parts.get(part.of) ?? []), { side: part.side, document }]);
  }
  return parts;
}

async function readPage(files: Files, path: string): Promise<PageRecord | undefined> {
  const text = await files.read(path);
  // Only pages with a front matter can be ours; the others need not be read as Markdown.
  // Of two versions in one file nobody knows which is meant.
  if (text === undefined || !hasFrontMatter(text) || hasGitConflict(text)) return undefined;
  const document = readMarkdown(text);
  const record = toPageRecord(document, path);
  if (record.template === undefined) return undefined;
  const { page } = record.fields.rapport as { page?: unknown };
  if (typeof page !== 'string') return record;
  const state = await readState(files, page);
  return { ...record, link: pageLink(page), document: state ? withIds(document, state.base) : document };
}

/** The page with Notion's ids on its blocks, so that what is carried can lead back to its very line. */
function withIds(document: Document, base: readonly Block[]): Document {
  const ids = new Map(align(base, document.blocks).pairs.map(([known, block]) => [block.source, known.id]));
  const blocks = mapBlocks(document.blocks, block => {
    const id = block.source && ids.get(block.source);
    return id === undefined ? block : { ...block, id };
  });
  return { ...document, blocks };
}
