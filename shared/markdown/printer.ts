import { LIST_FAMILY } from '../blocks/list-items.ts';
import { markdownForm } from '../blocks/markdown.ts';
import type { BlockPrinter, ItemNumber } from '../blocks/markdown-form.ts';
import { printGeneric } from '../blocks/opaque/markdown.ts';
import type { Block } from '../document/block.ts';
import type { Run } from '../document/run.ts';
import { printInline } from '../richtext/print-inline.ts';
import { readsBack } from './reads-back.ts';

export interface PrinterOptions {
  /** The document has reference definitions, so every `[label]` could be a link. */
  definitions: boolean;
}

/** Prints blocks; how each type is written stands in its folder of `blocks/`. */
export class Printer implements BlockPrinter {
  number: ItemNumber = { value: 1, delimiter: '.', place: 'first', plain: true };
  private readonly options: PrinterOptions;
  private tags = false;

  constructor(options: PrinterOptions) {
    this.options = options;
  }

  inline(runs: readonly Run[], at: 'start' | 'cell' | 'inside' = 'start'): string {
    return printInline(runs, { at, definitions: this.options.definitions, tags: this.tags });
  }

  blocks(blocks: readonly Block[]): string[] {
    const lines: string[] = [];
    let number: ItemNumber | null = null;
    blocks.forEach((block, i) => {
      const before = blocks[i - 1];
      number = numberOf(block, before, number);
      if (number) this.number = number;
      if (before && gap(before, block)) lines.push('');
      const printed = this.block(block);
      if (number) number.plain = printed[0]!.startsWith(`${number.value}${number.delimiter} `);
      for (const line of printed) lines.push(line);
    });
    return lines;
  }

  /**
   * A block by its nice form if that reads back as the block, else with every mark as a tag, else by the generic tag.
   * So whatever is printed reads back equal.
   */
  block(block: Block): string[] {
    if (block.unread || block.extra) return printGeneric(block, this);
    const { number } = this;
    const form = markdownForm(block.type);
    for (const tags of [false, true]) {
      const print = (what: Block): string[] | null => {
        this.tags = tags;
        this.number = number;
        return wrapped(form.print(what, this), wrapOf(what));
      };
      const proven = form.exact || readsBack(block, print, number);
      const lines = proven ? print(block) : null;
      this.tags = false;
      if (lines) return lines;
    }
    return printGeneric(block, this);
  }
}

/** `<ul>` around an `<li>`, `<ol type="a">` with its attributes around another. */
function wrapped(lines: string[] | null, wrap: string | null): string[] | null {
  return lines && wrap ? [wrap, ...lines, `</${wrap.slice(1, 3)}>`] : lines;
}

const wrapOf = (block: Block): string | null => markdownForm(block.type).wrap?.(block) ?? null;

/** The number of an item: it follows the one before; where counting starts again, the delimiter changes. */
function numberOf(block: Block, before: Block | undefined, last: ItemNumber | null): ItemNumber | null {
  if (block.type !== 'numbered_list_item') return null;
  if (before?.type !== 'numbered_list_item' || !last) {
    return { value: block.start ?? 1, delimiter: block.style?.delimiter ?? '.', place: 'first', plain: true };
  }
  const place = last.plain ? 'next' : 'apart';
  if (block.start === undefined) return { value: last.value + 1, delimiter: last.delimiter, place, plain: true };
  return { value: block.start, delimiter: last.delimiter === '.' ? ')' : '.', place, plain: true };
}

/** Whether a blank line stands between two neighbours: not between items of one list, definitions and template tags. */
function gap(before: Block, block: Block): boolean {
  if (before.type === 'tag' || block.type === 'tag') return false;
  if (before.type === 'definition' && block.type === 'definition') return false;
  const family = LIST_FAMILY[block.type];
  if (!family || LIST_FAMILY[before.type] !== family || wrapOf(before) || wrapOf(block)) return true;
  return before.style?.loose === true || block.style?.loose === true;
}
