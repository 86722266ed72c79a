import type { Payload } from '../blocks/notion-form.ts';
import { readPayload } from '../blocks/read-payload.ts';
import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { MalformedNotion } from '../richtext/notion/malformed.ts';
import { ENDS_TREE } from './containers.ts';

/** A block object as the API returns it, with its `children` beside its own fields where they were read. */
export interface NotionBlock {
  id?: string;
  type?: string;
  has_children?: boolean;
  children?: NotionBlock[];
  [field: string]: unknown;
}

/**
 * The document that a tree of Notion's says. Ids are kept. A block whose children the tree does not bring is `unread`.
 *
 * @throws MalformedNotion naming the block and the field
 * @example
 * fromNotion([{ id: '…', type: 'paragraph', has_children: false, paragraph: { rich_text: [{ type: 'text', text: { content: 'Hi' } }] } }])
 * // { blocks: [{ type: 'paragraph', id: '…', text: [{ type: 'text', text: 'Hi' }] }] }
 */
export function fromNotion(blocks: readonly NotionBlock[]): Document {
  if (!Array.isArray(blocks)) throw new MalformedNotion('the page', 'a list of blocks');
  return { blocks: blocks.map(block => readBlock(block)) };
}

function readBlock(raw: NotionBlock): Block {
  if (!isObject(raw)) throw new MalformedNotion('a block', 'an object');
  const type = typeof raw.type === 'string' ? raw.type : typeOfRequest(raw);
  if (type === undefined) throw new MalformedNotion('type', 'the name of a block type', raw.id);
  const payload = raw[type] ?? {};
  if (!isObject(payload)) throw new MalformedNotion(type, 'an object', raw.id);
  const inside = Array.isArray(payload.children) ? (payload.children as NotionBlock[]) : undefined;
  const children = raw.children ?? inside;
  if (children !== undefined && !Array.isArray(children))
    throw new MalformedNotion('children', 'a list of blocks', raw.id);
  const ends = ENDS_TREE.has(type);
  // Made once and filled in: a page has thousands of blocks, and a copy for each field costs more than reading it.
  const block = readFields(type, payload as Payload, raw.id);
  if (raw.id !== undefined) block.id = raw.id;
  if (!ends && children?.length) block.children = children.map(readBlock);
  if (!ends && !children && raw.has_children === true) block.unread = true;
  return block;
}

/** The block's own fields; where they are not as the API promises, the error names the block. */
function readFields(type: string, payload: Payload, id: string | undefined): Block {
  try {
    return readPayload(type, payload);
  } catch (error) {
    if (error instanceof MalformedNotion) throw new MalformedNotion(error.field, error.expected, id);
    throw error;
  }
}

// A request may leave out `type`; the key that holds an object is it.
const typeOfRequest = (raw: NotionBlock): string | undefined =>
  Object.keys(raw).find(key => key !== 'parent' && isObject(raw[key]));

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
