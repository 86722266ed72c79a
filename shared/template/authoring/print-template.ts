import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import type { Run } from '../../document/run.ts';
import { mapBlocks } from '../../document/walk.ts';
import { printMarkdown } from '../../markdown/print.ts';

/** The first of the characters that stand for holes while a template is printed; nobody writes them. */
const FIRST = 0x10f000;

/**
 * Prints a document with holes as the file of a template. A page is printed so that nothing in it can be taken for a hole;
 * here the holes are put in afterwards, each in the place of one character that means nothing to Markdown.
 *
 * @example
 * printTemplate(doc(h(2, 'For ', { type: 'hole', markup: '{{ to.first }}', offset: 0 }))) // '## For {{ to.first }}\n'
 */
export function printTemplate({ blocks, ...rest }: Document): string {
  const holes: string[] = [];
  const veil = (run: Run): Run => {
    if (run.type !== 'hole') return run;
    const { markup, offset: _, ...marks } = run;
    return { ...marks, type: 'text', text: String.fromCodePoint(FIRST + holes.push(markup) - 1) };
  };
  const veiled = mapBlocks(blocks, block => {
    if (block.type === 'table_row') return { ...block, cells: block.cells.map(cell => cell.map(veil)) };
    return block.text ? ({ ...block, text: block.text.map(veil) } as Block) : block;
  });
  return printMarkdown({ ...rest, blocks: veiled }).replace(
    /[\u{10F000}-\u{10FFFD}]/gu,
    sign => holes[sign.codePointAt(0)! - FIRST] ?? sign,
  );
}
