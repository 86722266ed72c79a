import type { Document } from '../../document/document.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { createParser } from '../parser.ts';
import { printMarkdown } from '../print.ts';
import { previewPlugin } from './preview-plugin.ts';

export interface PageHtmlOptions {
  /** Show the holes of a template as chips. Else `{{` is words. */
  holes?: boolean;
  /** Show pictures from where they lie (the default); `false` names them by a link, and nothing is asked of another machine. */
  pictures?: boolean;
}

const parser = createParser().use(previewPlugin, {
  onlyOurs: true,
  page: true,
  holes: (env: unknown) => (env as PageHtmlOptions).holes === true,
  pictures: (env: unknown) => (env as PageHtmlOptions).pictures !== false,
});

/**
 * A page as HTML, as it looks in Notion: one `<div class="rp-page">` that `page.css` dresses. The front matter is left out.
 *
 * It is safe to put into a document: whatever the page says, no element, script, style or event handler of its own gets
 * through, and links lead to `http:`, `https:`, `mailto:` or places beside the page.
 *
 * @param page Markdown of our dialect, or a document
 * @example
 * pageHtml('- [x] Call **Bo**')
 * // '<div class="rp-page"><ul>\n<li class="rp-to-do"><input class="rp-check" type="checkbox" …><span class="rp-done">Call <strong>Bo</strong></span></li>\n</ul>\n</div>'
 */
export function pageHtml(page: Document | string, options: PageHtmlOptions = {}): string {
  const text = typeof page === 'string' ? page : printMarkdown(page);
  const body = text.slice(splitFrontMatter(text).body).toWellFormed();
  return parser.render(body, { ...options });
}
