import type { Json } from '../../document/json.ts';
import type { Run } from '../../document/run.ts';
import { readRichText } from '../../richtext/notion/read-rich-text.ts';

/** The texts in the payload of a block that has no form here, and where it leads. */
export function opaqueWords(data: { [key: string]: Json }): Run[][] {
  const texts = [data.rich_text, data.caption].filter(Array.isArray).map(items => readRichText(items));
  const external = data.external as { url?: Json } | null | undefined;
  const url = data.url ?? external?.url;
  const link: Run[][] = typeof url === 'string' && url !== '' ? [[{ type: 'text', text: url, link: url }]] : [];
  return [...texts, ...link];
}
