import { dashed } from '../richtext/inline-tags.ts';

/**
 * The address of a page, a database or a block by its id, as Notion's own Markdown writes it.
 *
 * @example
 * pageAddress('10ca1000-0000-4000-8000-000000000000') // 'https://app.notion.com/p/10ca1000000040008000000000000000'
 */
export const pageAddress = (id: string): string => `https://app.notion.com/p/${id.replaceAll('-', '')}`;

/** The id at the end of such an address, also of one with a title or with `#` before a block's id. */
export function idInAddress(url: string | undefined): string | undefined {
  const id = /([0-9a-f]{32})$/.exec(url ?? '')?.[1];
  return id === undefined ? undefined : dashed(id);
}
