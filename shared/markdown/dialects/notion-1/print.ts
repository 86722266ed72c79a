import type { Block } from '../../../document/block.ts';
import type { Run } from '../../../document/run.ts';
import type { Addresses } from '../addresses.ts';
import { LINE_FORMS } from './forms.ts';
import type { LineForm, LinePrinter } from './line-form.ts';
import { printLine, printParagraph } from './print-line.ts';

/** Prints blocks that the dialect can hold (`inDialect`), one line a block, children one tab further in. */
export function printLines(blocks: readonly Block[], addresses: Addresses): string[] {
  const printer: LinePrinter & { number: number } = {
    addresses,
    number: 1,
    text: (runs: readonly Run[]) => printLine(runs, addresses),
    paragraph: (runs: readonly Run[]) => printParagraph(runs, addresses),
    under: block => printLines(block.children ?? [], addresses).map(line => `\t${line}`),
  };
  let number = 0;
  const lines: string[] = [];
  for (const block of blocks) {
    number = block.type === 'numbered_list_item' ? number + 1 : 0;
    printer.number = number;
    for (const line of (LINE_FORMS[block.type] as LineForm).print(block, printer)) lines.push(line);
  }
  return lines;
}
