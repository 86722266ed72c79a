import type { Block } from '../document/block.ts';
import type { Json } from '../document/json.ts';
import type { NotionForm, Payload } from './notion-form.ts';
import { NOTION_FORMS } from './notion-forms.ts';

const FORMS = new Map<string, NotionForm>(
  Object.values(NOTION_FORMS).flatMap(form => form.types.map(type => [type, form] as const)),
);

/**
 * The block that a payload of the API says, without its id and its children: in the form that knows its type or, where
 * none does, as it came.
 *
 * @throws MalformedNotion where a field is not as the API promises
 * @example
 * readPayload('divider', {})  // { type: 'divider' }
 * readPayload('dice', {})     // { type: 'opaque', kind: 'dice', data: {} }
 */
export function readPayload(type: string, payload: Payload): Block {
  const form = FORMS.get(type);
  const fields = form?.read(payload, type);
  if (!form || !fields) return { type: 'opaque', ...NOTION_FORMS.opaque.read(payload, type) } as Block;
  // The fields were made for this block alone, so they become it: a page has thousands of blocks.
  const block = fields as unknown as Block;
  (block as { type: string }).type = form.block;
  const extra = extraFields(payload, form.fields);
  if (extra) block.extra = extra;
  return block;
}

function extraFields(payload: Payload, known: readonly string[]): Payload | undefined {
  let extra: Payload | undefined;
  for (const field in payload) {
    const value = payload[field]!;
    if (field === 'children' || known.includes(field) || saysNothing(value)) continue;
    extra = { ...extra, [field]: value };
  }
  return extra;
}

const saysNothing = (value: Json): boolean =>
  value === null ||
  value === false ||
  value === '' ||
  value === 'default' ||
  (typeof value === 'object' && Object.keys(value).length === 0);
