import type { Block } from '../../../document/block.ts';
import { wellFormed } from '../../../richtext/notion/well-formed.ts';
import { COMMON_FIELDS, COMMON_LEAVES, MEDIA, WORDS } from '../common-fields.ts';
import type { Holding } from '../hold-blocks.ts';
import { holdRuns } from '../hold-runs.ts';
import { groupsOf, isNumbered } from './lists.ts';

const LEAVES: ReadonlySet<string> = new Set([...COMMON_LEAVES, 'bookmark', 'embed']);

/**
 * What the second version can say: beside the first, bookmarks and embeds, tabs, the widths of columns, where lists start
 * and how they count. Breadcrumbs, cards, links to pages and templates are still told as `<unknown url alt />`.
 */
export const NOTION_2: Holding = {
  fields: {
    ...COMMON_FIELDS,
    paragraph: ['icon', ...WORDS],
    numbered_list_item: ['start', 'format', ...WORDS],
    column: ['ratio'],
    tab: [],
    bookmark: MEDIA,
    embed: MEDIA,
  },
  nests: block => !LEAVES.has(block.type),
  text: holdRuns,
  title: wellFormed,
  url: wellFormed,
  among: blocks => withoutStarts(blocks),
};

/** Tags don't say where a list starts, and a list that starts with 1 says nothing. */
function withoutStarts(blocks: readonly Block[]): Block[] {
  let changed = false;
  const groups = groupsOf(blocks);
  const held = groups.flatMap((group, i) => {
    const [first, ...rest] = group.blocks as [Block, ...Block[]];
    if (first.type !== 'numbered_list_item' || first.start === undefined) return group.blocks;
    if (group.kind === 'plain list' && (first.start !== 1 || isNumbered(groups[i - 1]))) return group.blocks;
    changed = true;
    const { start: _, ...item } = first;
    return [item as Block, ...rest];
  });
  // An item that no longer starts a list belongs to the one before, which may then need tags as well.
  return changed ? withoutStarts(held) : held;
}
