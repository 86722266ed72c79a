import type { MarkdownIt, StateBlock } from 'markdown-it';
import { parseTag, type Tag } from '../../../richtext/tag.ts';
import { readTableTags } from '../table-tags.ts';
import { TAG_FORMS } from './tags.ts';

/**
 * Lines of one tag each, as `splitTags` leaves them:
 *
 * ```
 * <quote color="red">         tag_open; its text follows on the next line
 * </quote>                    tag_close
 * <pdf source="…">Plan</pdf>  tag_whole, with its words as an inline token
 * <p />                       tag_whole
 * <table> … </table>          html_table
 * ```
 */
export function tagLines(parser: MarkdownIt): void {
  parser.block.ruler.before('html_block', 'tag_lines', readTagLine, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function readTagLine(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = state.bMarks[start]! + state.tShift[start]!;
  if (state.src.charCodeAt(from) !== 0x3c || state.sCount[start]! - state.blkIndent >= 4) return false;
  const line = state.src.slice(from, state.eMarks[start]).trimEnd();
  if (/^<table(?:\s[^<>]*)?>/.test(line)) return readTable(state, start, end, silent);
  const found = readSingle(line);
  if (!found) return false;
  if (silent) return true;
  const { tag, words } = found;
  const isWhole = tag.kind === 'self' || words !== undefined;
  const token = state.push(isWhole ? 'tag_whole' : tag.kind === 'open' ? 'tag_open' : 'tag_close', tag.name, 0);
  token.map = [start, start + 1];
  token.meta = { ...tag };
  token.content = line;
  if (words !== undefined) pushInline(state, words, start);
  state.line = start + 1;
  return true;
}

function readSingle(line: string): { tag: Tag; words?: string } | null {
  const tag = parseTag(line);
  if (tag) return isKnown(tag) && (tag.kind !== 'self' || TAG_FORMS.get(tag.name)!.whole) ? { tag } : null;
  const [, open, name, words] = WHOLE.exec(line) ?? [];
  const opening = open === undefined ? null : parseTag(open);
  if (opening?.kind !== 'open' || !isKnown(opening) || !TAG_FORMS.get(name!.toLowerCase())!.whole) return null;
  return { tag: opening, words: words! };
}

const WHOLE = /^(<([a-z][a-z0-9_-]*)(?:\s[^<>]*)?>)([\s\S]*)<\/\2>$/i;

function isKnown(tag: Tag): boolean {
  const form = TAG_FORMS.get(tag.name);
  return form !== undefined && (tag.kind === 'close' || (form.required ?? []).every(name => name in tag.attributes));
}

function pushInline(state: StateBlock, words: string, line?: number): void {
  const inline = state.push('inline', '', 0);
  if (line !== undefined) inline.map = [line, line + 1];
  inline.content = words;
  inline.children = [];
}

/** Where the lines end that were searched for the end of a table in vain: what is before needs no second search. */
const SEARCHED = Symbol('searched');

function readTable(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const env = state.env as { [SEARCHED]?: number };
  if (start < (env[SEARCHED] ?? 0)) return false;
  let last = start;
  while (last < end && !state.src.slice(state.bMarks[last], state.eMarks[last]).trimEnd().endsWith('</table>')) last++;
  const found = last < end ? readTableTags(state.getLines(start, last + 1, state.blkIndent, false)) : null;
  if (!found) env[SEARCHED] = last;
  if (!found) return false;
  if (silent) return true;
  const width = found.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const token = state.push('html_table', '', 0);
  token.map = [start, last + 1];
  token.meta = { header: { row: found.columnHeader, column: found.rowHeader }, rows: found.rows.map(() => width) };
  for (const cells of found.rows) for (let i = 0; i < width; i++) pushInline(state, cells[i] ?? '');
  state.line = last + 1;
  return true;
}
