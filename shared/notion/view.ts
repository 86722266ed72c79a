import type { NotionForm } from '../blocks/notion-form.ts';
import { NOTION_FORMS } from '../blocks/notion-forms.ts';
import type { Block, BlockShapes } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import type { Run } from '../document/run.ts';
import { viewText } from '../richtext/notion/view-text.ts';
import { fitToNotion } from './fit-to-notion.ts';
import { fromNotion } from './from-notion.ts';
import { settled } from './settled.ts';

/**
 * The document as Notion would give it back: local things gone, heading levels 5 and 6 as 4, languages by Notion's
 * names. Two documents are the same page for Notion exactly when their views are equal.
 *
 * @example
 * notionView(doc(h(6, 'Deep'), listing('ts', 'let a'))) // doc(h(4, 'Deep'), listing('typescript', 'let a'))
 */
export function notionView(document: Document): Document {
  return { blocks: viewBlocks(fitToNotion(document).blocks) };
}

export function viewBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(block => viewBlock(block) ?? []);
}

/** One block with all under it as Notion would give it back, or `null` where Notion never sees it. */
export function viewBlock(block: Block): Block | null {
  const head = viewHead(block);
  if (head === null) return null;
  const children = block.children && viewBlocks(block.children);
  return children?.length ? ({ ...head, children } as Block) : head;
}

/** As {@link viewBlock}, without the children. */
export function viewHead(block: Block): Block | null {
  if (SIMPLE.has(block.type) && !block.extra) return viewSimple(block as Simple);
  const written = (NOTION_FORMS[block.type] as NotionForm).write(block);
  if (written === null) return null;
  const { blocks } = fromNotion([{ type: written.type, [written.type]: settled(written.payload) }]);
  const { id, extra, unread } = block;
  return {
    ...blocks[0]!,
    ...labelled(block, blocks[0]!.type),
    ...(id !== undefined && { id }),
    ...(extra && { extra: settled(extra) }),
    ...(unread && { unread }),
  } as Block;
}

/** Types of most blocks of a page, whose fields are the same in Notion: looked at without writing and reading them. */
const SIMPLE: ReadonlySet<string> = new Set([
  'paragraph',
  'bulleted_list_item',
  'to_do',
  'toggle',
  'quote',
] satisfies Simple['type'][]);
type Simple = BlockShapes['paragraph' | 'bulleted_list_item' | 'to_do' | 'toggle' | 'quote'];

function viewSimple(block: Simple): Block {
  const seen: Record<string, unknown> = { type: block.type, text: viewText(block.text) };
  if (block.type === 'to_do') seen.checked = block.checked;
  if (block.color !== undefined) seen.color = block.color;
  if (block.type === 'paragraph' && block.icon !== undefined) seen.icon = block.icon;
  if (block.id !== undefined) seen.id = block.id;
  if (block.unread) seen.unread = true;
  return seen as unknown as Block;
}

/** The texts of a block, with the labels that a request doesn't carry. */
function labelled(block: Block, type: string): object {
  if (block.type !== type) return {};
  const { text, caption, cells } = block as { text?: Run[]; caption?: Run[]; cells?: Run[][] };
  return {
    ...(text && { text: viewText(text) }),
    ...(caption?.length && { caption: viewText(caption) }),
    ...(cells && { cells: cells.map(viewText) }),
  };
}
