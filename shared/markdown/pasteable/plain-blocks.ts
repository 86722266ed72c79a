import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { joinBlocks } from './join-blocks.ts';
import { PLAIN_FORMS } from './plain-forms.ts';

/** Where blocks are printed. Headings stand on the page itself; inside another block a bold line does. */
export type Level = 'page' | 'inside';

/** What one block becomes: its lines, and whether it may stand close to a neighbour of the same list. */
export interface Piece {
  lines: string[];
  list?: 'bullets' | 'numbers';
}

/** The lines of blocks in plain GFM with the blank lines between them. */
export const printPlainBlocks = (blocks: readonly Block[], level: Level): string[] =>
  joinBlocks(plainPieces(blocks, level));

/** What blocks become, piece by piece: a block without words becomes none, a toggle itself and its content. */
export function plainPieces(blocks: readonly Block[], level: Level): Piece[] {
  let number = 0;
  return blocks.flatMap(block => {
    number = block.type === 'numbered_list_item' ? numberOf(block.start ?? number + 1) : 0;
    const form = PLAIN_FORMS[block.type] as (block: Block, level: Level, number: number) => Piece[];
    return form(block, level, number);
  });
}

/** Markdown knows numbers of at most nine digits; what is none begins at 1. */
const numberOf = (number: number): number =>
  Number.isInteger(number) && number >= 0 && number <= 999_999_999 ? number : 1;

/** A text that has runs, for the forms that make one up. */
export const words = (text: string): Run[] => (text === '' ? [] : [{ type: 'text', text }]);
