import type { Block } from '../../../document/block.ts';
import { wellFormed } from '../../../richtext/notion/well-formed.ts';
import type { Holding } from '../hold-blocks.ts';
import { holdRuns } from '../hold-runs.ts';
import { groupsOf, isNumbered } from './lists.ts';

const LEAVES: ReadonlySet<string> = new Set([
  'divider',
  'code',
  'equation',
  'image',
  'audio',
  'video',
  'file',
  'pdf',
  'bookmark',
  'embed',
  'table_of_contents',
]);

const WORDS = ['text', 'color'];
const MEDIA = ['url', 'caption'];

/**
 * What the second version can say: beside the first, bookmarks and embeds, tabs, the widths of columns, where lists start
 * and how they count. Breadcrumbs, cards, links to pages and templates are still told as `<unknown url alt />`.
 */
export const NOTION_2: Holding = {
  fields: {
    paragraph: ['icon', ...WORDS],
    heading: ['level', 'toggleable', ...WORDS],
    bulleted_list_item: WORDS,
    numbered_list_item: ['start', 'format', ...WORDS],
    to_do: ['checked', ...WORDS],
    toggle: WORDS,
    quote: WORDS,
    callout: ['icon', ...WORDS],
    code: ['language', 'text'],
    equation: ['expression'],
    divider: [],
    column_list: [],
    column: ['ratio'],
    tab: [],
    image: MEDIA,
    audio: MEDIA,
    video: MEDIA,
    file: MEDIA,
    pdf: MEDIA,
    bookmark: MEDIA,
    embed: MEDIA,
    child_page: ['title'],
    child_database: ['title'],
    table_of_contents: ['color'],
    synced_block: ['from'],
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
