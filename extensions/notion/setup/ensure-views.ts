import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import type { DatabaseView } from '../../../shared/workspace/database-views.ts';
import type { KnownDatabase, KnownView } from '../../../shared/workspace/spaces.ts';
import type { Builder, Row } from './builder.ts';
import { adopted, renewed, sameKinds } from './renew-view.ts';
import { filterOf, kindsIn, type PropertyIds, sortsOf, tableOf } from './view-request.ts';
import { type At, DEFAULT_NAME, isUntouched, viewIds, viewsThere } from './views-there.ts';

/**
 * Sees to it that a database can be read: its first view with little, and one for each family. Each is written once, and
 * remembered; what somebody changed since is theirs, and what they deleted stays deleted. When templates bring new kinds or
 * properties, the views that are still as they were written learn of them.
 *
 * Where Notion has no views for us, or refuses one, that is said in a line, and set-up goes on.
 *
 * @param wanted the name of the database, and its views
 * @param database as it is now, with the views that are remembered, which is kept up to date; `undefined` in a dry run that
 *   would make it
 * @param before the properties that the views were written for
 * @throws NotionError
 */
export async function ensureViews(
  builder: Builder,
  { name: title, views }: { name: string; views: readonly DatabaseView[] },
  database: KnownDatabase | undefined,
  before: PropertyIds,
  remember: () => Promise<void>,
): Promise<void> {
  const say = (row: Omit<Row, 'what' | 'in'>): void => builder.say({ ...row, what: 'view', in: title });
  if (!database) for (const { name } of views) say({ done: 'made', name });
  if (!database || !builder.servesViews) return;
  const { views: known, properties } = database;
  const at: At = { builder, database, say };
  const hasNew = Object.keys(properties).some(name => before[name] !== properties[name]);
  for (const view of views) {
    const was = known[view.name];
    if (!was || !(hasNew || hasNewKinds(view, was))) continue;
    await unlessRefused(say, view, async () => {
      known[view.name] = await renewed(at, view, was);
    });
    await remember();
  }
  const missing = views.filter(({ name }) => !(name in known));
  const there = missing[0] && (await listed(at, missing[0]));
  if (!there) return;
  for (const view of missing) {
    await unlessRefused(say, view, async () => {
      const made = view.kinds ? await familyView(at, view, view.kinds, there) : await firstView(at, view, there);
      if (made) known[view.name] = made;
    });
    await remember();
  }
}

/** The views that are there and not yet known; of a database that was made a moment ago one knows what its only one is like. */
async function listed({ builder, database, say }: At, first: DatabaseView): Promise<Body[] | undefined> {
  const known = new Set(Object.values(database.views).map(({ id }) => id));
  try {
    if (!builder.made.has(database.database)) return await viewsThere(builder, database.database, known);
    const ids = await viewIds(builder, database.database);
    return ids.map(id => ({ id, name: DEFAULT_NAME, type: 'table' }));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    builder.servesViews = false;
    const detail = `Notion offers no views to this connection, so databases show every column. ${error.message}`;
    say({ done: 'left', name: first.name, detail });
    return undefined;
  }
}

/** The view that Notion makes with a database becomes ours as long as nobody touched it. */
async function firstView({ builder, database, say }: At, view: DatabaseView, there: Body[]): Promise<KnownView> {
  const found = there.find(({ name }) => name === view.name);
  if (found) return adopted(view, found, database.properties);
  const untouched = there.find(isUntouched);
  if (!untouched) {
    say({ done: 'left', name: view.name, detail: 'somebody changed the first view, so it stays as it is' });
    return { id: String(there[0]?.id ?? '') };
  }
  const configuration = tableOf(view.columns, database.properties);
  await builder.change(`/views/${untouched.id}`, { name: view.name, sorts: sortsOf(view), configuration });
  say({ done: 'made', name: view.name });
  return { id: String(untouched.id), columns: view.columns };
}

/** One that has its name, or was renamed and shows just its kinds, is not made again. */
async function familyView(
  { builder, database, say }: At,
  view: DatabaseView,
  kinds: readonly string[],
  there: readonly Body[],
): Promise<KnownView | undefined> {
  const { properties } = database;
  const byName = (views: readonly Body[]): Body | undefined => views.find(({ name }) => name === view.name);
  const found = byName(there) ?? there.find(({ filter }) => sameKinds(kindsIn(filter, properties), kinds));
  if (found) return adopted(view, found, properties);
  const request = {
    database_id: database.database,
    data_source_id: database.source,
    name: view.name,
    type: 'table',
    filter: filterOf(kinds),
    sorts: sortsOf(view),
    configuration: tableOf(view.columns, properties),
  };
  const id = await builder.make('/views', request, async () => {
    const now = byName(await viewsThere(builder, database.database, new Set()));
    return now && String(now.id);
  });
  say({ done: 'made', name: view.name });
  return id === undefined ? undefined : { id, kinds: [...kinds], columns: view.columns };
}

const hasNewKinds = ({ kinds = [] }: DatabaseView, was: KnownView): boolean =>
  was.kinds !== undefined && kinds.some(kind => !was.kinds?.includes(kind));

async function unlessRefused(say: At['say'], { name }: DatabaseView, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    say({ done: 'left', name, detail: error.message });
  }
}

const isRefusal = (error: unknown): error is Error =>
  isNotionError(error, 'refused') || isNotionError(error, 'not_shared');
