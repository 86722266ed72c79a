import type { Block } from '../document/block.ts';
import type { Run } from '../document/run.ts';
import { EMPTY_TEXT } from '../richtext/empty-text.ts';
import { printLineMark } from '../richtext/line-mark.ts';
import { openTag } from '../richtext/tag.ts';
import type { BlockPrinter } from './markdown-form.ts';

/** The one line of a block's own text, with the comment that names the line; a placeholder where there is no text. */
export function printText(
  block: Block & { text: Run[] },
  printer: BlockPrinter,
  at: 'start' | 'inside' = 'start',
): string {
  const words = printer.inline(block.text, at);
  const mark = block.mark ? printLineMark(block.mark) : '';
  if (words && mark) return `${words} ${mark}`;
  return words || mark || EMPTY_TEXT;
}

/** Lines behind a prefix; blank lines get the prefix without its trailing blanks. */
export function indent(lines: readonly string[], prefix: string): string[] {
  const bare = prefix.trimEnd();
  return lines.map(line => (line === '' ? bare : prefix + line));
}

/**
 * A block as a pair of tags with blank lines inside, so that other readers of Markdown, too, see Markdown in it.
 *
 * ```
 * <callout icon="💡">
 *
 * Text
 *
 * </callout>
 * ```
 */
export function printContainer(
  name: string,
  attributes: { [name: string]: string | true | undefined },
  block: Block & { text: Run[] },
  printer: BlockPrinter,
): string[] {
  const children = block.children?.length ? ['', ...printer.blocks(block.children)] : [];
  return [openTag(name, attributes), '', printText(block, printer), ...children, '', `</${name}>`];
}
