import type { Catalog } from '../../../shared/catalog/index.ts';
import { collectContent, usable } from '../gallery/content/collect-content.ts';
import { contentScript } from '../gallery/content/gallery-content.ts';
import { indexHtml } from '../gallery/content/index-html.ts';

/** The files of the built gallery in which templates stand; as they are served, they have the templates of the folder and of Notion. */
export const WITH_TEMPLATES: { readonly [file: string]: (built: string, catalog: Catalog) => string } = {
  'index.html': (built, catalog) =>
    indexHtml(
      built,
      usable(catalog).map(({ template }) => template.manifest),
    ),
  'content.js': (_, catalog) => contentScript(collectContent(catalog)),
};
