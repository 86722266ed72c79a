import type { Json } from '../../document/json.ts';
import type { NotionForm } from '../notion-form.ts';
import type { OpaqueBlock } from './shape.ts';

/** Whatever has no form of its own. `kind` is not in the payload, so the reader of trees adds it. */
export const opaqueNotion: NotionForm<'opaque'> = {
  block: 'opaque',
  types: [],
  fields: [],
  read: (payload, type) => {
    const { children, ...data } = payload;
    // Meeting notes keep the ids of their parts under `children`; a request keeps blocks there, which are the block's own.
    return {
      kind: Object.hasOwn(RENAMED, type) ? RENAMED[type]! : type,
      data: children === undefined || Array.isArray(children) ? data : payload,
    };
  },
  write: block => ({ type: block.kind, payload: block.data }),
  fate: block => (isHosted(block.data) ? { kept: 'not created', reason: HOSTED } : undefined),
};

/** What older versions of the API called a type. */
const RENAMED: { [old: string]: string } = { transcription: 'meeting_notes' };

const HOSTED = 'The file lies with Notion, on another page; its address expires.';
const isHosted = (data: OpaqueBlock['data']): boolean => isObject(data.file) && 'url' in data.file;
const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
