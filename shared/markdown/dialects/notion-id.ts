import { dashed } from '../../richtext/inline-tags.ts';

/** An id as Notion writes it, with dashes and in small letters; nothing where it is none. */
export function notionId(id: string | undefined): string | undefined {
  const plain = (id ?? '').replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(plain) ? dashed(plain) : undefined;
}

/**
 * The last id in an address, of a page or of the block behind its `#`; titles, dashes and queries around it don't matter.
 *
 * @example
 * idInUrl('https://www.notion.so/Plan-10ca1000000040008000000000000000?pvs=4') // '10ca1000-0000-4000-8000-000000000000'
 */
export function idInUrl(url: string | undefined): string | undefined {
  const ids = [...(url ?? '').matchAll(/[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi)];
  return notionId(ids.at(-1)?.[0]);
}
