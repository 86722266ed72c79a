import type { Icon } from '../../blocks/icon.ts';
import type { TableBlock } from '../../blocks/table/shape.ts';
import type { TableRowBlock } from '../../blocks/table-row/shape.ts';
import type { Block, BlockType } from '../../document/block.ts';
import type { Color, Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { wellFormed } from '../../richtext/notion/well-formed.ts';
import { holdColor } from './hold-runs.ts';
import { notionId } from './notion-id.ts';

/** What one of Notion's dialects can say of blocks. */
export interface Holding {
  /** The fields that each type keeps. A type that is not here has no form: it is told as `<unknown url alt/>`. */
  readonly fields: { readonly [T in BlockType]?: readonly string[] };
  /** Whether blocks can stand under this one; where not, they follow it. */
  nests(block: Block): boolean;
  text(runs: readonly Run[]): Run[];
  /** Words that are no rich text, such as the title of a page. */
  title(words: string): string;
  url(url: string): string;
  /** What the neighbours of a block change in it, once each is held by itself. */
  among?(blocks: readonly Block[]): Block[];
}

/** Local blocks, which Notion never sees. */
const LOCAL: ReadonlySet<BlockType> = new Set(['html', 'comment', 'definition', 'private']);

/** Blocks whose children are another page's, or are told by the block itself. */
const ENDS: ReadonlySet<BlockType> = new Set(['child_page', 'child_database', 'opaque', 'table_row']);

/** Blocks as a dialect can hold them: fields, blocks and levels that it has no form for are lost, or told in other words. */
export function holdBlocks(blocks: readonly Block[], holding: Holding): Block[] {
  const held = blocks.flatMap(block => holdBlock(block, holding));
  return holding.among ? holding.among(held) : held;
}

function holdBlock(block: Block, holding: Holding): Block[] {
  if (LOCAL.has(block.type)) return [];
  if (block.type === 'tag')
    return holdBlock({ type: 'paragraph', text: [{ type: 'text', text: block.markup }] }, holding);
  if (block.type === 'table_row') return holdTable(asTable([block]), holding);
  if (block.type === 'table' && !block.unread) return holdTable(block, holding);
  const fields = holding.fields[block.type];
  if (!fields || block.unread || block.type === 'opaque') return [unknown(block)];
  const head = keep(block, fields, holding);
  const children = ENDS.has(block.type) ? [] : holdBlocks(block.children ?? [], holding);
  if (children.length === 0) return [head];
  return holding.nests(head) ? [{ ...head, children }] : [head, ...children];
}

/** A block that has no form: its address and its type are all that can be said. */
function unknown(block: Block): Block {
  const id = notionId(block.id);
  const kind = block.type === 'opaque' ? wellFormed(block.kind) : block.type;
  return { type: 'opaque', kind, data: {}, ...(id ? { id } : {}) };
}

function keep(block: Block, fields: readonly string[], holding: Holding): Block {
  const kept: { [field: string]: unknown } = { type: block.type };
  const id = notionId(block.id);
  if (id) kept.id = id;
  for (const field of fields) {
    const value = (block as unknown as { [field: string]: unknown })[field];
    const said = value === undefined ? undefined : FIELDS[field]!(value, holding, block);
    if (said !== undefined) kept[field] = said;
  }
  return kept as unknown as Block;
}

const same = (value: unknown): unknown => value;

/** One row a field: what a dialect keeps of its value. */
const FIELDS: { readonly [field: string]: (value: unknown, holding: Holding, block: Block) => unknown } = {
  text: (runs, holding, block) => (block.type === 'code' ? holdListing(block.text) : holding.text(runs as Run[])),
  caption: (runs, holding) => {
    const held = holding.text(runs as Run[]);
    return held.length > 0 ? held : undefined;
  },
  color: color => holdColor(color as Color),
  icon: icon => holdIcon(icon as Icon),
  title: (words, holding) => holding.title(words as string),
  url: (url, holding, block) =>
    holding.url('kind' in block && block.kind === 'file_upload' ? UPLOAD + url : (url as string)),
  level: level => Math.min(level as number, 4),
  ratio: ratio => Number((ratio as number).toPrecision(12)),
  expression: expression => holdFormula(expression as string),
  language: language => holdLanguage(language as string),
  from: id => notionId(id as string),
  checked: same,
  toggleable: same,
  start: same,
  format: same,
};

/** A file that was sent to Notion and stands nowhere yet is named by its id. */
const UPLOAD = 'file-upload://';

/** Code is its characters, without marks. */
function holdListing(runs: readonly Run[]): Run[] {
  const text = wellFormed(plainText(runs)).replace(/\r\n?/g, '\n');
  return text === '' ? [] : [{ type: 'text', text }];
}

/** An emoji, or the address of a picture; icons of the workspace's own have no form. */
function holdIcon(icon: Icon): Icon | undefined {
  if (typeof icon === 'string') return icon === '' || ADDRESS.test(icon) ? undefined : wellFormed(icon);
  const { external } = icon as { external?: { url?: unknown } };
  const url = external?.url;
  return typeof url === 'string' && ADDRESS.test(url) ? { type: 'external', external: { url } } : undefined;
}

const ADDRESS = /^https?:\/\//;

/** An icon as an attribute: the emoji, or the address of the picture. */
export const printIcon = (icon: Icon | undefined): string | undefined =>
  typeof icon === 'object' ? (icon as { external: { url: string } }).external.url : icon;

/** What {@link printIcon} wrote. */
export const readIcon = (value: string | undefined): Icon | undefined =>
  value && ADDRESS.test(value) ? { type: 'external', external: { url: value } } : value || undefined;

/** A formula on lines of its own: none of them is empty at the ends, and none is the line that would end it. */
function holdFormula(expression: string): string {
  const lines = wellFormed(expression)
    .split(/\r\n?|\n/)
    .map(line => line.trim())
    .filter(line => line !== '$$');
  return lines.join('\n').trim();
}

/** A language on one line, as the fence names it. */
function holdLanguage(language: string): string | undefined {
  const words = wellFormed(language).trim();
  return words === '' || /[`\n\r&\\]/.test(words) ? undefined : words;
}

const asTable = (rows: TableRowBlock[]): TableBlock => ({
  type: 'table',
  width: widest(rows.map(row => row.cells)),
  children: rows,
});

const widest = (rows: readonly Run[][][]): number => rows.reduce((most, cells) => Math.max(most, cells.length), 0);

/** A table whose rows have as many cells as it has columns; without a row or a column it is none. */
function holdTable(block: TableBlock, holding: Holding): Block[] {
  const rows = (block.children ?? []).flatMap((row): Run[][][] => {
    if (row.type === 'table_row') return [row.cells.map(cell => holding.text(cell))];
    return row.type === 'tag' ? [[holding.text([{ type: 'text', text: row.markup }])]] : [];
  });
  const width = Math.max(block.width, widest(rows));
  if (rows.length === 0 || width < 1) return [];
  const children = rows.map(
    (cells): TableRowBlock => ({
      type: 'table_row',
      cells: Array.from({ length: width }, (_, column) => cells[column] ?? []),
    }),
  );
  const head = keep(block, [], holding) as TableBlock;
  const flags = { ...(block.columnHeader ? { columnHeader: true as const } : {}) };
  return [{ ...head, width, ...flags, ...(block.rowHeader ? { rowHeader: true as const } : {}), children }];
}
