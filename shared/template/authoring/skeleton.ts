import type { Block, BlockType } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';

/** What of a page does not become part of the template. */
export interface LeftOut {
  text: string;
  why: 'private' | 'promise' | 'words' | 'here only';
  /** The heading above it. */
  under: string;
  /** Where it stands in the text of the page. */
  offset?: number;
}

export interface SkeletonOptions {
  /** Whether a line of words is kept as a hint, the first below each heading. Of a draft none is. */
  firstLines: boolean;
  /** Whether a to-do is what somebody promised, and none that everybody ticks off. */
  isPromise(block: Extract<Block, { type: 'to_do' }>): boolean;
}

export interface Skeleton {
  blocks: Block[];
  left: LeftOut[];
  /** Words of this page that stay as hints. */
  kept: string[];
}

/** A block below a heading: it is kept, changed or left out. */
type Keep = (block: Block, making: Making) => Block | undefined;

interface Making extends SkeletonOptions, Omit<Skeleton, 'blocks'> {
  under: string;
  /** No line stands below the heading yet. */
  fresh: boolean;
  /** A hint of the page's own template stands below the heading. */
  guided: boolean;
}

/**
 * What of a page is form: headings, labels, the heads of tables, hints, and the first line below each heading as a hint. What
 * somebody promised and what is private is never kept.
 *
 * ```
 * ## Topics                 ## Topics
 * - pricing for teams       - {% hint %}pricing for teams{% endhint %}
 * - hiring
 * ## Promises               ## Promises
 * - [ ] Ana: the draft      - [ ] {% hint %}Who: what, by when{% endhint %}
 * ```
 */
export function skeleton(blocks: readonly Block[], options: SkeletonOptions): Skeleton {
  const making: Making = { ...options, left: [], kept: [], under: '', fresh: options.firstLines, guided: false };
  const made = keepAll(blocks, making);
  return { blocks: made, left: making.left, kept: making.kept };
}

function keepAll(blocks: readonly Block[], making: Making): Block[] {
  return blocks.flatMap((block, at) => {
    // Where guidance stands already, the first words are just words.
    if (block.type === 'heading' || at === 0) making.guided = hasHint(blocks, at + (block.type === 'heading' ? 1 : 0));
    return (KEEP[block.type] ?? leave)(block, making) ?? [];
  });
}

/** Whether a line below, up to the next heading, is a hint and nothing else. */
function hasHint(blocks: readonly Block[], from: number): boolean {
  const next = blocks.findIndex(({ type }, at) => at >= from && type === 'heading');
  return blocks.slice(from, next < 0 ? undefined : next).some(({ text = [] }) => isGrey(text));
}

const isGrey = (text: readonly Run[]): boolean =>
  plainText(text).trim() !== '' && text.every(run => run.color === 'gray' || plainText([run]).trim() === '');

const heading: Keep = (block, making) => {
  making.under = plainText(block.text).trim();
  making.fresh = making.firstLines && !making.guided;
  return withChildren(block, making);
};

const inside: Keep = (block, making) => withChildren(block, making);

const line: Keep = (block, making) => {
  const text = lineOf(block, making);
  if (text) return withChildren({ ...block, text } as Block, making);
  return plainText(block.text).trim() === '' ? undefined : leave(block, making);
};

/** A label with a hint behind it, a hint, or the first words as one. */
function lineOf({ type, text = [], source }: Block, making: Making): Run[] | undefined {
  const own = text.filter(run => run.color !== 'gray');
  const grey = text.filter(run => run.color === 'gray' && plainText([run]).trim() !== '');
  const label = type.endsWith('list_item') ? /^[^:\n]{1,48}:(?=\s|$)/.exec(plainText(own))?.[0] : undefined;
  if (label !== undefined) {
    making.fresh = false;
    if (plainText(own).length > label.length + 1) note(making, plainText(own), 'words', source?.start);
    return [
      ...upTo(own, label.length),
      ...(grey.length > 0 ? [{ type: 'text' as const, text: ' ' }, ...hint(grey)] : []),
    ];
  }
  if (plainText(own).trim() === '' && grey.length > 0) {
    making.fresh = false;
    return hint(grey);
  }
  if (!making.fresh || making.guided || plainText(own).trim() === '') return undefined;
  making.fresh = false;
  making.kept.push(plainText(own).trim());
  return hint(own);
}

const toDo: Keep = (block, making) => {
  if (block.type !== 'to_do') return undefined;
  const { mark: _, children: _children, ...plain } = block;
  const grey = isGrey(block.text);
  if (!grey && !making.isPromise(block)) return { ...plain, checked: false };
  if (grey) return { ...plain, checked: false, text: hint(block.text) };
  const first = !making.guided && !making.left.some(({ why, under }) => why === 'promise' && under === making.under);
  making.fresh = false;
  leave(block, making);
  return first ? { ...plain, checked: false, text: hint([{ type: 'text', text: 'Who: what, by when' }]) } : undefined;
};

/** The head of a table and one empty row; where its first column names the rows, all of them. */
const table: Keep = (block, making) => {
  if (block.type !== 'table') return undefined;
  const [head, ...rows] = block.children ?? [];
  for (const row of rows) {
    const cells = row.type === 'table_row' ? row.cells.slice(block.rowHeader ? 1 : 0).map(plainText) : [];
    if (cells.some(cell => cell.trim() !== '')) note(making, cells.join(' | '), 'words', row.source?.start);
  }
  const empty = (row: Block): Block =>
    row.type === 'table_row'
      ? { type: 'table_row', cells: row.cells.map((cell, i) => (i === 0 && block.rowHeader ? cell : [])) }
      : row;
  const kept = block.rowHeader ? rows.map(empty) : rows.slice(0, 1).map(empty);
  making.fresh = false;
  return { ...block, children: head ? [block.columnHeader ? head : empty(head), ...kept] : [] };
};

/** Kinds of blocks that a template keeps something of; of the others nothing. */
const KEEP: { [K in BlockType]?: Keep } = {
  heading,
  toggle: heading,
  paragraph: line,
  bulleted_list_item: line,
  numbered_list_item: line,
  quote: line,
  callout: line,
  to_do: toDo,
  table,
  divider: block => block,
  column_list: inside,
  column: inside,
};

const leave: Keep = (block, making) => {
  const why =
    block.type === 'private'
      ? 'private'
      : block.type === 'to_do'
        ? 'promise'
        : WORDS.test(block.type)
          ? 'words'
          : 'here only';
  note(making, textIn(block), why, block.source?.start);
  return undefined;
};

const WORDS = /^(?:paragraph|quote|callout|code|bulleted_list_item|numbered_list_item)$/;

const textIn = (block: Block): string =>
  [plainText(block.text), ...(block.children ?? []).map(textIn)].filter(text => text.trim() !== '').join(' ') ||
  block.type.replaceAll('_', ' ');

function note({ left, under }: Making, text: string, why: LeftOut['why'], offset: number | undefined): void {
  left.push({ text: text.trim(), why, under, ...(offset === undefined ? {} : { offset }) });
}

function withChildren(block: Block, making: Making): Block {
  const { mark: _, ...plain } = block;
  if (!block.children) return plain as Block;
  const children = keepAll(block.children, making);
  const { children: _children, ...bare } = plain;
  return (children.length > 0 ? { ...plain, children } : bare) as Block;
}

const upTo = (runs: readonly Run[], length: number): Run[] => {
  let left = length;
  return runs.flatMap(run => {
    const size = plainText([run]).length;
    const kept = run.type === 'text' ? { ...run, text: run.text.slice(0, Math.max(0, left)) } : run;
    const fits = left > 0;
    left -= size;
    return fits ? [kept] : [];
  });
};

function hint(runs: readonly Run[]): Run[] {
  const plain = runs.map(({ color: _, ...run }) => run as Run);
  return [tag('{% hint %}'), ...plain, tag('{% endhint %}')];
}

const tag = (markup: string): Run => ({ type: 'hole', markup, offset: 0 });
