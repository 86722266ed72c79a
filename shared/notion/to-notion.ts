import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { type BlockRequest, cutTexts, writeHead } from './block-request.ts';
import { isCreatable } from './fate.ts';
import { fitToNotion } from './fit-to-notion.ts';

/**
 * The requests that would make the document in Notion. Local things, and blocks that no request may make, are left out;
 * `fidelity` tells which. The tree may be larger and deeper than one request takes: see `chunk`.
 *
 * @example
 * toNotion(doc(todo(true, 'Call Bo')))
 * // [{ type: 'to_do', to_do: { rich_text: [{ type: 'text', text: { content: 'Call Bo' } }], checked: true } }]
 */
export function toNotion(document: Document): BlockRequest[] {
  return writeBlocks(fitToNotion(document).blocks);
}

/** As {@link toNotion}, for blocks of a document that was made to fit. */
export function writeBlocks(blocks: readonly Block[], parent?: Block): BlockRequest[] {
  return blocks.flatMap(block => writeBlock(block, parent) ?? []);
}

/** The blocks of a tree that requests would make: exactly those that {@link writeBlocks} writes. */
export function creatableBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(isCreatable).map(block => {
    if (!block.children) return block;
    return { ...block, children: isCopy(block) ? [] : creatableBlocks(block.children) } as Block;
  });
}

function writeBlock(block: Block, parent: Block | undefined): BlockRequest | null {
  if (!isCreatable(block)) return null;
  const written = writeHead(block, parent);
  if (written === null) return null;
  const children = isCopy(block) ? [] : writeBlocks(block.children ?? [], block);
  if (children.length === 0 && isColumnOfList(block, parent)) children.push(EMPTY_LINE);
  const payload = cutTexts(written.payload);
  return { type: written.type, [written.type]: children.length > 0 ? { ...payload, children } : payload };
}

// Notion takes no column without anything in it.
const EMPTY_LINE: BlockRequest = { type: 'paragraph', paragraph: { rich_text: [] } };
const isColumnOfList = (block: Block, parent: Block | undefined): boolean =>
  block.type === 'column' && parent?.type === 'column_list';

// The children of a copy of a synced block are its original's.
const isCopy = (block: Block): boolean => block.type === 'synced_block' && block.from !== undefined;
