import type { Json } from '../../document/json.ts';
import type { Fate, NotionForm } from '../notion-form.ts';
import type { OpaqueBlock } from './shape.ts';

/** Whatever has no form of its own. `kind` is not in the payload, so the reader of trees adds it. */
export const opaqueNotion: NotionForm<'opaque'> = {
  block: 'opaque',
  types: [],
  fields: [],
  read: (payload, type) => {
    const { children, ...data } = payload;
    // Meeting notes keep the ids of their parts under `children`; a request keeps blocks there, which are the block's own.
    return { kind: RENAMED[type] ?? type, data: children === undefined || Array.isArray(children) ? data : payload };
  },
  write: block => ({ type: block.kind, payload: block.data }),
  fate: block => {
    const reason = UNCREATABLE[block.kind] ?? (isHosted(block.data) ? HOSTED : undefined);
    return reason === undefined ? undefined : ({ kept: 'not created', reason } satisfies Fate);
  },
};

/** What older versions of the API called a type. */
const RENAMED: { [old: string]: string } = { transcription: 'meeting_notes' };

/** Types that no request may contain. */
const UNCREATABLE: { [kind: string]: string } = {
  unsupported: 'Notion keeps what it is to itself.',
  link_preview: 'Only Notion itself makes previews of links.',
  child_database: 'A database inside a page is made in Notion.',
  child_page: 'A page inside a page is published as a page of its own.',
  meeting_notes: 'Meeting notes are made in Notion.',
  template: 'Notion no longer makes template buttons.',
  ai_block: 'Only Notion itself makes AI blocks.',
};

const HOSTED = 'The file lies with Notion, on another page; its address expires.';
const isHosted = (data: OpaqueBlock['data']): boolean => isObject(data.file) && 'url' in data.file;
const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
