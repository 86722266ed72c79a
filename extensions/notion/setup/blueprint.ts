import type { Catalog } from '../../../shared/catalog/index.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { type PropertyType, propertyTypes } from '../../../shared/template/property-types.ts';

/** What a database needs, apart from its title property. */
export interface Blueprint {
  name: string;
  icon: string;
  properties: { [name: string]: PropertyType };
}

const KIND = 'Kind';

/** What the databases of a team hold, whichever templates there are. */
const TEAM: readonly Blueprint[] = [
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
const JOURNAL: Blueprint = {
  name: 'Journal',
  icon: '🗓️',
  properties: { Date: { type: 'date' }, Report: { type: 'people' }, Manager: { type: 'people' } },
};

/** The databases of a team: the fixed ones, with what the templates write into them. */
export const teamBlueprints = (catalog: Catalog): Blueprint[] => TEAM.map(one => withTemplates(one, catalog));

/** The database of two people, with what the templates write into it. */
export const journalBlueprint = (catalog: Catalog): Blueprint => withTemplates(JOURNAL, catalog);

/** A template that is added later adds its kind and its properties with the next set-up. */
function withTemplates(blueprint: Blueprint, catalog: Catalog): Blueprint {
  const templates = catalog.list().filter(({ template }) => template.manifest.notion.database === blueprint.name);
  const kinds = templates.flatMap(({ template }) => template.manifest.notion.kind ?? []);
  const properties: Blueprint['properties'] = {
    ...(kinds.length > 0 ? { [KIND]: { type: 'select', options: [...new Set(kinds)].sort() } } : {}),
    ...blueprint.properties,
  };
  for (const { template } of templates) {
    for (const [name, type] of Object.entries(propertyTypes(template))) {
      properties[name] = joined(properties[name], type);
    }
  }
  return { ...blueprint, properties };
}

/** Two templates may offer different options of one property: it has them all. */
function joined(known: PropertyType | undefined, other: PropertyType): PropertyType {
  if (!known) return other;
  const options = [...new Set([...(known.options ?? []), ...(other.options ?? [])])];
  return options.length > 0 ? { ...known, options } : known;
}

/** What each type of property needs to be made; a relation leads to pages of the same database. */
const CONFIGS: { readonly [type: string]: (property: PropertyType, source: string) => Body } = {
  select: ({ options = [] }) => ({ options: options.map(name => ({ name })) }),
  multi_select: ({ options = [] }) => ({ options: options.map(name => ({ name })) }),
  number: () => ({ format: 'number' }),
  relation: (_, source) => ({ data_source_id: source, type: 'single_property', single_property: {} }),
};

/** A property as a request makes it. */
export const configOf = (property: PropertyType, source: string): Body => ({
  [property.type]: CONFIGS[property.type]?.(property, source) ?? {},
});
