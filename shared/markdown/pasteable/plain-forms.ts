import type { Media } from '../../blocks/media.ts';
import { pageAddress } from '../../blocks/page-address.ts';
import { indent } from '../../blocks/print-text.ts';
import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { opaqueWords } from './opaque-words.ts';
import type { Piece, Place } from './plain-blocks.ts';
import { printPlainTable } from './plain-table.ts';
import { printPlainLine, printPlainText } from './plain-text.ts';

type Form<B extends Block> = (block: B, place: Place) => Piece[];

/** What each block becomes. */
export const PLAIN_FORMS: { [T in Block['type']]: Form<Extract<Block, { type: T }>> } = {
  paragraph: (block, place) => [...paragraph(block.text), ...below(block, place)],
  heading: (block, place) => [...heading(block.text, block.level, place), ...below(block, place)],
  toggle: (block, place) => [...heading(block.text, 3, place), ...below(block, place)],
  bulleted_list_item: (block, place) => [item(block, place, '- ', 'bullets')],
  numbered_list_item: (block, place) => [item(block, place, `${place.number}. `, 'numbers')],
  to_do: (block, place) => [item(block, place, '- ', 'bullets', block.checked ? '[x] ' : '[ ] ')],
  quote: (block, place) => quote(block.text, block, place),
  callout: (block, place) => quote([...words(iconOf(block)), ...block.text], block, place),
  code: (block, place) => [listing(block), ...paragraph(block.caption), ...below(block, place)],
  divider: () => [{ lines: ['---'] }],
  equation: block => paragraph(words(block.expression)),
  table: block => {
    const lines = printPlainTable(block);
    return lines.length > 0 ? [{ lines }] : [];
  },
  table_row: block => block.cells.flatMap(paragraph),
  image: media,
  video: media,
  audio: media,
  file: media,
  pdf: media,
  bookmark: block => paragraph(linked(block.url, block.caption)),
  embed: media,
  link_preview: block => paragraph(linked(block.url, undefined)),
  link_to_page: ({ target }) => paragraph(linked(pageAddress(target), undefined)),
  child_page: block => paragraph(words(block.title)),
  child_database: block => paragraph(words(block.title)),
  column_list: below,
  column: below,
  tab: below,
  synced_block: below,
  meeting_notes: (block, place) => [...heading(block.text, 3, place), ...below(block, place)],
  template: (block, place) => [...paragraph(block.text), ...below(block, place)],
  breadcrumb: () => [],
  table_of_contents: () => [],
  opaque: (block, place) => [...opaqueWords(block.data).flatMap(paragraph), ...below(block, place)],
  tag: block => paragraph(words(block.markup)),
  html: block => paragraph(words(textOfHtml(block.html))),
  private: () => [],
  comment: () => [],
  definition: () => [],
};

/** The sign before a callout's words; only an emoji is text. */
const iconOf = ({ icon }: Extract<Block, { type: 'callout' }>): string =>
  typeof icon === 'string' && icon !== '' ? `${icon} ` : '';

const words = (text: string): Run[] => (text === '' ? [] : [{ type: 'text', text }]);

function paragraph(text: readonly Run[] | undefined): Piece[] {
  const lines = printPlainText(text ?? [], 'start');
  return lines.length > 0 ? [{ lines: broken(lines) }] : [];
}

/** Line breaks of a text, as Markdown has them: two blanks at the end of a line. */
const broken = (lines: readonly string[]): string[] =>
  lines.map((line, i) => (i + 1 < lines.length ? `${line}  ` : line));

function heading(text: readonly Run[], depth: number, { level }: Place): Piece[] {
  if (level === 'inside') return paragraph(text.map(run => ({ ...run, bold: true as const })));
  const line = printPlainLine(text, 'inside').replace(/(^|\s)(#+)$/, '$1\\$2');
  return line === '' ? [] : [{ lines: [`${'#'.repeat(Math.min(depth, 3))} ${line}`] }];
}

function below(block: Block, { level, printer }: Place): Piece[] {
  return printer.pieces(block.children ?? [], level);
}

function item(
  block: Block & { text: Run[] },
  { printer }: Place,
  marker: string,
  list: 'bullets' | 'numbers',
  box = '',
): Piece {
  const [first = '', ...rest] = broken(printPlainText(block.text, box ? 'inside' : 'start'));
  const children = printer.lines(block.children ?? [], 'inside');
  const gap = first + box !== '' && children.length > 0 && !FOLLOWS_TEXT.test(children[0]!) ? [''] : [];
  const head = first === '' ? (marker + box).trimEnd() : marker + box + first;
  return { lines: [head, ...indent([...rest, ...gap, ...children], ' '.repeat(marker.length))], list };
}

/** What may stand on the line after a text: a list with words in it that begins at 1. */
const FOLLOWS_TEXT = /^(?:-|1\.) \S/;

function quote(text: readonly Run[], block: Block, { printer }: Place): Piece[] {
  const lines = broken(printPlainText(text, 'start'));
  const children = printer.lines(block.children ?? [], 'inside');
  const all = [...lines, ...(lines.length > 0 && children.length > 0 ? [''] : []), ...children];
  return all.length > 0 ? [{ lines: indent(all, '> ') }] : [];
}

function listing(block: Extract<Block, { type: 'code' }>): Piece {
  const text = plainText(block.text).replace(/\r\n?/g, '\n');
  const longest = Math.max(2, ...[...text.matchAll(/^[ \t]*(`{3,})/gm)].map(match => match[1]!.length));
  const fence = '`'.repeat(longest + 1);
  const language = /^[\w+#./ -]*$/.test(block.language ?? '') ? (block.language ?? '').trim() : '';
  return { lines: [fence + language, ...(text === '' ? [] : text.split('\n')), fence] };
}

/** A file: where it lies, unless that is with Notion and opens for nobody. */
function media({ kind, url, caption }: Media): Piece[] {
  return paragraph(linked(kind ? '' : url, caption));
}

/** What leads somewhere: its words as a link, or the address where it has none. */
function linked(url: string, caption: readonly Run[] | undefined): Run[] {
  if (!caption || plainText(caption).trim() === '') return url === '' ? [] : [{ type: 'text', text: url, link: url }];
  return url === '' ? [...caption] : caption.map(run => ({ ...run, link: url }));
}

/** The words of raw HTML, without its tags, scripts and styles. */
const textOfHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<\/?[a-z!?][^<>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
