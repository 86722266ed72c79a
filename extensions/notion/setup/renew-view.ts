import type { Body } from '../../../shared/notion/client/transport.ts';
import type { DatabaseView } from '../../../shared/workspace/database-views.ts';
import type { KnownView } from '../../../shared/workspace/spaces.ts';
import { columnsIn, filterOf, kindsIn, type PropertyIds, tableOf } from './view-request.ts';
import type { At } from './views-there.ts';

/** Brings new kinds and properties to a view, as far as it is still as it was written; what is not is theirs from now on. */
export async function renewed({ builder, database, say }: At, view: DatabaseView, was: KnownView): Promise<KnownView> {
  const { id } = was;
  if (!was.kinds && !was.columns) return was;
  const live = await builder.look(`/views/${id}`);
  if (!live) return { id };
  const { properties } = database;
  const kinds = was.kinds && [...new Set([...was.kinds, ...(view.kinds ?? [])])];
  const has = kindsIn(live.filter, properties);
  // A run that was cut off may have written it already.
  const isFilterOurs = kinds !== undefined && (sameKinds(has, was.kinds) || sameKinds(has, kinds));
  const shows = columnsIn(live, properties);
  const areColumnsOurs = was.columns !== undefined && (sameList(shows, was.columns) || sameList(shows, view.columns));
  const joining = isFilterOurs ? kinds.filter(kind => !has?.includes(kind)) : [];
  const change: Body = {
    ...(joining.length > 0 ? { filter: filterOf(kinds ?? []) } : {}),
    ...(areColumnsOurs ? { configuration: tableOf(view.columns, properties) } : {}),
  };
  if (Object.keys(change).length > 0) await builder.change(`/views/${id}`, change);
  // That a property is new was said already; that views leave it out goes with it.
  const detail = `kinds of page were missing: ${joining.join(', ')}`;
  if (joining.length > 0) say({ done: 'repaired', name: String(live.name), detail });
  return { id, ...(isFilterOurs ? { kinds } : {}), ...(areColumnsOurs ? { columns: view.columns } : {}) };
}

/** One that was found: what of it is as set-up would write it is ours, the rest is theirs. */
export const adopted = ({ kinds, columns }: DatabaseView, live: Body, ids: PropertyIds): KnownView => ({
  id: String(live.id),
  ...(kinds && sameKinds(kindsIn(live.filter, ids), kinds) ? { kinds } : {}),
  ...(sameList(columnsIn(live, ids), columns) ? { columns } : {}),
});

/** Whether two lists of kinds are the same, in whatever order. */
export const sameKinds = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  sameList(a && [...a].sort(), b && [...b].sort());

const sameList = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && b !== undefined && a.length === b.length && a.every((name, i) => name === b[i]);
