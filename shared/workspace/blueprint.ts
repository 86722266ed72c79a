import type { Databases, Template } from '../template/index.ts';
import { type PropertyType, propertyTypes } from '../template/property-types.ts';

/** What a database needs, apart from its title property. */
export interface Blueprint {
  name: string;
  icon: string;
  properties: { [name: string]: PropertyType };
  /** Those of them that it has whichever templates there are. */
  fixed: { readonly [name: string]: PropertyType };
}

/** A database before the templates write into it. */
type Bare = Omit<Blueprint, 'fixed'>;

/** What tells the pages of a database apart that several templates write into. */
export const KIND = 'Kind';

/** What the databases of a team hold, whichever templates there are. */
const TEAM: readonly Bare[] = [
  {
    name: 'Team',
    icon: '👥',
    properties: {
      Person: { type: 'people' },
      Handle: { type: 'rich_text' },
      'Reports to': { type: 'relation' },
    },
  },
  { name: 'Plans', icon: '🗺️', properties: {} },
  {
    name: 'Templates',
    icon: '📄',
    properties: {
      Family: { type: 'select', options: ['one-on-ones', 'career', 'feedback', 'team', 'plans'] },
      Minutes: { type: 'number' },
      Purpose: { type: 'rich_text' },
    },
  },
  {
    name: 'Recognition',
    icon: '👏',
    properties: { Date: { type: 'date' }, From: { type: 'people' }, To: { type: 'people' } },
  },
];

/** The one database of two people; *Kind* tells its pages apart. */
const JOURNAL: Bare = {
  name: 'Journal',
  icon: '🗓️',
  properties: { Date: { type: 'date' }, Report: { type: 'people' }, Manager: { type: 'people' } },
};

/** The databases of a team: the fixed ones, with what the templates write into them. */
export const teamBlueprints = (templates: readonly Template[]): Blueprint[] =>
  TEAM.map(one => withTemplates(one, templates));

/** The database of two people, with what the templates write into it. */
export const journalBlueprint = (templates: readonly Template[]): Blueprint => withTemplates(JOURNAL, templates);

/** What the title of a page is called in every database that set-up makes. */
export const TITLE = 'Name';

/**
 * The properties of all databases that set-up would make for these templates, by the names of the databases.
 *
 * @example
 * databasesFor(catalog.list().map(({ template }) => template)).Journal // ['Name', 'Kind', 'Date', 'Report', …]
 */
export const databasesFor = (templates: readonly Template[]): Databases =>
  Object.fromEntries(
    [...teamBlueprints(templates), journalBlueprint(templates)].map(({ name, properties }) => [
      name,
      [TITLE, ...Object.keys(properties)],
    ]),
  );

/** A template that is added later adds its kind and its properties with the next set-up. */
function withTemplates(blueprint: Bare, all: readonly Template[]): Blueprint {
  const templates = all.filter(({ manifest }) => manifest.notion.database === blueprint.name);
  const kinds = templates.flatMap(({ manifest }) => manifest.notion.kind ?? []);
  const properties: Blueprint['properties'] = {
    ...(kinds.length > 0 ? { [KIND]: { type: 'select', options: [...new Set(kinds)].sort() } } : {}),
    ...blueprint.properties,
  };
  for (const template of templates) {
    for (const [name, type] of Object.entries(propertyTypes(template))) {
      properties[name] = joined(properties[name], type);
    }
  }
  return { ...blueprint, properties, fixed: blueprint.properties };
}

/** Two templates may offer different options of one property: it has them all. */
function joined(known: PropertyType | undefined, other: PropertyType): PropertyType {
  if (!known) return other;
  const options = [...new Set([...(known.options ?? []), ...(other.options ?? [])])];
  return options.length > 0 ? { ...known, options } : known;
}
