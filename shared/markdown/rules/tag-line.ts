import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isBlockTag, isLineTag, standsApart } from '../../blocks/tags.ts';
import { parseTag, type Tag } from '../../richtext/tag.ts';
import { readHtmlTable } from './html-table.ts';

/**
 * Lines that hold one of our tags:
 *
 * ```
 * <callout icon="💡">        tag_open   (a blank line or another tag must follow: then CommonMark, too, reads on as Markdown)
 *
 * text
 *
 * </callout>                 tag_close
 * <page url="…">Title</page> tag_whole, with its text as an inline token
 * <p />                      tag_whole
 * <table> … </table>         html_table, when every line of it is a row or a cell as we write them
 * ```
 *
 * Any other HTML stays an HTML block.
 */
export function tagLine(parser: MarkdownIt): void {
  parser.block.ruler.before('html_block', 'tag_line', readTagLine, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function readTagLine(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = state.bMarks[start]! + state.tShift[start]!;
  if (state.src.charCodeAt(from) !== 0x3c || state.sCount[start]! - state.blkIndent >= 4) return false;
  const line = state.src.slice(from, state.eMarks[start]).trimEnd();
  if (/^<table(?![\w-])/.test(line)) return readTable(state, start, end, silent);
  const single = readSingle(line) ?? readOpened(line);
  if (!single) return false;
  const open = single.find(part => part.tag.kind === 'open' && part.text === undefined);
  if (open && !opens(state, start, end, standsApart(open.tag))) return false;
  if (silent) return true;
  for (const part of single) pushTag(state, part, line, start);
  state.line = start + 1;
  return true;
}

interface Part {
  tag: Tag;
  /** What stands between the tags of a line that holds both. */
  text?: string;
}

function readSingle(line: string): Part[] | null {
  const tag = parseTag(line);
  if (tag) return isBlockTag(tag) ? [{ tag }] : null;
  const match = WHOLE.exec(line);
  const open = match ? parseTag(match[1]!) : null;
  return open?.kind === 'open' && isLineTag(open) ? [{ tag: open, text: match![3]! }] : null;
}

const WHOLE = /^(<([a-z][a-z0-9-]*)(?:\s[^<>]*)?>)([\s\S]*)<\/\2>$/i;

/** `<details><summary>Title</summary>` on one line, as many people write it. */
function readOpened(line: string): Part[] | null {
  const match = /^(<details[^<>]*>)\s*(<summary>[\s\S]*<\/summary>)$/.exec(line);
  if (!match) return null;
  const [outer, inner] = [readSingle(match[1]!), readSingle(match[2]!)];
  return outer && inner ? [...outer, ...inner] : null;
}

/** After an opening tag comes a blank line or another tag. */
function opens(state: StateBlock, start: number, end: number, apart: boolean): boolean {
  const next = start + 1;
  if (next >= end || state.isEmpty(next)) return true;
  return !apart && state.src.charCodeAt(state.bMarks[next]! + state.tShift[next]!) === 0x3c;
}

function pushTag(state: StateBlock, { tag, text }: Part, line: string, start: number): void {
  const whole = tag.kind === 'self' || text !== undefined;
  const token = state.push(whole ? 'tag_whole' : tag.kind === 'open' ? 'tag_open' : 'tag_close', tag.name, 0);
  token.map = [start, start + 1];
  token.meta = { ...tag };
  token.content = line;
  if (text === undefined) return;
  const inline = state.push('inline', '', 0);
  inline.map = [start, start + 1];
  inline.content = text;
  inline.children = [];
}

function readTable(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  let last = start;
  while (
    last < end &&
    !state.isEmpty(last) &&
    !state.src.slice(state.bMarks[last], state.eMarks[last]).trimEnd().endsWith('</table>')
  )
    last++;
  if (last >= end || state.isEmpty(last)) return false;
  const table = readHtmlTable(state.getLines(start, last + 1, state.blkIndent, false));
  if (!table) return false;
  if (silent) return true;
  const token = state.push('html_table', '', 0);
  token.map = [start, last + 1];
  token.meta = { header: table.header, rows: table.rows.map(row => row.length) };
  for (const text of table.rows.flat()) {
    const cell = state.push('inline', '', 0);
    cell.content = text;
    cell.children = [];
  }
  state.line = last + 1;
  return true;
}
