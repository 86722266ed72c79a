import type { Body } from '../../../shared/notion/client/transport.ts';
import type { PropertyType } from '../../../shared/template/property-types.ts';
import type { Blueprint } from '../../../shared/workspace/blueprint.ts';
import type { KnownDatabase } from '../../../shared/workspace/spaces.ts';
import { titleOf } from '../actions/title-of.ts';
import type { Builder, Row } from './builder.ts';
import { configOf } from './property-config.ts';

interface Live {
  id: string;
  name: string;
  type: string;
  options: Body[];
}

/** What one property needs: a part of the request, and a row of the report. */
type Repair = { change?: { key: string; config: Body }; row?: Pick<Row, 'done' | 'detail'> };

/**
 * Gives a data source the properties it lacks. One that somebody renamed gets its name back, since pages are written by names;
 * one that somebody made something else of is left, and said. Options are added, never taken away.
 *
 * @param database as Notion has it
 * @param known the database as an earlier set-up knew it, perhaps another one
 * @param quietly for a database that was made a moment ago: what completes it is no repair
 */
export async function repairSchema(
  builder: Builder,
  database: Body,
  { name: title, properties }: Blueprint,
  known: KnownDatabase | undefined,
  quietly?: 'quietly',
): Promise<KnownDatabase> {
  const [first] = (database.data_sources ?? []) as { id: string }[];
  const source = String(first?.id ?? '');
  const live = await liveProperties(builder, source);
  const changes: Body = {};
  for (const [name, wanted] of Object.entries(properties)) {
    const { change, row } = repair(name, wanted, live, known?.properties[name], source);
    if (change) changes[change.key] = change.config;
    if (row && !quietly) builder.say({ ...row, what: 'property', name, in: titleOf(database) || title });
  }
  if (Object.keys(changes).length > 0) await builder.change(`/data_sources/${source}`, { properties: changes });
  const after = builder.dryRun ? live : await liveProperties(builder, source);
  builder.databases.push({ name: title, properties: after.map(({ name }) => name) });
  const ids = Object.keys(properties).flatMap(name => {
    const id = after.find(property => property.name === name)?.id;
    return id === undefined ? [] : [[name, id] as const];
  });
  const id = String(database.id);
  const views = known?.database === id ? known.views : {};
  return { database: id, source, properties: Object.fromEntries(ids), views };
}

function repair(
  name: string,
  wanted: PropertyType,
  live: readonly Live[],
  known: string | undefined,
  source: string,
): Repair {
  const named = live.find(property => property.name === name);
  const before = named ?? live.find(({ id }) => id === known);
  if (!before)
    return {
      change: { key: name, config: configOf(wanted, source) },
      row: { done: 'repaired', detail: 'it was missing' },
    };
  if (before.type !== wanted.type) {
    const detail = `it is ${before.type.replaceAll('_', ' ')} now, not ${wanted.type.replaceAll('_', ' ')}: pages leave it empty`;
    return { row: { done: 'left', detail } };
  }
  const missing = (wanted.options ?? []).filter(option => !before.options.some(({ name }) => name === option));
  const details = [
    ...(named ? [] : [`it was called "${before.name}"`]),
    ...(missing.length > 0 ? [`options were missing: ${missing.join(', ')}`] : []),
  ];
  if (details.length === 0) return {};
  const config: Body = {
    ...(named ? {} : { name }),
    // The list replaces the one that is there, so what people added goes along.
    ...(missing.length > 0
      ? { [before.type]: { options: [...before.options, ...missing.map(option => ({ name: option }))] } }
      : {}),
  };
  return { change: { key: before.id, config }, row: { done: 'repaired', detail: details.join(', ') } };
}

async function liveProperties(builder: Builder, source: string): Promise<Live[]> {
  const { properties } = await builder.client.read(`/data_sources/${source}`);
  return Object.entries((properties ?? {}) as { [name: string]: Body }).map(([name, property]) => {
    const type = String(property.type);
    const { options = [] } = (property[type] ?? {}) as { options?: Body[] };
    return { id: String(property.id), name, type, options };
  });
}
