import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { type Bench, Unanswered } from './bench.ts';
import { resultsOf, type Scratch, words } from './probe.ts';

/**
 * Makes the page under which all probes work. Where nobody heard whether it was made, it is looked for before it is made again.
 *
 * @returns its id @throws NotionError, Unanswered
 */
export async function makeScratch(bench: Bench, parent: string, title: string): Promise<string> {
  // Said with its link, where it can't be seen.
  await bench.must('GET', `/pages/${parent}`);
  const properties = { title: { title: words(title) } };
  for (let tries = 1; ; tries++) {
    try {
      const made = await bench.must('POST', '/pages', { parent: { page_id: parent }, properties });
      return String(made.id);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      const found = await find(bench, parent, title);
      if (found !== undefined) return found;
      if (tries === TRIES) throw error;
    }
  }
}

/** What a probe works with, under that page. */
export function scratchUnder(bench: Bench, parent: string): Scratch {
  const make = async (path: string, body: Body): Promise<Body> => bench.must('POST', path, body);
  const idOf = ({ id }: Body): string => String(id);
  return {
    bench,
    page: async (title, children = []) =>
      idOf(
        await make('/pages', { parent: { page_id: parent }, properties: { title: { title: words(title) } }, children }),
      ),
    source: async (title, properties) => {
      const database = await make('/databases', {
        parent: { type: 'page_id', page_id: parent },
        title: words(title),
        initial_data_source: { properties },
      });
      const [first] = (database.data_sources ?? []) as Body[];
      return String(first?.id);
    },
    row: async (source, properties, children = []) =>
      idOf(await make('/pages', { parent: { type: 'data_source_id', data_source_id: source }, properties, children })),
  };
}

/**
 * Puts the page of the probes into the trash, with all that lies under it. Where nobody heard its id, it is looked for by its
 * title, which is like no other.
 *
 * @returns `left`: a page that could not be put there, by its id, or by its title where that is all that is known
 */
export async function trashScratch(
  bench: Bench,
  parent: string,
  title: string,
  id: string | undefined,
): Promise<{ left?: string }> {
  for (let tries = 1; ; tries++) {
    try {
      const page = id ?? (await find(bench, parent, title));
      if (page === undefined) return {};
      // Doing it twice does no harm.
      const { status } = await bench.ask('PATCH', `/pages/${page}`, { in_trash: true }, { reads: true });
      return status < 400 || status === 404 ? {} : { left: page };
    } catch (error) {
      // Where the parent can't be seen, nothing was made.
      if (isNotionError(error, 'not_shared') || isNotionError(error, 'wrong_token')) return {};
      if (tries === TRIES) return { left: id ?? title };
    }
  }
}

const TRIES = 3;

async function find(bench: Bench, parent: string, title: string): Promise<string | undefined> {
  for (let cursor: string | undefined, more = true; more; ) {
    const from = cursor === undefined ? '' : `&start_cursor=${encodeURIComponent(cursor)}`;
    const listed = await bench.must('GET', `/blocks/${parent}/children?page_size=100${from}`);
    const found = resultsOf(listed).find(block => (block.child_page as Body | undefined)?.title === title);
    if (found) return String(found.id);
    more = listed.has_more === true;
    cursor = String(listed.next_cursor);
  }
  return undefined;
}
