import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { greyStretches } from '../../practice/own-words.ts';
import { normalised } from '../../practice/promises/promise-id.ts';

/** The words of the grey stretches of a block. In a rendering of a template they are its guidance. */
export const guidanceOf = (block: Block): Set<string> =>
  new Set(textsOf(block).flatMap(runs => stretches(runs).map(({ words }) => words)));

/** Whether a block says nothing but guidance. */
export const isGuidance = (block: Block): boolean =>
  !block.children?.length &&
  textsOf(block).some(runs => stretches(runs).length > 0) &&
  textsOf(block).every(runs => plainText(withoutGuidance(runs, new Set())).trim() === '');

/** A block without its guidance, but for what is `kept`. */
export function strippedOf(block: Block, kept: ReadonlySet<string>): Block {
  if (block.type === 'table_row') return { ...block, cells: block.cells.map(cell => withoutGuidance(cell, kept)) };
  return block.text ? ({ ...block, text: withoutGuidance(block.text, kept) } as Block) : block;
}

const textsOf = (block: Block): readonly (readonly Run[])[] =>
  block.type === 'table_row' ? block.cells : block.text ? [block.text] : [];

const isGrey = (stretch: readonly Run[]): boolean => stretch[0]!.color === 'gray';

const stretches = (runs: readonly Run[]): { words: string }[] =>
  greyStretches(runs)
    .filter(isGrey)
    .map(stretch => ({ words: normalised(plainText(stretch)) }));

const withoutGuidance = (runs: readonly Run[], kept: ReadonlySet<string>): Run[] =>
  greyStretches(runs).flatMap(stretch => (isGrey(stretch) && !kept.has(normalised(plainText(stretch))) ? [] : stretch));
