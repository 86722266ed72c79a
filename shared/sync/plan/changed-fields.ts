import type { Payload } from '../../blocks/notion-form.ts';
import type { Block } from '../../document/block.ts';
import { equalJson, type Json } from '../../document/json.ts';
import { cutTexts, writeHead } from '../../notion/block-request.ts';
import { requestRule } from '../../notion/request-rules.ts';
import { settled } from '../../notion/settled.ts';

/** How a block that Notion has becomes what it is to be. */
export type Change =
  | { kind: 'none' }
  | { kind: 'update'; type: string; payload: Payload }
  /** Notion can't change it so: it has to be made anew. */
  | { kind: 'recreate' };

/** What a field holds when a request doesn't name it; a field that isn't here can't be emptied. */
const USUAL: { readonly [field: string]: Json } = {
  color: 'default',
  caption: [],
  rich_text: [],
  is_toggleable: false,
  list_format: 'numbers',
};

/** Fields that only say which of the others is there. */
const TELLING: ReadonlySet<string> = new Set(['type']);

/**
 * Only the fields of a block that change.
 *
 * @example
 * changeOf(todo(false, 'Call Bo'), todo(true, 'Call Bo')) // { kind: 'update', type: 'to_do', payload: { checked: true } }
 */
export function changeOf(before: Block, after: Block, parent?: Block): Change {
  if (isUntouched(before, after)) return { kind: 'none' };
  const was = writeHead(before, parent);
  const is = writeHead(after, parent);
  if (!was || !is || was.type !== is.type) return { kind: 'recreate' };
  const payload: Payload = {};
  for (const field of new Set([...Object.keys(was.payload), ...Object.keys(is.payload)])) {
    if (TELLING.has(field) || same(was.payload[field], is.payload[field], field)) continue;
    if (requestRule(is.type)?.fixed?.includes(field)) return { kind: 'recreate' };
    const value = is.payload[field] ?? USUAL[field];
    // The address of a file under its old name is replaced by the one under its new name.
    if (value === undefined && !PLACES.has(field)) return { kind: 'recreate' };
    if (value !== undefined) payload[field] = value;
  }
  return Object.keys(payload).length > 0
    ? { kind: 'update', type: is.type, payload: cutTexts(payload) }
    : { kind: 'none' };
}

/** Whether the very same values are in both, as the merge leaves them in what nobody changed. */
function isUntouched(before: Block, after: Block): boolean {
  const [a, b] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>];
  for (const key in a) if (a[key] !== b[key] && key !== 'children') return false;
  for (const key in b) if (!(key in a) && key !== 'children') return false;
  return (before.children?.length ?? 0) > 0 === (after.children?.length ?? 0) > 0;
}

const PLACES: ReadonlySet<string> = new Set([
  'external',
  'file',
  'file_upload',
  'page_id',
  'database_id',
  'comment_id',
]);

function same(a: Json | undefined, b: Json | undefined, field: string): boolean {
  if (a === b) return true;
  return equalJson(settled({ [field]: a ?? null }), settled({ [field]: b ?? null }));
}
