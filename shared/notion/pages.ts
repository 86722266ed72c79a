import type { Json } from '../document/json.ts';
import { plainText } from '../document/text.ts';
import type { Outcome, Pages } from '../ports.ts';
import { readRichText } from '../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../richtext/notion/write-rich-text.ts';
import type { NotionClient, Written } from './client/notion-client.ts';
import { isNotionError, NotionError } from './client/notion-error.ts';
import { pageLink } from './client/page-link.ts';
import type { Body } from './client/transport.ts';
import { ENDS_TREE } from './containers.ts';
import type { NotionBlock } from './from-notion.ts';
import { hostedFiles } from './hosted-files.ts';
import type { PropertySchemas } from './properties/property-forms.ts';
import type { RemoteListed, RemotePage, RemotePlace } from './remote-page.ts';
import { isShared, type Shared } from './share/shared.ts';
import { uploadFile } from './upload-file.ts';

/**
 * Pages over Notion's API.
 *
 * @example
 * const pages = notionPages(new NotionClient({ token, fetch }));
 * const page = await pages.read(id);
 */
export function notionPages(client: NotionClient): Pages {
  const children = (id: string): Promise<NotionBlock[]> => readTree(client, id);
  return {
    children,
    read: async id => {
      const page = await client.read(`/pages/${id}`);
      // What lies in the trash shows nobody its contents.
      return remotePage(page, page.in_trash === true ? [] : await children(id));
    },
    place: id => readPlace(client, id),
    find: (place, title) => findPages(client, place, title),
    list: place => listPages(client, place),
    create: async (place, page) => {
      const { title, properties } = sendable(page);
      const parent = { type: `${place.kind}_id`, [`${place.kind}_id`]: place.id };
      const named = { ...properties, [place.titleProperty]: { title: writeRichText(title) } };
      return made(await client.write('POST', '/pages', { parent, properties: named }));
    },
    setProperties: async (id, properties) =>
      changed(id, await client.write('PATCH', `/pages/${id}`, { properties: sendable(properties) })),
    append: async (parent, after, blocks) => {
      const list = sendable(blocks);
      const body = { children: list as unknown as Json[], ...(after !== undefined && { position: positionOf(after) }) };
      return appended(await client.write('PATCH', `/blocks/${parent}/children`, body), list.length);
    },
    update: async (id, fields) => {
      const { type, payload } = sendable(fields);
      return changed(id, await client.write('PATCH', `/blocks/${id}`, { [type]: payload }));
    },
    delete: async id => changed(id, await client.write('DELETE', `/blocks/${id}`)),
    restore: async id => changed(id, await client.write('PATCH', `/blocks/${id}`, { in_trash: false })),
    upload: async file => uploadFile(client, sendable(file)),
    largestFile: async () => largestFile(await client.read('/users/me')),
    download: address => client.download(address),
  };
}

/** The last door. Types see to it that nothing else comes here; where there are none, this does. */
function sendable<T>(value: Shared<T>): T {
  if (!isShared(value)) throw new TypeError('Only what toShared made may be sent to Notion.');
  return value.value;
}

const positionOf = (after: string): Json =>
  after === 'start' ? { type: 'start' } : { type: 'after_block', after_block: { id: after } };

function changed(id: string, written: Written): Outcome {
  if (written.kind === 'unanswered') return written;
  return { kind: 'done', ids: [id], ...(written.kind === 'done' && hostedIn([written.body])) };
}

function made(written: Written): Outcome {
  if (written.kind === 'unanswered') return written;
  return { kind: 'done', ids: [written.kind === 'committed' ? written.id : String(written.body.id)] };
}

/** After an insertion Notion lists what follows as well: only the first are the new ones. */
function appended(written: Written, count: number): Outcome {
  if (written.kind === 'unanswered') return written;
  if (written.kind === 'committed') return { kind: 'done', ids: written.children };
  const results = Array.isArray(written.body.results) ? (written.body.results as Body[]) : [];
  const blocks = results.slice(0, count);
  return { kind: 'done', ids: blocks.map(block => String(block.id)), ...hostedIn(blocks) };
}

/** Where Notion keeps the files of blocks that it answered with. */
function hostedIn(blocks: readonly Body[]): { hosted?: { [id: string]: string } } {
  const hosted = hostedFiles(blocks as NotionBlock[]);
  return Object.keys(hosted).length > 0 ? { hosted } : {};
}

function largestFile(me: Body): number | undefined {
  const { workspace_limits: limits } = (me.bot ?? {}) as { workspace_limits?: Body };
  const most = limits?.max_file_upload_size_in_bytes;
  return typeof most === 'number' ? most : undefined;
}

async function readTree(client: NotionClient, id: string): Promise<NotionBlock[]> {
  const blocks = (await client.list(`/blocks/${id}/children`)) as NotionBlock[];
  const read = async (block: NotionBlock): Promise<NotionBlock> => {
    if (block.has_children !== true || ENDS_TREE.has(String(block.type))) return block;
    try {
      return { ...block, children: await readTree(client, String(block.id)) };
    } catch (error) {
      // The original of a synced block may lie where this connection can't look: then it stays "not read".
      if (isNotionError(error, 'not_shared')) return block;
      throw error;
    }
  };
  return Promise.all(blocks.map(read));
}

function remotePage(page: Body, blocks: NotionBlock[]): RemotePage {
  const properties = Object.entries((page.properties ?? {}) as { [name: string]: Body });
  const title = properties.find(([, property]) => property.type === 'title')?.[1];
  const parent = parentOf(page.parent as Body | undefined);
  return {
    id: String(page.id),
    title: readRichText(title?.title, 'title'),
    lastEdited: String(page.last_edited_time),
    inTrash: page.in_trash === true || page.archived === true,
    ...(parent && { parent }),
    properties: Object.fromEntries(properties.filter(([, property]) => property.type !== 'title')),
    blocks,
  };
}

function parentOf(parent: Body | undefined): RemotePage['parent'] {
  if (typeof parent?.data_source_id === 'string') return { kind: 'data_source', id: parent.data_source_id };
  return typeof parent?.page_id === 'string' ? { kind: 'page', id: parent.page_id } : undefined;
}

/** A page, a data source, or a database with one data source, by its id. */
async function readPlace(client: NotionClient, id: string): Promise<RemotePlace> {
  const source = await ifThere(client.read(`/data_sources/${id}`));
  if (source) return placeOfSource(source);
  const database = await ifThere(client.read(`/databases/${id}`));
  const sources = (database?.data_sources ?? []) as Body[];
  if (sources.length === 1) return placeOfSource(await client.read(`/data_sources/${String(sources[0]!.id)}`));
  if (sources.length > 1) {
    const names = sources.map(one => `${String(one.name)} (${String(one.id)})`).join(', ');
    throw new NotionError('refused', `The database ${pageLink(id)} has several data sources; name one: ${names}.`);
  }
  const page = remotePage(await client.read(`/pages/${id}`), []);
  return { kind: 'page', id: page.id, title: plainText(page.title), schema: {}, titleProperty: 'title' };
}

/** An id doesn't say what it is of: what is none of one kind may be of another. */
async function ifThere(answer: Promise<Body>): Promise<Body | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isNotionError(error, 'not_shared') || isNotionError(error, 'refused')) return undefined;
    throw error;
  }
}

function placeOfSource(source: Body): RemotePlace {
  const schema: PropertySchemas = {};
  let titleProperty = 'Name';
  for (const [name, property] of Object.entries((source.properties ?? {}) as { [name: string]: Body })) {
    const type = String(property.type);
    if (type === 'title') titleProperty = name;
    const { options } = (property[type] ?? {}) as { options?: { name: string }[] };
    schema[name] = { id: String(property.id), type, ...(options && { options: options.map(option => option.name) }) };
  }
  const title = plainText(readRichText(source.title, 'title'));
  return { kind: 'data_source', id: String(source.id), title, schema, titleProperty };
}

async function listPages(client: NotionClient, place: RemotePlace): Promise<RemoteListed[]> {
  if (place.kind === 'page') {
    const blocks = await client.list(`/blocks/${place.id}/children`);
    return blocks
      .filter(({ type }) => type === 'child_page')
      .map(block => ({ id: String(block.id), title: String((block.child_page as Body).title ?? ''), properties: {} }));
  }
  const sorts = [{ timestamp: 'created_time', direction: 'ascending' }];
  const rows = await client.list(`/data_sources/${place.id}/query`, { sorts });
  return rows.map(row => {
    const { id, title, properties } = remotePage(row, []);
    return { id, title: plainText(title), properties };
  });
}

async function findPages(client: NotionClient, place: RemotePlace, title: string): Promise<string[]> {
  if (place.kind === 'page') {
    const blocks = await client.list(`/blocks/${place.id}/children`);
    const pages = blocks.filter(block => (block.child_page as Body | undefined)?.title === title);
    return pages.map(block => String(block.id));
  }
  const filter = { property: place.titleProperty, title: { equals: title } };
  const sorts = [{ timestamp: 'created_time', direction: 'ascending' }];
  const rows = await client.list(`/data_sources/${place.id}/query`, { filter, sorts });
  return rows.map(row => String(row.id));
}
