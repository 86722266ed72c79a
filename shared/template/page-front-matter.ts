import { isCollection, Document as Yaml } from 'yaml';
import type { Manifest } from './manifest/manifest.ts';
import type { Rendered } from './render/render.ts';

/** `Look on` is `look_on` in front matter. */
export const propertyKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');

/**
 * The front matter of a page made from a template: its title and properties, who may read it, and where it comes from.
 *
 * @example
 * pageFrontMatter(template.manifest, rendered)
 * // title: Ana Lopes, 2026-11-23
 * // kind: One-on-one
 * // date: 2026-11-23
 * // readers: pair
 * // people: [ana, bo]
 * // rapport: { template: one-on-one-weekly@1 }
 */
export function pageFrontMatter(
  { id, version, notion, language }: Manifest,
  { title, icon, properties, readers, people, never }: Rendered,
): string {
  const fields = {
    title,
    ...(icon === undefined ? {} : { icon }),
    ...(notion.kind === undefined ? {} : { kind: notion.kind }),
    ...Object.fromEntries(Object.entries(properties).map(([name, value]) => [propertyKey(name), value])),
    readers,
    ...(people.length ? { people } : {}),
    ...(never ? { notion: 'never' } : {}),
    // Its hints, and what its template will say anew, are in this language.
    rapport: { template: `${id}@${version}`, ...(language === undefined || language === 'en' ? {} : { language }) },
  };
  const yaml = new Yaml(fields);
  for (const key of ['people', 'rapport']) {
    const node = yaml.get(key, true);
    if (isCollection(node)) node.flow = true;
  }
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}
