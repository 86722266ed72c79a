import { plainText } from '../../document/text.ts';
import type { NotionClient } from '../../notion/client/notion-client.ts';
import { isNotionError } from '../../notion/client/notion-error.ts';
import type { Body } from '../../notion/client/transport.ts';
import { fromNotion } from '../../notion/from-notion.ts';
import { notionPages } from '../../notion/pages.ts';
import type { Clock, Files } from '../../ports.ts';
import { MalformedNotion } from '../../richtext/notion/malformed.ts';
import { readRichText } from '../../richtext/notion/read-rich-text.ts';
import { FORMAT, readStored, statePath, UnknownState, writeStored } from '../../sync/state/stored.ts';
import type { KnownPage } from './template-page.ts';

/** What is kept of the database, so that it is there without a network. */
interface Stock {
  format: typeof FORMAT;
  /** The data source. */
  source: string;
  /** When Notion last said which pages there are. */
  at: string;
  pages: KnownPage[];
}

export interface TemplatePagesRead {
  pages: KnownPage[];
  /** Why they may not be as they are in Notion, or some are missing: each a sentence or two. */
  notices: string[];
}

/** Notion tells minutes only, and its clock is not ours. */
const SETTLED = 2 * 60_000;

/**
 * The pages of a database of templates. One query says which changed since they were last read, and only those are read; where
 * Notion can't be asked, they are as they were.
 *
 * @param place the id of a database or a data source
 * @param client a client that does not wait long, or why there is none
 */
export async function readTemplatePages(
  { files, clock }: { files: Files; clock: Clock },
  place: string,
  client: NotionClient | { missing: string },
): Promise<TemplatePagesRead> {
  const path = statePath(`templates-${place.replaceAll('-', '')}`);
  const known = await stockAt(files, path);
  if ('missing' in client) return { pages: known?.pages ?? [], notices: [since(client.missing, known)] };
  try {
    const source = known?.source ?? (await notionPages(client).place(place)).id;
    const sorts = [{ timestamp: 'created_time', direction: 'ascending' }];
    const rows = await client.list(`/data_sources/${source}/query`, { sorts });
    const at = clock.now().toISOString();
    const read = await Promise.all(rows.map(row => readRow(client, row, at, known?.pages ?? [])));
    const pages = read.flatMap(({ page }) => page ?? []);
    const stock: Stock = { format: FORMAT, source, at, pages };
    await writeStored(files, path, stock);
    return { pages, notices: read.flatMap(({ notice }) => notice ?? []) };
  } catch (error) {
    if (!isNotionError(error)) throw error;
    return { pages: known?.pages ?? [], notices: [since(error.message, known)] };
  }
}

/** What can be read again is no reason to stop: a stock that was broken, or written by a newer version, counts as none. */
async function stockAt(files: Files, path: string): Promise<Stock | undefined> {
  try {
    return await readStored<Stock>(files, path);
  } catch (error) {
    if (error instanceof UnknownState) return undefined;
    throw error;
  }
}

function since(why: string, known: Stock | undefined): string {
  const so = known ? `They are as they were on ${known.at.slice(0, 10)}.` : 'None of them are known here yet.';
  return `The templates in Notion could not be looked at. ${why} ${so}`;
}

/** One page, read only where it may have changed. */
async function readRow(
  client: NotionClient,
  row: Body,
  at: string,
  known: readonly KnownPage[],
): Promise<{ page?: KnownPage; notice?: string }> {
  const [id, lastEdited, link] = [row.id, row.last_edited_time, row.url].map(String) as [string, string, string];
  const before = known.find(page => page.id === id);
  const settled = before && Date.parse(lastEdited) + SETTLED < Date.parse(before.read);
  if (before?.lastEdited === lastEdited && settled) return { page: before };
  try {
    const { blocks } = fromNotion(await notionPages(client).children(id));
    return { page: { id, title: titleOf(row), link, lastEdited, read: at, blocks } };
  } catch (error) {
    if (!(error instanceof MalformedNotion) && !isNotionError(error)) throw error;
    const notice = `The template ${link} could not be read. ${error.message}`;
    return { ...(before && { page: before }), notice };
  }
}

function titleOf({ properties }: Body): string {
  const title = Object.values((properties ?? {}) as { [name: string]: Body }).find(({ type }) => type === 'title');
  return plainText(readRichText(title?.title, 'title'));
}
