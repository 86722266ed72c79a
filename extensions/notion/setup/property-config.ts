import type { Body } from '../../../shared/notion/client/transport.ts';
import type { PropertyType } from '../../../shared/template/property-types.ts';

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
