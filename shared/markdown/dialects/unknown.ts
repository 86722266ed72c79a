import type { OpaqueBlock } from '../../blocks/opaque/shape.ts';
import type { Addresses } from './addresses.ts';
import { idInUrl } from './notion-id.ts';

/** What Notion calls a type here, where that is not its name in the API. */
const ALIASES: { readonly [type: string]: string } = { link_to_page: 'alias' };
const TYPES: { readonly [alt: string]: string } = Object.fromEntries(
  Object.entries(ALIASES).map(([type, alt]) => [alt, type]),
);

/** The attributes of `<unknown url="…" alt="bookmark"/>`, which stands for a block without a form of its own. */
export const printUnknown = (
  { id, kind }: OpaqueBlock,
  addresses: Addresses,
): { url: string | undefined; alt: string } => ({
  url: id && addresses.block(id),
  alt: Object.hasOwn(ALIASES, kind) ? ALIASES[kind]! : kind,
});

/** The block that such a tag stands for; `null` where it names no type. */
export function readUnknown({ url, alt }: { [name: string]: string }): OpaqueBlock | null {
  if (alt === undefined) return null;
  const id = idInUrl(url);
  const kind = Object.hasOwn(TYPES, alt) ? TYPES[alt]! : alt;
  return { type: 'opaque', kind, data: {}, ...(id ? { id } : {}) };
}
