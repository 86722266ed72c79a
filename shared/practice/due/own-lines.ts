import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import type { Hints } from '../hints.ts';
import { ownWords } from '../own-words.ts';
import { withoutPrivate } from './without-private.ts';

/**
 * The lines that somebody wrote in a part of a page, without hints, labels that wait for an answer, and private notes.
 *
 * ```
 * - Ana: <span color="gray">One line.</span>    a label
 * - Bo: still fits                              a line
 * | My hours | | 9 to 5 |                       a line: a cell behind the first
 * ```
 *
 * @example
 * ownLines(blocks, hints).map(({ text }) => text) // ['Bo: still fits', '9 to 5']
 */
export function ownLines(blocks: readonly Block[], hints?: Hints): { block: Block; text: string }[] {
  return [...walk(withoutPrivate(blocks))].flatMap(block =>
    textsOf(block)
      .flatMap(runs => plainText(ownWords(runs, hints)).split('\n'))
      .map(text => ({ block, text: text.trim() }))
      .filter(({ text }) => text !== '' && !/[:：]$/.test(text)),
  );
}

const textsOf = (block: Block): (readonly Run[])[] =>
  block.type === 'table_row' ? block.cells.slice(1) : block.text ? [block.text] : [];
