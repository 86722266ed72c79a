import type { Marks, Run } from '../document/run.ts';
import { isUnmarked, joinRuns, plainText } from '../document/text.ts';
import { colorName } from './color.ts';
import { escapeEdges, escapeText, isOrdinary, type Place } from './escape.ts';
import { canClose, canOpen } from './flanking.ts';
import { printAtom } from './print-atom.ts';
import { openTag } from './tag.ts';

export interface InlineOptions {
  /** Where the text stands; see {@link Place}. */
  at: 'start' | 'cell' | 'inside';
  /** The document has reference definitions. */
  definitions: boolean;
  /** Every mark as a tag: for the texts in which `**` can't begin or end. */
  tags: boolean;
  /** What another dialect writes in its own way. */
  dialect?: InlineDialect;
  /** Other signs than stars, wherever these can stand. */
  emphasis?: Emphasis | undefined;
}

export type InlineDialect = Pick<Place, 'lineBreak' | 'plainAddresses' | 'everySign' | 'atoms'>;

/** The signs for bold and italic. */
export interface Emphasis {
  bold: '**' | '__';
  italic: '*' | '_';
}

const STARS: Emphasis = { bold: '**', italic: '*' };

/**
 * Prints a text on one line.
 *
 * ```
 * call **Bo** <span color="red">today</span>
 * x<b>**a.**</b>b      marks that can't begin or end there by CommonMark's rules are tags
 * ```
 */
export function printInline(runs: readonly Run[], options: InlineOptions): string {
  const joined = runs.length > 1 ? joinRuns(runs) : runs;
  const only = joined[0];
  const dollars = mayHoldFormula(joined);
  const place: Place = {
    start: options.at === 'start',
    cell: options.at === 'cell',
    brackets: options.definitions,
    dollars,
    ...options.dialect,
  };
  if (joined.length === 1 && only?.type === 'text' && isUnmarked(only)) {
    return escapeEdges(escapeText(only.text, place));
  }
  return escapeEdges(new InlinePrinter(place, options.tags, options.emphasis).print(nest(joined, 0)));
}

/** Whether two dollar signs of this text could enclose a formula. */
function mayHoldFormula(runs: readonly Run[]): boolean {
  if (!runs.some(run => run.type !== 'text' || run.text.includes('$'))) return false;
  return runs.some(run => run.type === 'equation') || plainText(runs).split('$').length > 2;
}

/** From the outermost to the innermost. Code is innermost and printed with its text. */
const OUTER = ['link', 'color', 'underline', 'strikethrough', 'bold', 'italic'] as const;

type MarkName = (typeof OUTER)[number];

type Node = { run: Run } | { mark: MarkName; marks: Marks; children: Node[] };

/**
 * Neighbours that share the outermost mark become its children, and so on inwards.
 *
 * @param used the marks that are open already, one bit each
 */
function nest(runs: readonly Run[], used: number): Node[] {
  const nodes: Node[] = [];
  for (let i = 0; i < runs.length; ) {
    const run = runs[i]!;
    const index = outermost(run, used);
    if (index < 0) {
      nodes.push({ run });
      i++;
      continue;
    }
    const mark = OUTER[index]!;
    let end = i + 1;
    while (end < runs.length && same(runs[end]!, run, mark)) end++;
    nodes.push({ mark, marks: run, children: nest(runs.slice(i, end), used | (1 << index)) });
    i = end;
  }
  return nodes;
}

function outermost(run: Run, used: number): number {
  for (let index = 0; index < OUTER.length; index++) {
    if (!(used & (1 << index)) && run[OUTER[index]!] !== undefined) return index;
  }
  return -1;
}

const same = (a: Marks, b: Marks, name: MarkName): boolean =>
  a[name] === b[name] && (name !== 'link' || a.linkTitle === b.linkTitle);

const DELIMITERS: { [mark: string]: string } = { bold: '**', italic: '*', strikethrough: '~~' };
const TAGS: { [mark: string]: string } = { bold: 'b', italic: 'i', strikethrough: 's', underline: 'u' };

class InlinePrinter {
  private readonly place: Place;
  private readonly tags: boolean;
  private readonly emphasis: Emphasis;
  private out = '';
  /** The last character of `out`: to ask a long string for it means to put its pieces together. */
  private last: string | undefined;

  constructor(place: Place, tags: boolean, emphasis: Emphasis = STARS) {
    this.place = place;
    this.tags = tags;
    this.emphasis = emphasis;
  }

  print(nodes: readonly Node[]): string {
    this.nodes(nodes, false, '');
    return this.out;
  }

  private say(words: string): void {
    if (words === '') return;
    this.out += words;
    this.last = words.at(-1);
  }

  /** @param after what follows the last node, as far as it is known */
  private nodes(nodes: readonly Node[], inDelimiters: boolean, after: string): void {
    nodes.forEach((node, i) => {
      const next = nodes[i + 1];
      const follows = next ? (firstOf(next) ?? '<') : after;
      if ('run' in node) this.run(node.run, follows);
      else if (node.mark === 'link') this.link(node, inDelimiters);
      else if (node.mark === 'color')
        this.wrap(openTag('span', { color: colorName(node.marks.color) }), node, '</span>', inDelimiters);
      else this.mark(node, inDelimiters, follows);
    });
  }

  private run(run: Run, follows: string): void {
    if (run.type !== 'text' || run.code) {
      this.say(printAtom(run, this.place));
      return;
    }
    const start = this.place.start && this.out === '';
    if (!start && isOrdinary(run.text)) this.say(run.text);
    else this.say(escapeText(run.text, { ...this.place, start, next: follows }));
  }

  private link(node: Extract<Node, { mark: MarkName }>, inDelimiters: boolean): void {
    const { link = '', linkTitle } = node.marks;
    const only = node.children.length === 1 ? node.children[0] : undefined;
    const words = only && 'run' in only && only.run.type === 'text' && !only.run.code ? only.run.text : null;
    if (words === link && linkTitle === undefined && AUTOLINK.test(link)) {
      this.say(`<${link}>`);
      return;
    }
    const inner = new InlinePrinter({ ...this.place, start: false, brackets: true }, this.tags, this.emphasis);
    inner.nodes(node.children, inDelimiters, ']');
    this.say(`[${inner.out}](${printTarget(link, linkTitle, this.place)})`);
  }

  private wrap(open: string, node: Extract<Node, { mark: MarkName }>, close: string, inDelimiters: boolean): void {
    this.say(open);
    this.nodes(node.children, inDelimiters, '<');
    this.say(close);
  }

  private mark(node: Extract<Node, { mark: MarkName }>, inDelimiters: boolean, follows: string): void {
    const tag = TAGS[node.mark]!;
    const delimiter = this.tags || inDelimiters ? undefined : DELIMITERS[node.mark];
    if (!delimiter) return this.wrap(`<${tag}>`, node, `</${tag}>`, inDelimiters);
    const both = node.mark === 'bold' && node.children.length === 1 ? node.children[0]! : null;
    const bothMarked = both && 'mark' in both && both.mark === 'italic' ? both : null;
    const around = bothMarked ? '***' : delimiter;
    const inner = new InlinePrinter({ ...this.place, start: false }, this.tags, this.emphasis);
    inner.nodes(bothMarked?.children ?? node.children, true, '*');
    if (!canOpen(this.last, inner.out[0]) || !canClose(inner.last, follows[0]))
      return this.wrap(`<${tag}>`, node, `</${tag}>`, inDelimiters);
    // Inside a word an underscore is an underscore.
    const { bold, italic } = isInWord(this.last) || isInWord(follows[0]) ? STARS : this.emphasis;
    const signs = { '***': bold + italic, '**': bold, '*': italic }[around] ?? around;
    this.say(signs + inner.out + [...signs].reverse().join(''));
  }
}

const isInWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character);

/** What a node's Markdown will begin with, if that is a plain character. */
function firstOf(node: Node): string | undefined {
  if (!('run' in node)) return node.mark === 'link' ? '[' : undefined;
  return node.run.type === 'text' && !node.run.code ? node.run.text[0] : undefined;
}

const AUTOLINK = /^https?:\/\/[^\s<>|\\]+$/i;

/** The address of a link or image with its title. */
export function printTarget(url: string, title: string | undefined, place: Place): string {
  const plain = /^[^\s<>()\\&|]+$/.test(url);
  const address = plain
    ? url
    : `<${url
        .replace(/[\\<>]/g, '\\$&')
        .replace(ENTITIES, '\\&')
        .replaceAll('\n', '%0A')}>`;
  const words =
    title === undefined
      ? ''
      : ` "${title.replace(/["\\]/g, '\\$&').replace(ENTITIES, '\\&').replaceAll('\n', '&#10;')}"`;
  const target = address + words;
  return place.cell ? target.replaceAll('|', '\\|') : target;
}

const ENTITIES = /&(?=#?\w+;)/g;
