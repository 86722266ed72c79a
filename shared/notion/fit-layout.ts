import { NOTION_FORMS } from '../blocks/notion-forms.ts';
import type { Block } from '../document/block.ts';

/** Blocks that hold blocks of one type only, and how many they need to be made. */
const LAYOUTS: { readonly [type: string]: { holds: Block['type']; least: number } } = {
  column_list: { holds: 'column', least: 2 },
  tab: { holds: 'paragraph', least: 1 },
};

/**
 * A layout with nothing in it but what Notion takes there: what else somebody wrote between two columns follows them,
 * and where there is only one column, or one outside of columns, its contents stand by themselves.
 *
 * ```
 * columns: [column A, a paragraph, column B]   columns: [column A, column B], a paragraph
 * columns: [column A: [a, b]]                  a, b
 * ```
 */
export function fitLayout(block: Block, parent: Block | undefined): Block[] {
  if (block.unread) return [block];
  if (block.type === 'column' && parent?.type !== 'column_list') return block.children ?? [];
  const layout = Object.hasOwn(LAYOUTS, block.type) ? LAYOUTS[block.type] : undefined;
  if (!layout) return [block];
  const children = block.children ?? [];
  const members = children.filter(child => child.type === layout.holds);
  // One that Notion has already has its id, and stays what it is while anything is in it.
  if (members.length < (block.id === undefined ? layout.least : 1)) return children.flatMap(contentsOf);
  const strays = children.filter(child => child.type !== layout.holds && goesToNotion(child));
  if (strays.length === 0) return [block];
  return [{ ...block, children: children.filter(child => !strays.includes(child)) } as Block, ...strays];
}

const contentsOf = (block: Block): Block[] => (block.type === 'column' ? (block.children ?? []) : [block]);

const goesToNotion = ({ type }: Block): boolean => type === 'opaque' || NOTION_FORMS[type].types.length > 0;
