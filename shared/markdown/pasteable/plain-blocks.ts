import type { Block } from '../../document/block.ts';
import { joinBlocks } from './join-blocks.ts';
import { PLAIN_FORMS } from './plain-forms.ts';

/** Where blocks are printed. Headings stand on the page itself; inside another block a bold line does. */
export type Level = 'page' | 'inside';

/** What one block becomes: its lines, and whether it may stand close to a neighbour of the same list. */
export interface Piece {
  lines: string[];
  list?: 'bullets' | 'numbers';
}

/** What a form is told of the place of its block, and how it prints what is below. */
export interface Place {
  level: Level;
  /** For an item of a numbered list. */
  number: number;
  printer: PlainPrinter;
}

export interface PlainPrinter {
  /** What blocks become, piece by piece: a block without words becomes none, a toggle itself and its content. */
  pieces(blocks: readonly Block[], level: Level): Piece[];
  /** The lines of blocks with the blank lines between them. */
  lines(blocks: readonly Block[], level: Level): string[];
}

/** The lines of blocks in plain GFM. */
export const printPlainBlocks = (blocks: readonly Block[], level: Level): string[] => joinBlocks(pieces(blocks, level));

function pieces(blocks: readonly Block[], level: Level): Piece[] {
  let number = 0;
  return blocks.flatMap(block => {
    number = block.type === 'numbered_list_item' ? numberOf(block.start ?? number + 1) : 0;
    const form = PLAIN_FORMS[block.type] as (block: Block, place: Place) => Piece[];
    return form(block, { level, number, printer: { pieces, lines: printPlainBlocks } });
  });
}

/** Markdown knows numbers of at most nine digits; what is none begins at 1. */
const numberOf = (number: number): number =>
  Number.isInteger(number) && number >= 0 && number <= 999_999_999 ? number : 1;
