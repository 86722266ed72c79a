import type { Surroundings } from './folder.ts';

/** Somebody else at work in Notion, through its API. */
export async function notion(
  { gateway, token }: Surroundings,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ [key: string]: unknown }> {
  const headers = {
    authorization: `Bearer ${token}`,
    'notion-version': '2026-03-11',
    'content-type': 'application/json',
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${gateway}/v1${path}`, { method, headers, ...sent });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { [key: string]: unknown };
}

/** A new page to put pages into; gives back its id. */
export async function newPlace(around: Surroundings, title: string): Promise<string> {
  const made = await notion(around, 'POST', '/pages', {
    parent: { page_id: around.root },
    properties: { title: { title: [{ text: { content: title } }] } },
  });
  return String(made.id);
}

/** A template in a database of its own: its front matter, and a line; gives back the id of the data source. */
export async function newTemplate(
  around: Surroundings,
  title: string,
  [yaml, line]: [string, string],
): Promise<string> {
  const { data_sources: sources } = await notion(around, 'POST', '/databases', {
    parent: { type: 'page_id', page_id: around.root },
    title: [{ text: { content: 'Our templates' } }],
    initial_data_source: { properties: { Name: { title: {} } } },
  });
  const [source] = sources as { id: string }[];
  const words = (content: string) => ({ rich_text: [{ text: { content } }] });
  await notion(around, 'POST', '/pages', {
    parent: { type: 'data_source_id', data_source_id: source!.id },
    properties: { Name: { title: [{ text: { content: title } }] } },
    children: [{ code: { ...words(yaml), language: 'yaml' } }, { paragraph: words(line) }],
  });
  return source!.id;
}

/** The words of a page, block by block. */
export async function wordsOf(around: Surroundings, page: string): Promise<string[]> {
  const { results } = await notion(around, 'GET', `/blocks/${page}/children`);
  return (results as { type: string; [type: string]: unknown }[]).map(block => {
    const { rich_text: runs = [] } = block[block.type] as { rich_text?: { plain_text: string }[] };
    return runs.map(run => run.plain_text).join('');
  });
}

/** The titles of the pages under a page. */
export async function pagesUnder(around: Surroundings, page: string): Promise<string[]> {
  const { results } = await notion(around, 'GET', `/blocks/${page}/children`);
  return (results as { type: string; child_page?: { title: string } }[]).flatMap(({ child_page: child }) =>
    child ? [child.title] : [],
  );
}

/** Cuts the line after so many changes, and joins it again. */
export const away = ({ gateway }: Surroundings, after: number): Promise<unknown> =>
  fetch(`${gateway}/_away?after=${after}`, { method: 'POST' });
export const back = ({ gateway }: Surroundings): Promise<unknown> => fetch(`${gateway}/_back`, { method: 'POST' });
