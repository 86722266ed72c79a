import type { Block } from '../../../document/block.ts';
import { plainText } from '../../../document/text.ts';

type Numbered = Extract<Block, { type: 'numbered_list_item' }>;

/** Neighbours that are written together: a list, plainly or with tags, or one block that is no list item. */
export interface Group {
  kind: 'plain list' | 'tagged list' | 'block';
  blocks: Block[];
}

const BULLETS: ReadonlySet<string> = new Set(['bulleted_list_item', 'to_do']);

/**
 * Splits siblings into lists and other blocks. Items with a colour, or with more under them than plain lists, have tags,
 * and so has every other item of a numbered list with such a one, because its numbers would begin again behind them.
 */
export function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const before = last?.blocks.at(-1);
    if (block.type === 'numbered_list_item') {
      const follows = before?.type === 'numbered_list_item' && continues(before, block);
      if (follows) last!.blocks.push(block);
      else groups.push({ kind: 'plain list', blocks: [block] });
    } else if (BULLETS.has(block.type)) {
      const kind = needsTag(block) ? (block.type === 'to_do' ? 'block' : 'tagged list') : 'plain list';
      const follows = before && BULLETS.has(before.type) && last!.kind === kind && kind !== 'block';
      if (follows) last!.blocks.push(block);
      else groups.push({ kind, blocks: [block] });
    } else groups.push({ kind: 'block', blocks: [block] });
  }
  groups.forEach((group, i) => {
    if (isNumbered(group) && needsTags(group.blocks as Numbered[], groups[i - 1])) group.kind = 'tagged list';
  });
  return groups;
}

export const isNumbered = (group: Group | undefined): boolean => group?.blocks[0]?.type === 'numbered_list_item';

const continues = (before: Numbered, block: Numbered): boolean =>
  block.start === undefined && before.format === block.format;

function needsTags(items: readonly Numbered[], before: Group | undefined): boolean {
  const { start, format } = items[0]!;
  const isNumber = start === undefined ? !isNumbered(before) : Number.isInteger(start) && start >= 0 && start < 1e9;
  return format !== undefined || !isNumber || items.some(needsTag);
}

/** Whether an item can't be a plain line of a list. */
function needsTag(block: Block): boolean {
  if ('color' in block && block.color) return true;
  // The blanks behind a box are the box's.
  if (block.type === 'to_do' && /^[ \t]/.test(plainText(block.text))) return true;
  return block.children !== undefined && !groupsOf(block.children).every(({ kind }) => kind === 'plain list');
}
