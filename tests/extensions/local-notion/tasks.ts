import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, words } from './ask.ts';

const SCHEMA: JsonObject = {
  Name: { title: {} },
  Text: { rich_text: {} },
  Points: { number: { format: 'number' } },
  Kind: { select: { options: [{ name: 'A' }, { name: 'B' }] } },
  Tags: { multi_select: { options: [{ name: 'x' }, { name: 'y' }] } },
  State: { status: {} },
  Due: { date: {} },
  Done: { checkbox: {} },
  Who: { people: {} },
  Link: { url: {} },
  Id: { unique_id: { prefix: 'R' } },
  Files: { files: {} },
};

const ROWS: readonly JsonObject[] = [
  {
    Name: { title: words('alpha') },
    Points: { number: 1 },
    Kind: { select: { name: 'A' } },
    Tags: { multi_select: [{ name: 'x' }] },
    Due: { date: { start: '2026-11-10' } },
    State: { status: { name: 'Done' } },
    Done: { checkbox: true },
  },
  {
    Name: { title: words('beta') },
    Points: { number: 2 },
    Kind: { select: { name: 'B' } },
    Tags: { multi_select: [{ name: 'x' }, { name: 'y' }] },
    Due: { date: { start: '2026-11-18' } },
    Text: { rich_text: words('Hello') },
  },
  {
    Name: { title: words('gamma') },
    Points: { number: 3 },
    Due: { date: { start: '2026-11-20T09:00:00Z' } },
    Link: { url: 'https://a.example' },
  },
];

/** A stand-in with a database of three tasks, one of which is related to a row of another database. */
export interface Tasks {
  readonly notion: LocalNotion;
  readonly source: string;
  readonly related: string;
}

/** Makes a database with one data source; gives back the ids of both. */
export const makeDatabase = async (notion: LocalNotion, properties: JsonObject, title = 'D') => {
  const { body } = await ask(notion, 'POST /v1/databases', {
    parent: { page_id: notion.root },
    title: words(title),
    initial_data_source: { properties },
  });
  return [String(body.id), String((body.data_sources as JsonObject[])[0]?.id)] as const;
};

/** Starts it, on Wednesday 18 November 2026. */
export const startTasks = async (): Promise<Tasks> => {
  const notion = await startLocalNotion({ clock: () => Date.parse('2026-11-18T12:00:00Z') });
  const ana = notion.addPerson({ name: 'Ana' });
  const [, related] = await makeDatabase(notion, { Title: { title: {} }, Cost: { number: {} } }, 'Related');
  const relation = { data_source_id: related, type: 'dual_property', dual_property: {} };
  const [, source] = await makeDatabase(notion, { ...SCHEMA, Rel: { relation } }, 'Tasks');
  const other = await ask(notion, 'POST /v1/pages', {
    parent: { data_source_id: related },
    properties: { Title: { title: words('r') }, Cost: { number: 7 } },
  });
  const links = { Who: { people: [{ id: ana }] }, Rel: { relation: [{ id: other.body.id ?? '' }] } };
  for (const [index, properties] of ROWS.entries())
    await ask(notion, 'POST /v1/pages', {
      parent: { data_source_id: source },
      properties: { ...properties, ...(index === 0 && links) },
    });
  return { notion, source, related };
};

/** Queries the tasks. */
export const queryTasks = async ({ notion, source }: Tasks, body: JsonObject): Promise<JsonObject> =>
  (await ask(notion, `POST /v1/data_sources/${source}/query`, body)).body;

/** The names of the rows that a query found. */
export const namesIn = (body: JsonObject) =>
  ((body.results ?? []) as { properties: { Name: { title: { plain_text: string }[] } } }[]).map(
    row => row.properties.Name.title[0]?.plain_text,
  );
