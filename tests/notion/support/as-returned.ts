import type { Json } from '../../../shared/document/json.ts';
import type { BlockRequest } from '../../../shared/notion/block-request.ts';
import type { NotionBlock } from '../../../shared/notion/from-notion.ts';

/** Block requests as the API would return them: with ids, children beside the fields, and texts spelled out. */
export function asReturned(requests: readonly BlockRequest[], nextId = ids()): NotionBlock[] {
  return requests.map(({ type, ...rest }) => {
    const { children = [], ...payload } = rest[type] as { children?: BlockRequest[]; [key: string]: Json | undefined };
    const id = nextId();
    const inside = asReturned(children, nextId);
    return {
      object: 'block',
      id,
      has_children: inside.length > 0,
      in_trash: false,
      type,
      [type]: returnedPayload(payload as { [key: string]: Json }),
      ...(inside.length > 0 && { children: inside }),
    };
  });
}

function ids(): () => string {
  let count = 0;
  return () => `00000000-0000-8000-8000-${(++count).toString(16).padStart(12, '0')}`;
}

function returnedPayload(payload: { [key: string]: Json }): { [key: string]: Json } {
  const out: { [key: string]: Json } = { color: 'default', ...payload };
  for (const field of ['rich_text', 'caption'])
    if (Array.isArray(out[field])) out[field] = out[field].map(returnedItem);
  if (Array.isArray(out.cells)) out.cells = out.cells.map(cell => (cell as Json[]).map(returnedItem));
  return out;
}

function returnedItem(item: Json): Json {
  const { annotations, ...rest } = item as { [key: string]: Json };
  const off = { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: 'default' };
  const text = rest.text as { content: string; link?: { url: string } } | undefined;
  return {
    ...rest,
    ...(text && { text: { content: text.content, link: text.link ?? null } }),
    annotations: { ...off, ...(annotations as object) },
    plain_text: text?.content ?? '@someone',
    href: text?.link?.url ?? null,
  };
}
