import { plainText } from '../../../shared/document/text.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { readRichText } from '../../../shared/richtext/notion/read-rich-text.ts';

/** The title of a page, whatever its property is called, or of a database or data source. */
export function titleOf(found: Body): string {
  const properties = Object.values((found.properties ?? {}) as { [name: string]: Body });
  const title = Array.isArray(found.title) ? found.title : properties.find(({ type }) => type === 'title')?.title;
  return plainText(readRichText(title as never, 'title'));
}
