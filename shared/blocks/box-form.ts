import type { Block } from '../document/block.ts';
import { openTag } from '../richtext/tag.ts';
import type { BlockPrinter, TagContent } from './markdown-form.ts';

/** The blocks between two tags; a text on the tags' own line is a paragraph. */
export function readInside({ blocks, text, source }: TagContent): Block[] {
  if (!text) return blocks;
  const { runs, segments, mark } = text;
  return [{ type: 'paragraph', text: runs, ...(mark ? { mark } : {}), source: { ...source, text: segments } }];
}

/**
 * A block without a text of its own, around its children. Blank lines make other readers of Markdown see Markdown in it.
 *
 * ```
 * <column ratio="0.5">
 *
 * Left
 *
 * </column>
 * ```
 */
export function printBox(
  name: string,
  attributes: { [name: string]: string | true | undefined },
  block: Block,
  printer: BlockPrinter,
  level?: BlockPrinter['level'],
): string[] {
  if (!block.children?.length) return [openTag(name, attributes, true)];
  return [openTag(name, attributes), '', ...printer.blocks(block.children, level), '', `</${name}>`];
}
