import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import type { Person } from '../../template/index.ts';
import type { Hints } from '../hints.ts';
import { ownWords } from '../own-words.ts';
import { findMember } from '../people.ts';
import type { PageLine } from '../promises/history.ts';
import { type PromiseLine, readLine } from '../promises/read-promise.ts';
import type { PageDay } from '../promises/say-day.ts';

/** How what stands in a section is read. */
export interface Reading {
  people: readonly Person[];
  /** The day of the page. */
  day: PageDay;
  hints: Hints | undefined;
}

/**
 * The lines of a section that somebody wrote, one each.
 *
 * ```
 * - Ana expects:             a label: what stands below it are the lines
 *   - an answer in a day     a line
 * - Who else may help:       a label with nothing behind it: no line
 * - Ana:                     a label that is a name: what stands below it is hers
 * | Pricing | by March |     a line, with its cells; a row of headings is none
 * <details>                  what is folded away stands there from before: no line
 * ```
 */
export function linesOf(blocks: readonly Block[], reading: Reading): PageLine[] {
  return blocks.flatMap(block => READ[block.type]?.(block, reading) ?? []);
}

type Read = (block: Block, reading: Reading) => PageLine[];

const item: Read = (block, reading) => {
  const line = lineOf(block.text ?? [], reading, block.type === 'to_do' ? block : undefined);
  if (line) return [{ block, line }];
  const owner = findMember(LABEL.exec(plainText(block.text ?? []))?.[1] ?? '', reading.people)?.id;
  const below = linesOf(block.children ?? [], reading);
  return owner === undefined ? below : below.map(({ block, line }) => ({ block, line: { owner, ...line } }));
};

const LABEL = /^(.+):\s*$/s;

const READ: { [type: string]: Read } = {
  to_do: item,
  bulleted_list_item: item,
  numbered_list_item: item,
  paragraph: item,
  quote: item,
  callout: item,
  heading: (block, reading) => linesOf(block.children ?? [], reading),
  table: (block, reading) =>
    (block.children ?? [])
      .slice(block.type === 'table' && block.columnHeader ? 1 : 0)
      .flatMap(row => rowOf(row, reading)),
};

function lineOf(
  runs: readonly Run[],
  { people, day, hints }: Reading,
  box?: { checked: boolean },
): PromiseLine | undefined {
  const line = readLine(runs, { people, pageDay: day, hints, box });
  return line && !line.text.endsWith(':') ? line : undefined;
}

/** A row is what its first cell says. One with nothing of its own but that is a label of the template, such as a name. */
function rowOf(row: Block, { people, day, hints }: Reading): PageLine[] {
  if (row.type !== 'table_row') return [];
  const cells = row.cells.map(cell => plainText(ownWords(cell, hints)).trim());
  const first = cells.findIndex(cell => cell !== '');
  if (first < 0 || cells.filter(cell => cell !== '').length < Math.min(2, cells.length)) return [];
  const line = readLine(row.cells[first]!, { people, pageDay: day, hints });
  return line ? [{ block: row, line: { ...line, cells } }] : [];
}
