import type { Block } from '../document/block.ts';
import { type FirstText, takeFirstText } from './first-text.ts';
import type { ListItem } from './list-items.ts';
import type { BlockPrinter, BlockReader } from './markdown-form.ts';
import { indent, printText } from './print-text.ts';

/** What an item becomes: the block, and which part of its first text is its own. */
export interface Made {
  item: ListItem;
  segments: FirstText['segments'];
}

/** Reads the items of one Markdown list; `make` says what each becomes. */
export function readItems(
  reader: BlockReader,
  close: string,
  make: (first: FirstText, index: number, loose: boolean) => Made,
): Block[] {
  const items: Block[] = [];
  for (let open = reader.take('list_item_open'); open; open = reader.take('list_item_open')) {
    const source = reader.source(open);
    const paragraph = reader.peek();
    const loose = paragraph?.type === 'paragraph_open' && !paragraph.hidden;
    const first = takeFirstText(reader.blocks('list_item_close', { kind: 'item', line: open.map![0] }));
    const { item, segments } = make(first, items.length, loose);
    items.push({ ...item, source: { ...source, text: segments } });
  }
  reader.take(close);
  return items;
}

/** The marker, the text and, indented by the width of the list's marker, the children. */
export function printItem(block: ListItem, marker: string, printer: BlockPrinter, box = ''): string[] {
  const lines = [marker + box + printText(block, printer)];
  if (!block.children?.length) return lines;
  const children = printer.blocks(block.children);
  const follows = block.children[0]!.type === 'tag' || BEGINS_LIST.test(children[0]!);
  if (!follows) lines.push('');
  return lines.concat(indent(children, indentationUnder(marker.length, printer.indentation)));
}

/**
 * What stands before the lines under an item whose marker is so wide: the habit of the file, as long as Markdown takes it for
 * the item's own and for no code.
 *
 * ```
 * - item
 *     - under it        four blanks will do, one would not, and six would be code
 * ```
 */
export function indentationUnder(marker: number, habit: string | undefined): string {
  const width = habit === '\t' ? 4 : (habit?.length ?? 0);
  return habit !== undefined && width >= marker && width < marker + 4 ? habit : ' '.repeat(marker);
}

/** What may stand on the line after a text: a list, but for one that doesn't begin with 1. */
const BEGINS_LIST = /^(?:[-+*]|1[.)]) /;

/**
 * Whether an item, as printed, has a blank line between two blocks directly under it; in Markdown that loosens the whole list.
 *
 * ```
 * - text
 *
 *   a paragraph          loose: the blank line is the item's own
 * - text
 *   - b
 *
 *   - c                  not loose: the blank line is that of the inner list
 * ```
 */
export function isLooseItem(lines: readonly string[]): boolean {
  if (lines.length < 3 || !lines.includes('')) return false;
  // What is under the item is indented by at least its marker.
  const width = lines.find((line, i) => i > 0 && line !== '')?.search(/\S/) ?? 0;
  let inner: string | undefined;
  return lines.some((line, i) => {
    if (line.search(/\S/) === width) inner = markerKind(line.slice(width));
    const next = lines[i + 1];
    if (line !== '' || next === undefined || next.search(/\S/) !== width) return false;
    return inner === undefined || markerKind(next.slice(width)) !== inner;
  });
}

/** The first character of a list's marker, with one for all numbers; nothing for what begins no item. */
const markerKind = (line: string): string | undefined =>
  /^([-+*])(?: |$)|^\d{1,9}([.)])(?: |$)/.exec(line)?.slice(1).join('');
