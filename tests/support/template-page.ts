import type { Block } from '../../shared/document/block.ts';
import { listing } from '../../shared/document/build.ts';
import { splitFrontMatter } from '../../shared/markdown/front-matter.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { chunk } from '../../shared/notion/chunk.ts';
import type { NotionClient } from '../../shared/notion/client/notion-client.ts';
import type { Body } from '../../shared/notion/client/transport.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { words } from './notion-place.ts';

/** Writes the text of a template into a new page of Notion, as its author would: front matter in a code block, then the body. */
export async function templatePage(client: NotionClient, parent: Body, title: string, source: string): Promise<string> {
  const { yaml } = splitFrontMatter(source);
  const { blocks } = readMarkdown(source, { holes: true });
  return newPage(client, parent, title, [...(yaml === undefined ? [] : [listing('yaml', yaml)]), ...blocks]);
}

/** A page of Notion with these blocks; gives back its id. */
export async function newPage(
  client: NotionClient,
  parent: Body,
  title: string,
  blocks: readonly Block[],
): Promise<string> {
  const name = parent.data_source_id === undefined ? 'title' : 'Name';
  const page = await done(client, 'POST', '/pages', { parent, properties: { [name]: { title: words(title) } } });
  await append(client, String(page.id), blocks);
  return String(page.id);
}

/** Puts blocks at the end of a page, in as many requests as Notion wants. */
export async function append(client: NotionClient, page: string, blocks: readonly Block[]): Promise<void> {
  const made: { id: string; children: string[] }[] = [];
  for (const { under, children } of chunk(toNotion({ blocks: [...blocks] }))) {
    if (under.length > 0) throw new Error('A page of a test is not so deep.');
    const { results } = await done(client, 'PATCH', `/blocks/${page}/children`, { children: children as never });
    made.push(...(results as { id: string; children: string[] }[]));
  }
}

async function done(client: NotionClient, method: 'POST' | 'PATCH', path: string, body: Body): Promise<Body> {
  const written = await client.write(method, path, body);
  if (written.kind !== 'done') throw new Error(`${method} ${path} was not answered.`);
  return written.body;
}
