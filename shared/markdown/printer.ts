import { isLooseItem } from '../blocks/list-item.ts';
import { LIST_FAMILY } from '../blocks/list-items.ts';
import { markdownForm } from '../blocks/markdown.ts';
import type { BlockPrinter, ItemNumber } from '../blocks/markdown-form.ts';
import { printGeneric } from '../blocks/opaque/markdown.ts';
import type { Block } from '../document/block.ts';
import type { Run } from '../document/run.ts';
import { isUnmarked } from '../document/text.ts';
import { isSafe } from '../richtext/escape.ts';
import { isPlainText } from '../richtext/plain-text.ts';
import { printFlat } from '../richtext/print-flat.ts';
import { type Emphasis, printInline } from '../richtext/print-inline.ts';
import { readsBack, saysOnlyWords, saysStart } from './reads-back.ts';

export interface PrinterOptions {
  /** The document has reference definitions, so every `[label]` could be a link. */
  definitions: boolean;
  /** What stands before the lines under an item, where that is not as wide as its marker. */
  indentation?: string | undefined;
  /** The signs for bold and italic, where they are not stars. */
  emphasis?: Emphasis | undefined;
}

/** Prints blocks; how each type is written stands in its folder of `blocks/`. */
export class Printer implements BlockPrinter {
  number: ItemNumber = { value: 1, delimiter: '.', place: 'first', plain: true };
  private readonly options: PrinterOptions;
  level: BlockPrinter['level'];
  private tags = false;
  /** The block being printed holds a text that could be misread. */
  private doubt = false;
  /** Children are printed once, however often their parent is. */
  private readonly printed = new Map<readonly Block[], string[]>();

  constructor(options: PrinterOptions) {
    this.options = options;
  }

  get indentation(): string | undefined {
    return this.options.indentation;
  }

  inline(runs: readonly Run[], at: 'start' | 'cell' | 'inside' = 'start'): string {
    const [first] = runs;
    if (runs.length === 1 && first!.type === 'text' && isUnmarked(first!) && isSafe(first!.text)) return first!.text;
    const { definitions, emphasis } = this.options;
    if (at !== 'cell' && !this.tags && !definitions && !emphasis) {
      const flat = printFlat(runs);
      if (flat !== null) return flat;
    }
    if (!isPlainText(runs)) this.doubt ||= at !== 'cell' || first !== undefined;
    return printInline(runs, { at, definitions, emphasis, tags: this.tags });
  }

  blocks(blocks: readonly Block[], level?: BlockPrinter['level']): string[] {
    return this.siblings(blocks, level);
  }

  /** The blocks that go on in a list of the file, where the item before the first of them has this number. */
  after(before: Pick<ItemNumber, 'value' | 'delimiter'> | undefined, blocks: readonly Block[]): string[] {
    return this.siblings(blocks, undefined, before);
  }

  private siblings(
    blocks: readonly Block[],
    level: BlockPrinter['level'],
    before?: Pick<ItemNumber, 'value' | 'delimiter'>,
  ): string[] {
    const known = this.printed.get(blocks);
    if (known) return known;
    let number: ItemNumber | null = before ? { ...before, place: 'next', plain: true } : null;
    let last: Block['type'] | undefined = before && 'numbered_list_item';
    // Where each block's lines end, and not the lines themselves: of thousands of blocks nothing has to be kept twice.
    const ends: number[] = [];
    let lines: string[] = [];
    let loose = false;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      number = numberOf(block, last, number);
      last = block.type;
      if (number) this.number = number;
      const own = this.block(block, level);
      if (number) number.plain = own[0]!.startsWith(`${number.value}${number.delimiter} `);
      if (i > 0 && gap(blocks[i - 1]!, block)) lines.push('');
      for (const line of own) lines.push(line);
      ends.push(lines.length);
      loose ||= isLoose(block, own);
    }
    if (loose) lines = loosened(blocks, lines, ends);
    this.printed.set(blocks, lines);
    return lines;
  }

  private block(block: Block, level: BlockPrinter['level']): string[] {
    const { doubt, tags } = this;
    this.tags = false;
    const lines = this.nicely(block, level) ?? printGeneric(block, this);
    this.doubt = doubt;
    this.tags = tags;
    return lines;
  }

  /**
   * A block by its nice form if that reads back as the block, else with every mark as a tag. So whatever is printed reads
   * back equal. Where there is no doubt, nothing is read.
   */
  private nicely(block: Block, level: BlockPrinter['level']): string[] | null {
    if (block.unread || block.extra) return null;
    const form = markdownForm(block.type);
    const { number } = this;
    const wrap = form.wrap?.(block);
    if (block.type === 'numbered_list_item' && !wrap && !saysStart(block.start, number)) return null;
    this.level = level;
    this.doubt = !form.exact && !saysOnlyWords(block);
    const lines = wrapped(form.print(block, this), wrap);
    if (!this.doubt) return lines;
    const print = (what: Block): string[] | null => {
      this.number = number;
      this.level = level;
      return wrapped(form.print(what, this), form.wrap?.(what));
    };
    if (readsBack(block, print)) return lines;
    this.tags = true;
    return readsBack(block, print) ? print(block) : null;
  }
}

/** `<ul>` around an `<li>`, `<ol type="a">` with its attributes around another. */
function wrapped(lines: string[] | null, wrap: string | null | undefined): string[] | null {
  return lines && wrap ? [wrap, ...lines, `</${wrap.slice(1, 3)}>`] : lines;
}

const wrapOf = (block: Block): string | null => markdownForm(block.type).wrap?.(block) ?? null;

/** The number of an item: it follows the one before; where counting starts again, the delimiter changes. */
function numberOf(block: Block, before: Block['type'] | undefined, last: ItemNumber | null): ItemNumber | null {
  if (block.type !== 'numbered_list_item') return null;
  if (before !== 'numbered_list_item' || !last) {
    return { value: block.start ?? 1, delimiter: block.style?.delimiter ?? '.', place: 'first', plain: true };
  }
  const place = last.plain ? 'next' : 'apart';
  const step = block.style?.same ? 0 : 1;
  if (block.start === undefined) return { value: last.value + step, delimiter: last.delimiter, place, plain: true };
  return { value: block.start, delimiter: last.delimiter === '.' ? ')' : '.', place, plain: true };
}

/** The lines of siblings, with a blank line also between the items of every loose list. */
function loosened(blocks: readonly Block[], lines: readonly string[], ends: readonly number[]): string[] {
  const printed = ends.map((end, i) => {
    const start = i === 0 ? 0 : ends[i - 1]! + (gap(blocks[i - 1]!, blocks[i]!) ? 1 : 0);
    return lines.slice(start, end);
  });
  const loose = looseItems(blocks, printed);
  return printed.flatMap((own, i) => {
    const before = blocks[i - 1];
    const apart = before && (gap(before, blocks[i]!) || (loose.has(i) && sameList(before, blocks[i]!)));
    return apart ? ['', ...own] : own;
  });
}

/** Whether a blank line stands between two neighbours: not between items of one list, definitions and template tags. */
function gap(before: Block, block: Block): boolean {
  if (before.type === 'tag' || block.type === 'tag') return false;
  if (before.type === 'definition' && block.type === 'definition') return false;
  return !sameList(before, block);
}

function sameList(before: Block, block: Block): boolean {
  const family = LIST_FAMILY[block.type];
  return family !== undefined && LIST_FAMILY[before.type] === family && !wrapOf(before) && !wrapOf(block);
}

/** Whether an item alone would make its list loose. */
const isLoose = (block: Block, lines: readonly string[]): boolean =>
  LIST_FAMILY[block.type] !== undefined && (block.style?.loose === true || isLooseItem(lines));

/** The items of loose lists by their index. In Markdown a list is loose as a whole, if one of its items is. */
function looseItems(blocks: readonly Block[], printed: readonly string[][]): ReadonlySet<number> {
  const loose = new Set<number>();
  for (let i = 0; i < blocks.length; i++) {
    if (loose.has(i) || !isLoose(blocks[i]!, printed[i]!)) continue;
    let [start, end] = [i, i + 1];
    while (start > 0 && sameList(blocks[start - 1]!, blocks[start]!)) start--;
    while (end < blocks.length && sameList(blocks[end - 1]!, blocks[end]!)) end++;
    for (let item = start; item < end; item++) loose.add(item);
  }
  return loose;
}
