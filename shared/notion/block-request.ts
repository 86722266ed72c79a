import type { NotionForm, Payload } from '../blocks/notion-form.ts';
import { NOTION_FORMS } from '../blocks/notion-forms.ts';
import type { Block } from '../document/block.ts';
import type { Json } from '../document/json.ts';
import { readRichText } from '../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../richtext/notion/write-rich-text.ts';
import { LIMITS } from './limits.ts';
import { cutWords } from './long-text.ts';
import { type Condition, requestRule } from './request-rules.ts';

/** A block as a request has it: `{ type: 'paragraph', paragraph: { rich_text: […], children: […] } }`. */
export interface BlockRequest {
  type: string;
  [type: string]: Json;
}

/** The fields of a block as a request may carry them, without its children. `null` for a local block. */
export function writeHead(block: Block, parent?: Block): { type: string; payload: Payload } | null {
  const written = (NOTION_FORMS[block.type] as NotionForm).write(block);
  if (written === null) return null;
  const own = block.type === 'opaque' ? withoutNull(rewritten(written.payload)) : written.payload;
  const payload = block.extra ? { ...own, ...withoutNull(block.extra) } : own;
  return { type: written.type, payload: permitted(payload, written.type, parent) };
}

// A copy of a synced block names its origin; an original says `null`, which is no emptiness.
const withoutNull = (fields: Payload): Payload =>
  Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== null || field === 'synced_from'));

function permitted(payload: Payload, type: string, parent: Block | undefined): Payload {
  const readOnly = requestRule(type)?.readOnly;
  const told = Object.keys(readOnly ?? {}).filter(field => isTold(readOnly![field]!, payload[field], parent));
  if (told.length === 0) return payload;
  return Object.fromEntries(Object.entries(payload).filter(([field]) => !told.includes(field)));
}

const isTold = (rule: true | Condition, value: Json | undefined, parent: Block | undefined): boolean =>
  value !== undefined && (rule === true || rule(value, parent));

// Texts of an opaque block are in the form of an answer, which has more in it than a request may have.
function rewritten(payload: Payload): Payload {
  const out = { ...payload };
  for (const field of ['rich_text', 'caption']) {
    if (Array.isArray(out[field])) out[field] = writeRichText(readRichText(out[field], field));
  }
  return out;
}

/** The payload with its texts in items as long as Notion takes them. */
export function cutTexts(payload: Payload): Payload {
  const out = { ...payload };
  for (const field of ['rich_text', 'caption']) if (Array.isArray(out[field])) out[field] = cutItems(out[field]);
  if (Array.isArray(out.cells)) out.cells = out.cells.map(cell => (Array.isArray(cell) ? cutItems(cell) : cell));
  return out;
}

function cutItems(items: Json[]): Json[] {
  return items.some(item => contentOf(item).length > LIMITS.textUnits)
    ? items.flatMap(item => (contentOf(item).length > LIMITS.textUnits ? cutItem(item as TextItem) : [item]))
    : items;
}

type TextItem = { text: { content: string; [key: string]: Json }; [key: string]: Json };

const cutItem = (item: TextItem): Json[] =>
  cutWords(item.text.content).map(content => ({ ...item, text: { ...item.text, content } }));

const contentOf = (item: Json): string => {
  const text = (item as Partial<TextItem> | null)?.text;
  return typeof text?.content === 'string' ? text.content : '';
};
