import { compileTemplate, type Template } from '../../../../shared/template/index.ts';
import type { GalleryContent } from '../content/gallery-content.ts';
import type { Templates } from './desk.ts';

/**
 * The templates that came with the page.
 *
 * @example
 * openTemplates(content).find('prd')?.manifest.title // 'Product requirements'
 */
export function openTemplates(
  { templates, parts, lists }: GalleryContent,
  titles: ReadonlyMap<string, string>,
): Templates {
  const sources = new Map(templates.map(source => [source.id, source]));
  const compiled = new Map<string, Template>();
  return {
    titles,
    find(id) {
      const source = sources.get(id);
      if (!source) return undefined;
      const template =
        compiled.get(id) ??
        compileTemplate(source.source, {
          file: source.path,
          title: source.title,
          include: name => (Object.hasOwn(parts, name) ? parts[name] : undefined),
          lists,
        });
      compiled.set(id, template);
      return template;
    },
  };
}
