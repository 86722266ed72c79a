import type { Run, TextRun } from '../../document/run.ts';
import { plainRun, plainText } from '../../document/text.ts';
import { escapeText, type Place } from '../../richtext/escape.ts';
import { printAtom } from '../../richtext/print-atom.ts';
import { readInline } from '../../richtext/read-inline.ts';
import { createParser } from '../parser.ts';
import { plainRuns } from './plain-runs.ts';

const parser = createParser();

/** Where a text stands: it begins a line, is a cell of a table, or stands behind something else on the line. */
type At = 'start' | 'cell' | 'inside';

/**
 * The lines of a text in plain GFM. A line break in the text begins a new line.
 *
 * @example printPlainText([{ type: 'text', text: 'call ' }, { type: 'text', text: 'Bo', bold: true }], 'start') // ['call **Bo**']
 */
export function printPlainText(runs: readonly Run[], at: At): string[] {
  const lines = linesOf(plainRuns(runs));
  const places = lines.map((_, i) => (i === 0 ? at : 'start'));
  const printed = lines.map((line, i) => printLine(line, places[i]!));
  // What is harmless on each line may be a link over two of them: `[`, then `x](y)`.
  const whole = lines.flatMap((line, i): TextRun[] => (i === 0 ? line : [{ type: 'text', text: '\n' }, ...line]));
  if (lines.length < 2 || says(printed.join('  \n'), whole, at)) return printed;
  return lines.map((line, i) => printWords(line, places[i]!));
}

/** A text in one line. */
export function printPlainLine(runs: readonly Run[], at: At): string {
  const oneLine = plainRuns(runs).map(run => ({ ...run, text: run.text.replaceAll('\n', ' ') }));
  return printLine(trimmed(oneLine), at);
}

/** One line with as few escapes as say its words; without its marks where its words would else not be read as they are. */
function printLine(runs: readonly TextRun[], at: At): string {
  const tries = [
    () => print(runs, at, { bareAddresses: true, dollars: false, brackets: false }),
    () => print(runs, at, { bareAddresses: false, dollars: true, brackets: true }),
    () => printWords(runs, at),
  ];
  let escaped = '';
  for (const attempt of tries) {
    escaped = attempt();
    if (says(escaped, runs, at)) break;
  }
  const bare = withoutEscapedBrackets(escaped);
  return bare !== escaped && says(bare, runs, at) ? bare : escaped;
}

/** Only the words of a line, with every escape that they may need. */
const printWords = (runs: readonly TextRun[], at: At): string =>
  print([{ type: 'text', text: plainText(runs) }], at, { bareAddresses: false, dollars: true, brackets: true });

/** `[draft]` needs no escape in a text without definitions; only what begins a line could be an alert, a box or a definition. */
const withoutEscapedBrackets = (line: string): string =>
  line.startsWith('\\[') ? line : line.replace(/(?<!\\)\\\[/g, '[');

/** Whether a line reads back as just these words; where it begins a line, also that it is a paragraph and nothing else. */
function says(line: string, runs: readonly Run[], at: At): boolean {
  const tokens = at === 'start' ? parser.parse(line, {}) : parser.parseInline(line, {});
  const inline = tokens.filter(({ type }) => type === 'inline');
  if (at === 'start' && (tokens[0]?.type !== 'paragraph_open' || tokens.length !== 3)) return false;
  const { runs: read } = readInline(inline[0]?.children ?? [], null);
  return read.every(run => run.type === 'text') && plainText(read).trim() === plainText(runs).trim();
}

function linesOf(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    });
  }
  return lines.map(trimmed).filter(line => line.length > 0);
}

/** Without blanks at its edges, which Markdown would not keep. */
function trimmed(runs: readonly TextRun[]): TextRun[] {
  const first = runs.findIndex(run => run.text.trim() !== '');
  const last = runs.findLastIndex(run => run.text.trim() !== '');
  return runs.slice(first < 0 ? runs.length : first, last + 1).map((run, i) => {
    const text = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === last - first ? text.trimEnd() : text };
  });
}

interface Care {
  /** An address in a sentence stays as it is: it is no markup, and the escape that keeps it from being a link might show. */
  bareAddresses: boolean;
  /** Every dollar is escaped, since two of them could enclose a formula. */
  dollars: boolean;
  /** Every bracket is escaped. */
  brackets: boolean;
}

function print(runs: readonly TextRun[], at: At, care: Care): string {
  const place: PlainPlace = { start: at === 'start', cell: at === 'cell', ...care };
  let out = '';
  for (let i = 0; i < runs.length; ) {
    let end = i + 1;
    while (end < runs.length && runs[end]!.link === runs[i]!.link) end++;
    const same = runs.slice(i, end);
    const { link } = runs[i]!;
    const next = runs[end] ? plainRun(runs[end]!)[0] : undefined;
    if (link === undefined) out += marked(same, { ...place, start: place.start && out === '' }, out.at(-1), next);
    else out += `[${marked(same, { ...place, start: false, brackets: true }, '[', ']')}](${target(link, place)})`;
    i = end;
  }
  return out;
}

/** Runs of one link, each with its delimiters where they can stand; where they can't, the mark is left off. */
function marked(
  runs: readonly TextRun[],
  place: PlainPlace,
  before: string | undefined,
  after: string | undefined,
): string {
  let out = '';
  runs.forEach((run, i) => {
    const next = runs[i + 1]?.text[0] ?? after;
    const [, lead, words, trail] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text)!;
    const last = (out + lead).at(-1) ?? before;
    const around = delimiters(run, words!, last, trail ? ' ' : next);
    const start = place.start && out === '';
    const printed = run.code
      ? printAtom({ ...run, text: words! }, place)
      : escaped(words!, { ...place, start: start && !around, ...(next === undefined ? {} : { next }) });
    out += words === '' ? run.text : lead + around + printed + [...around].reverse().join('') + trail;
  });
  return out;
}

function delimiters(run: TextRun, words: string, before: string | undefined, after: string | undefined): string {
  const around = `${run.strikethrough ? '~~' : ''}${run.bold ? '**' : ''}${run.italic ? '*' : ''}`;
  if (around === '' || words === '') return '';
  const edge = (char: string | undefined, outside: string | undefined) =>
    outside === undefined || /\s/.test(outside) || (WORD.test(char ?? '') && !DELIMITER.test(outside));
  return edge(run.code ? '`' : words[0], before) && edge(run.code ? '`' : words.at(-1), after) ? around : '';
}

const WORD = /[\p{L}\p{N}]/u;
const DELIMITER = /[*_~\\`]/;

type PlainPlace = Place & Care;

function escaped(text: string, place: PlainPlace): string {
  if (!place.bareAddresses) return escapeText(text, place);
  const parts = text.split(/(?<=https?)(?=:)/i);
  return parts.map((part, i) => escapeText(part, { ...place, start: place.start && i === 0 })).join('');
}

const target = (link: string, { cell }: Place): string => {
  const url = link.replace(/[\s<>()\\|`]/g, char => encodeURIComponent(char).replace('(', '%28').replace(')', '%29'));
  const safe = url.replace(/&(?=#?\w+;)/g, '\\&');
  return cell ? safe.replaceAll('|', '%7C') : safe;
};
