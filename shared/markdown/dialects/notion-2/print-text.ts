import type { MarkdownIt as Parser } from 'markdown-it';
import { equalText } from '../../../document/equal.ts';
import type { Run } from '../../../document/run.ts';
import { colorName } from '../../../richtext/color.ts';
import { isPlainText } from '../../../richtext/plain-text.ts';
import { type Atoms, escapeLabel } from '../../../richtext/print-atom.ts';
import { type InlineDialect, printInline } from '../../../richtext/print-inline.ts';
import { readInline } from '../../../richtext/read-inline.ts';
import { openTag } from '../../../richtext/tag.ts';
import type { Addresses } from '../addresses.ts';
import { dateParts } from '../moment.ts';
import { TEXT } from './read.ts';

/** Where a text stands: on lines of its own, on one line with other signs, or in a cell of a table of pipes. */
export type At = 'start' | 'inside' | 'cell';

/**
 * Prints a text so that it reads back: first as people write it, then with every mark as a tag, then with every sign escaped.
 *
 * ```
 * call **Bo**\
 * x<b>**a.**</b>b
 * ```
 */
export function printText(runs: readonly Run[], at: At, addresses: Addresses, parser: Parser): string {
  const ways = [
    { tags: false, dialect: dialectOf(addresses, false) },
    { tags: true, dialect: dialectOf(addresses, true) },
    { tags: true, dialect: { ...dialectOf(addresses, true), everySign: true as const } },
  ];
  let printed = '';
  for (const { tags, dialect } of ways) {
    printed = broken(printInline(runs, { at, definitions: false, tags, dialect }), at);
    if (isPlainText(runs) || readsBack(printed, runs, at, parser)) return printed;
  }
  // What still looks like the beginning of a block (a link whose words are the code "]:") begins with bold of no words.
  return `<b></b>${printed}`;
}

function dialectOf(addresses: Addresses, careful: boolean): InlineDialect {
  const atoms: Partial<Atoms> = {
    date: run => {
      const { start, end, startTime, endTime, timeZone } = dateParts(run);
      const times = { 'start-time': startTime, 'end-time': endTime, 'time-zone': timeZone };
      return openTag('date', { start, end, ...times }, true);
    },
    mention: run => {
      const url = run.kind === 'user' ? `user://${run.id}` : addresses.page(run.id);
      const tag = openTag('mention', { url, type: run.kind === 'database' ? 'database' : undefined });
      return `${tag}${escapeLabel(run.label)}</mention>`;
    },
    // Dollars alone say a formula only at the edge of words; with backticks they do anywhere.
    ...(careful ? {} : { equation: run => `$${run.expression}$` }),
  };
  return { plainAddresses: true, lineBreak: '\n', atoms };
}

/** A line break is a backslash at the end of a line where the next can't be taken for the beginning of a block; else a tag. */
const broken = (printed: string, at: At): string =>
  printed.replace(/\n/g, (_, index: number) => {
    const next = printed.slice(index + 1, index + 12);
    return at === 'start' && WORDS.test(next) ? '\\\n' : '<br />';
  });

const WORDS = /^(?:(?:\*{1,3}|~~)?\p{L}|`[^`]|<(?:b|i|s|u|span|mention|date)[ >])/u;

/** Whether what was printed is read as the same text. */
export const readsBack = (printed: string, runs: readonly Run[], at: At, parser: Parser): boolean =>
  equalText(readText(printed, at, parser), runs);

function readText(printed: string, at: At, parser: Parser): Run[] {
  // The rows of a table are split, and their pipes unescaped, before anything else looks at them.
  const source = at === 'cell' ? printed.trim().replaceAll('\\|', '|') : printed.trim();
  const tokens = at === 'start' ? parser.parse(source, {}) : parser.parseInline(source, {});
  const inline = tokens.filter(({ type }) => type === 'inline');
  const isText = at !== 'start' || (tokens[0]?.type === 'paragraph_open' && tokens.length === 3);
  return isText && inline.length === 1 ? readInline(inline[0]!.children ?? [], null, TEXT).runs : [];
}

/** A colour as an attribute. */
export const colorAttribute = (block: object): { color: string | undefined } => ({
  color: 'color' in block ? colorName(block.color as never) : undefined,
});
