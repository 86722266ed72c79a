import type { Block } from '../document/block.ts';
import { type FirstText, takeFirstText } from './first-text.ts';
import { LIST_FAMILY, type ListItem } from './list-items.ts';
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
  const children = block.children?.length ? indent(printer.blocks(block.children), ' '.repeat(marker.length)) : [];
  const first = block.children?.[0];
  const tight = first === undefined || first.type === 'tag' || LIST_FAMILY[first.type] !== undefined;
  return [marker + box + printText(block, printer), ...(tight ? [] : ['']), ...children];
}
