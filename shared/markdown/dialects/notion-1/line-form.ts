import type { Block } from '../../../document/block.ts';
import type { Run } from '../../../document/run.ts';
import type { Addresses } from '../addresses.ts';

/** How one block type is written in the first version, where one line is one block and a tab more is a child. */
export interface LineForm<B extends Block = Block> {
  /** The lines that begin such a block. Forms are tried in the order of their list. */
  reads?: readonly LineRule[];
  /** The lines of the block with what is under it. */
  print(block: B, printer: LinePrinter): string[];
}

export interface LineRule {
  begins: RegExp;
  /** @param parts the groups of `begins`, empty where they took part in nothing; `null`: it is none after all */
  read(parts: readonly string[], lines: LineReader): Begun | null;
}

/** A block whose first line was read. */
export interface Begun {
  /** The block with what stands under it; several where it can hold no children, and they follow it. */
  end(children: Block[]): Block[];
  /** The name of the tag that ends it on a line of its own. */
  closes?: string;
}

/** What a form may ask of the reader. */
export interface LineReader {
  text(line: string): Run[];
  /** The next line, without its tabs and blanks, if it stands as deep as this one. */
  peek(): string | undefined;
  skip(): void;
  /** Takes the lines up to the one that ends them, without the tabs of this one; `null` (and none taken) where none does. */
  until(end: 'fence' | '$$' | '</table>', fence?: string): string[] | null;
  /** Takes all the lines that are left. */
  rest(): string[];
}

/** What a form may ask of the printer. */
export interface LinePrinter {
  readonly addresses: Addresses;
  text(runs: readonly Run[]): string;
  /** A text that is a whole line. */
  paragraph(runs: readonly Run[]): string;
  /** The lines of what stands under a block, one tab in. */
  under(block: Block): string[];
  /** Which item of its list the block is, from 1. */
  readonly number: number;
}
