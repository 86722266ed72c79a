import type { Json } from '../../../shared/document/json.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { KIND } from '../../../shared/workspace/blueprint.ts';
import type { DatabaseView } from '../../../shared/workspace/database-views.ts';

/** Notion's ids of a database's properties, by our names. */
export type PropertyIds = { readonly [name: string]: string };

/** So many properties a view may say something of. */
const MOST = 100;

/** A filter that lets pages of these kinds through. As one condition, so that Notion shows it as a choice to tick. */
export const filterOf = (kinds: readonly string[]): Body => ({
  property: KIND,
  select: { equals: kinds.length === 1 ? kinds[0]! : [...kinds] },
});

/** The order of a view; a view that is there already can only be put in order by a property. */
export const sortsOf = ({ newest }: DatabaseView): Body[] =>
  newest === 'Date'
    ? [{ property: 'Date', direction: 'descending' }]
    : [{ timestamp: 'created_time', direction: 'descending' }];

/**
 * The columns that a table shows. All that set-up made are named, since Notion shows what a view says nothing of; what people
 * added is left to them.
 *
 * @example
 * tableOf(['Date'], { Kind: 'a%3Fb', Date: 'cd' })
 * // { type: 'table', properties: [{ property_id: 'title', visible: true }, { property_id: 'cd', … }, { property_id: 'a?b', visible: false }] }
 */
export function tableOf(columns: readonly string[], ids: PropertyIds): Body {
  const shown = columns.filter(name => name in ids);
  const hidden = Object.keys(ids).filter(name => !shown.includes(name));
  return {
    type: 'table',
    properties: [
      { property_id: 'title', visible: true },
      ...shown.map(name => ({ property_id: rawId(ids[name]!), visible: true })),
      ...hidden.map(name => ({ property_id: rawId(ids[name]!), visible: false })),
    ].slice(0, MOST),
  };
}

/** Data sources write the ids of properties as they stand in addresses, `a%3Fb`; views want them as they are, `a?b`. */
const rawId = (id: string): string => decodeURIComponent(id);

/**
 * Which kinds the filter of a view lets through, however Notion writes it.
 *
 * @returns `undefined` for a filter that says anything else, or nothing
 */
export function kindsIn(filter: Json | undefined, ids: PropertyIds): string[] | undefined {
  if (!isObject(filter)) return undefined;
  const { and, or, property, select } = filter;
  const parts = Array.isArray(or) ? or : Array.isArray(and) && and.length === 1 ? and : undefined;
  if (parts) {
    const found = parts.map(part => kindsIn(part, ids));
    return found.every(kinds => kinds !== undefined) ? found.flat() : undefined;
  }
  const kind = ids[KIND];
  const isKind = property === KIND || (kind !== undefined && (property === kind || property === rawId(kind)));
  if (!isKind || !isObject(select) || Object.keys(select).length !== 1) return undefined;
  const { equals } = select;
  const values = Array.isArray(equals) ? equals : [equals];
  return values.every(value => typeof value === 'string') ? values : undefined;
}

/**
 * Which of our columns a view shows, in their order, as long as it says no more of them than set-up does.
 *
 * @returns `undefined` for a view that somebody dressed: by widths, groups, or another look
 */
export function columnsIn(view: Body, ids: PropertyIds): string[] | undefined {
  const { type, properties = [], ...more } = isObject(view.configuration) ? view.configuration : {};
  if (view.type !== 'table' || type !== 'table' || Object.keys(more).length > 0) return undefined;
  if (!Array.isArray(properties) || !properties.every(isOurs)) return undefined;
  const names = new Map(Object.entries(ids).flatMap(([name, id]) => [[id, name] as const, [rawId(id), name] as const]));
  return properties.flatMap(({ property_id, visible }) => {
    const name = names.get(String(property_id));
    return name === undefined || visible === false ? [] : [name];
  });
}

const OURS: ReadonlySet<string> = new Set(['property_id', 'property_name', 'visible']);
const isOurs = (entry: Json): entry is Body => isObject(entry) && Object.keys(entry).every(key => OURS.has(key));

const isObject = (value: Json | undefined): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
