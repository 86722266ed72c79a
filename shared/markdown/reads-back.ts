import type { ItemNumber } from '../blocks/markdown-form.ts';
import type { Block } from '../document/block.ts';
import { equalBlock } from '../document/equal.ts';
import { readMarkdown } from './read.ts';

/**
 * Whether a block's nice form reads back as the block, its children aside: they are proven on their own.
 *
 * @param print the nice form of a block, or `null` where it has none
 */
export function readsBack(block: Block, print: (block: Block) => string[] | null): boolean {
  if (block.type === 'table') return reads(print(block), read => equalBlock(read, block));
  const head = without(block, 'children');
  if (block.type !== 'numbered_list_item' || block.color || block.format)
    return reads(print(head), read => equalBlock(read, head));
  const item = without(head, 'start');
  return reads(print(head), read => equalBlock(without(read, 'start'), item));
}

/** Whether a block says nothing beside its words, so that ordinary words leave no doubt about it. */
export const saysOnlyWords = (block: Block): boolean =>
  PLAIN_TYPES.has(block.type) && !block.mark && !('color' in block) && !('format' in block);

/**
 * Whether a number can say what `start` says. Behind a plain item always: an item without a start counts on, one with a
 * start begins a new list. A first item says its start unless that is 1, and behind an item written as a tag every number
 * is a start.
 */
export const saysStart = (start: number | undefined, { place }: ItemNumber): boolean =>
  place === 'next' || (place === 'apart' ? start !== undefined : start !== 1);

function without(block: Block, field: 'children' | 'start'): Block {
  const { [field]: _, ...rest } = block as Block & { start?: number };
  return rest as Block;
}

const PLAIN_TYPES = new Set([
  'paragraph',
  'heading',
  'bulleted_list_item',
  'numbered_list_item',
  'to_do',
  'quote',
  'toggle',
  'table',
]);

function reads(lines: string[] | null, equal: (read: Block) => boolean): boolean {
  if (!lines) return false;
  const { blocks } = readMarkdown(lines.join('\n'));
  return blocks.length === 1 && equal(blocks[0]!);
}
