import type { Body } from '../../../shared/notion/client/transport.ts';
import { type Blueprint, TITLE } from '../../../shared/workspace/blueprint.ts';
import type { KnownDatabase } from '../../../shared/workspace/spaces.ts';
import { titleOf } from '../actions/title-of.ts';
import type { Builder } from './builder.ts';
import { OUT_OF_TRASH } from './ensure-page.ts';
import { configOf } from './property-config.ts';
import { repairSchema } from './repair-schema.ts';

/**
 * Sees to it that a database is there with all that templates write into it: the one made before, else one of that title, else
 * a new one. What people added stays.
 *
 * @param within the page that it lies in, `undefined` where that is not made yet, in a dry run; and the space's title
 * @returns its ids; `undefined` in a dry run that would make it
 */
export async function ensureDatabase(
  builder: Builder,
  within: { page: string | undefined; space: string },
  blueprint: Blueprint,
  known: KnownDatabase | undefined,
): Promise<KnownDatabase | undefined> {
  const { name } = blueprint;
  const { page, space } = within;
  const find = async (): Promise<string | undefined> => page && builder.childOf(page, 'child_database', name);
  const there =
    (known && (await restored(builder, known.database, name, space))) ?? (await found(builder, await find(), space));
  if (there) return repairSchema(builder, there, blueprint, known);
  const properties = Object.entries(blueprint.properties)
    .filter(([, { type }]) => type !== 'relation')
    .map(([property, type]) => [property, configOf(type, '')] as const);
  const id = await builder.make(
    '/databases',
    {
      parent: { type: 'page_id', page_id: page ?? '' },
      title: textOf(name),
      icon: { type: 'emoji', emoji: blueprint.icon },
      is_inline: true,
      initial_data_source: { properties: { [TITLE]: { title: {} }, ...Object.fromEntries(properties) } },
    },
    find,
  );
  builder.say({ done: 'made', what: 'database', name, in: space });
  if (id === undefined) return undefined;
  builder.made.add(id);
  // Relations lead to the database itself, so it has to be there first.
  return repairSchema(builder, await builder.client.read(`/databases/${id}`), blueprint, undefined, 'quietly');
}

async function found(builder: Builder, id: string | undefined, space: string): Promise<Body | undefined> {
  if (id === undefined) return undefined;
  const database = await builder.client.read(`/databases/${id}`);
  builder.say({ done: 'kept', what: 'database', name: titleOf(database), in: space });
  return database;
}

/** The database of an earlier set-up, out of the trash and under its own name: that is how pages find it. */
async function restored(builder: Builder, id: string, name: string, space: string): Promise<Body | undefined> {
  const before = await builder.look(`/databases/${id}`);
  if (!before) return undefined;
  const trashed = before.in_trash === true;
  const title = titleOf(before);
  if (trashed) await builder.change(`/databases/${id}`, { in_trash: false });
  if (title !== name) await builder.change(`/databases/${id}`, { title: textOf(name) });
  const details = [...(trashed ? [OUT_OF_TRASH] : []), ...(title === name ? [] : [`it was called "${title}"`])];
  builder.say(
    details.length === 0
      ? { done: 'kept', what: 'database', name, in: space }
      : { done: 'repaired', what: 'database', name, in: space, detail: details.join(', ') },
  );
  return before;
}

const textOf = (content: string): Body[] => [{ type: 'text', text: { content } }];
