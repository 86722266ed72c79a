import { parseTag, type Tag } from '../../richtext/tag.ts';
import { codeEnds } from './code-ends.ts';
import { trimBlanks } from './trim-blanks.ts';

/** A table as both dialects write it with tags: the Markdown of each cell, row by row. */
export interface TaggedTable {
  columnHeader: boolean;
  rowHeader: boolean;
  rows: string[][];
}

/**
 * Reads a table from its first tag to its last, however it is broken into lines. Widths and colours are passed over: the
 * API knows neither. `null` where the tags don't make rows of cells, or words stand outside of these.
 *
 * ```
 * <table header-row="true">
 *     <tr> <td>**a**</td> <td>b</td> </tr>
 * </table>
 * ```
 */
export function readTableTags(source: string): TaggedTable | null {
  const rows: string[][] = [];
  let head: Tag | null = null;
  /** Where the words of the open cell, or the gap between two tags, begin. */
  let from = 0;
  let open: 'table' | 'row' | 'cell' | null = null;
  for (const match of tagsOf(source)) {
    const tag = parseTag(match[0]);
    const step =
      tag && STEPS.find(({ name, kind, at }) => name.test(tag.name) && kind.includes(tag.kind) && at === open);
    if (!tag || !step) {
      if (open === 'cell') continue;
      return null;
    }
    const between = source.slice(from, match.index);
    if (open === 'cell') rows.at(-1)!.push(oneLine(between));
    else if (between.trim() !== '') return null;
    if (step.to === 'row' && step.at === 'table') rows.push([]);
    if (open === null) head = tag;
    open = step.to;
    from = match.index + match[0].length;
  }
  if (open !== null || !head || source.slice(from).trim() !== '' || !rows.some(cells => cells.length > 0)) return null;
  const { 'header-row': row, 'header-column': column } = head.attributes;
  return { columnHeader: row === 'true', rowHeader: column === 'true', rows: rows.filter(cells => cells.length > 0) };
}

/** The words of a cell, which may be broken into lines. */
const oneLine = (words: string): string =>
  trimBlanks(
    words
      .split(/\r?\n/)
      .map(line => trimBlanks(line))
      .join(' '),
  );

/** A tag, or what may hide one: an escape, or code. */
const PIECE = /\\[\s\S]|`+|<\/?(?:table|colgroup|col|tr|td|th)(?:\s[^<>]*)?>/g;

/** The tags that are not escaped and stand in no code; code ends on its line. */
function* tagsOf(source: string): Generator<RegExpExecArray> {
  const behindCode = codeEnds(source);
  const piece = new RegExp(PIECE);
  for (let match = piece.exec(source); match; match = piece.exec(source)) {
    const [sign] = match;
    if (sign[0] === '<') yield match;
    if (sign[0] !== '`') continue;
    const end = behindCode(match.index);
    if (!source.slice(match.index, end).includes('\n')) piece.lastIndex = end;
  }
}

type Open = 'table' | 'row' | 'cell' | null;

/** Which tag may stand where, and where one is behind it. */
const STEPS: readonly { name: RegExp; kind: readonly Tag['kind'][]; at: Open; to: Open }[] = [
  { name: /^table$/, kind: ['open'], at: null, to: 'table' },
  { name: /^(?:colgroup|col)$/, kind: ['open', 'close', 'self'], at: 'table', to: 'table' },
  { name: /^tr$/, kind: ['open'], at: 'table', to: 'row' },
  { name: /^t[dh]$/, kind: ['open'], at: 'row', to: 'cell' },
  { name: /^t[dh]$/, kind: ['self'], at: 'row', to: 'row' },
  { name: /^t[dh]$/, kind: ['close'], at: 'cell', to: 'row' },
  { name: /^tr$/, kind: ['close'], at: 'row', to: 'table' },
  { name: /^table$/, kind: ['close'], at: 'table', to: null },
];
