import type { NotionForm } from '../blocks/notion-form.ts';
import { NOTION_FORMS } from '../blocks/notion-forms.ts';
import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import type { Run } from '../document/run.ts';
import { HOLDS_CHILDREN } from './containers.ts';
import { fitLayout } from './fit-layout.ts';
import { cutText, isLong, shortenText } from './long-text.ts';

/**
 * The document in blocks that Notion can hold: a text too long for one block goes on in a second, the rows of a table
 * are as wide as the table, and what stands under a block that can't have children follows it. Nothing is left out.
 */
export function fitToNotion(document: Document): Document {
  const blocks = fitBlocks(document.blocks);
  return blocks === document.blocks ? document : { ...document, blocks };
}

function fitBlocks(blocks: Block[], parent?: Block): Block[] {
  let changed = false;
  const out = blocks.flatMap(block => {
    const fitted = fitBlock(block, parent);
    changed ||= fitted !== block;
    return fitted;
  });
  return changed ? out : blocks;
}

function fitBlock(block: Block, parent: Block | undefined): Block | Block[] {
  const children = block.children && fitBlocks(block.children, block);
  let fitted = children === block.children ? block : ({ ...block, children } as Block);
  if (fitted.type === 'table') fitted = fitTable(fitted);
  if (fitted.type === 'table_row') fitted = shortCells(fitted);
  if ('caption' in fitted && fitted.caption && isLong(fitted.caption)) {
    fitted = { ...fitted, caption: shortenText(fitted.caption) };
  }
  const blocks = fitted.text && isLong(fitted.text) ? cutBlock(fitted as Block & { text: Run[] }) : [fitted];
  const spread = blocks.flatMap(afterIt).flatMap(one => fitLayout(one, parent));
  return spread.length === 1 ? spread[0]! : spread;
}

/** A table's rows have as many cells as it has columns, and it has a row. A template's line of tags is a row with the tags alone. */
function fitTable(table: Extract<Block, { type: 'table' }>): typeof table {
  const given = table.children ?? [];
  const rows = given.some(({ type }) => type === 'tag') ? given.map(rowOfTags) : given;
  if (table.unread) return table;
  const width = rows.reduce(
    (most, row) => Math.max(most, row.type === 'table_row' ? row.cells.length : 0),
    table.width,
  );
  const fits = rows.length > 0 && rows.every(row => row.type !== 'table_row' || row.cells.length === width);
  if (fits && rows === given && width === table.width) return table;
  const full = rows.length > 0 ? rows : [{ type: 'table_row', cells: [] } satisfies Block];
  return {
    ...table,
    width,
    children: full.map(row => (row.type === 'table_row' ? { ...row, cells: padded(row.cells, width) } : row)),
  };
}

const padded = (cells: Run[][], width: number): Run[][] =>
  cells.length === width ? cells : [...cells, ...Array.from({ length: width - cells.length }, (): Run[] => [])];

function rowOfTags(row: Block): Block {
  if (row.type !== 'tag') return row;
  const { markup, id } = row;
  return { type: 'table_row', cells: [[{ type: 'text', text: markup }]], ...(id !== undefined && { id }) };
}

const shortCells = (row: Extract<Block, { type: 'table_row' }>): typeof row =>
  row.cells.some(isLong) ? { ...row, cells: row.cells.map(shortenText) } : row;

/** Where the rest of a text goes on: in a block of the same type after it, or in a paragraph. */
const GOES_ON: { [type: string]: 'same' | 'paragraph' | 'child' } = {
  paragraph: 'same',
  code: 'same',
  heading: 'paragraph',
};

function cutBlock(block: Block & { text: Run[] }): Block[] {
  const [head, ...rest] = cutText(block.text);
  const first = { ...block, text: head ?? [] } as Block;
  const place = GOES_ON[block.type] ?? 'child';
  if (place === 'child') {
    const more = rest.map((text): Block => ({ type: 'paragraph', text }));
    return [{ ...first, children: [...more, ...(block.children ?? [])] } as Block];
  }
  const { id, mark, source, children, caption, ...like } = { caption: undefined, ...block } as typeof block & {
    caption?: Run[];
  };
  const more = rest.map(text => (place === 'same' ? { ...like, text } : { type: 'paragraph', text }) as Block);
  return [first, ...more];
}

/** A block that can't have children, and what stood under it. */
function afterIt(block: Block): Block[] {
  if (!block.children?.length) return [block];
  const written = (NOTION_FORMS[block.type] as NotionForm).write(block);
  if (written === null || HOLDS_CHILDREN.has(written.type) || block.type === 'opaque') return [block];
  const { children, ...alone } = block;
  return [alone as Block, ...children];
}
