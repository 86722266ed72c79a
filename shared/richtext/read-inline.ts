import type { Token } from 'markdown-it';
import type { LineMark } from '../document/block.ts';
import type { Marks, Run } from '../document/run.ts';
import { pushRun } from '../document/text.ts';
import { EMPTY_TEXT } from './empty-text.ts';
import { type Holes, splitHoles, unmaskHoles } from './holes.ts';
import { INLINE_TAGS, type InlineTags, type OpenTag } from './inline-tags.ts';
import { parseLineMark } from './line-mark.ts';
import { parseTag } from './tag.ts';

/** A text as read: its runs, and the identity of the line if a comment at its end names one. */
export interface InlineText {
  runs: Run[];
  mark?: LineMark;
}

/** What tags inside a text mean, and what becomes of one that means nothing. */
export interface InlineGrammar {
  tags: InlineTags;
  unknown(markup: string): Run;
}

/** Our own: HTML that is none of our tags stands for itself. */
export const OUR_INLINE: InlineGrammar = { tags: INLINE_TAGS, unknown: markdown => ({ type: 'raw', markdown }) };

/**
 * Makes runs of the inline tokens of markdown-it.
 *
 * Marks nest in the tokens and lie flat in the runs: `**a *b***` is `a` (bold) and `b` (bold, italic).
 */
export function readInline(
  tokens: readonly Token[],
  holes: Holes | null,
  grammar: InlineGrammar = OUR_INLINE,
): InlineText {
  const first = tokens[0];
  if (tokens.length === 1 && first?.type === 'text' && !holes)
    return { runs: first.content ? [{ type: 'text', text: first.content }] : [] };
  const reader = new InlineReader(holes, grammar);
  const pairs = tokens.some(token => token.type === 'html_inline') ? pairTags(tokens, grammar.tags) : NO_PAIRS;
  for (let i = 0; i < tokens.length; i++) i = reader.read(tokens, i, pairs);
  return reader.finish();
}

const NO_PAIRS: ReadonlyMap<number, number> = new Map();

class InlineReader {
  readonly runs: Run[] = [];
  private marks: Marks = {};
  private readonly stack: Marks[] = [];
  private readonly holes: Holes | null;
  private readonly grammar: InlineGrammar;

  constructor(holes: Holes | null, grammar: InlineGrammar) {
    this.holes = holes;
    this.grammar = grammar;
  }

  /** Reads the token at `i` (and those that belong to it); returns the index of the last one read. */
  read(tokens: readonly Token[], i: number, pairs: ReadonlyMap<number, number>): number {
    const token = tokens[i]!;
    const mark = MARK_TOKENS[token.type];
    if (mark) this.open(mark);
    else if (token.type === 'text' || token.type === 'text_special') this.words(token.content);
    else if (token.type in CLOSERS) this.marks = this.stack.pop() ?? {};
    else if (token.type === 'html_inline') return this.tag(tokens, i, pairs);
    else LEAVES[token.type]?.(this, token);
    return i;
  }

  open(marks: Marks): void {
    this.stack.push(this.marks);
    this.marks = { ...this.marks, ...marks };
  }

  push(run: Run): void {
    pushRun(this.runs, { ...run, ...this.marks, ...(run.type === 'text' && run.code ? { code: true } : {}) } as Run);
  }

  words(content: string): void {
    if (!this.holes) return this.push({ type: 'text', text: content });
    for (const part of splitHoles(content)) {
      if (typeof part === 'string') this.push({ type: 'text', text: part });
      else this.push({ type: 'hole', ...this.holes.list[part]! } as Run);
    }
  }

  source(text: string): string {
    return this.holes ? unmaskHoles(text, this.holes) : text;
  }

  private tag(tokens: readonly Token[], i: number, pairs: ReadonlyMap<number, number>): number {
    const html = tokens[i]!.content;
    const tag = parseTag(html);
    const form = tag ? this.grammar.tags[tag.name] : undefined;
    const close = pairs.get(i);
    if (tag && form?.marks && close === -1) {
      this.marks = this.stack.pop() ?? {};
      return i;
    }
    if (tag && form?.marks && close !== undefined) {
      const marks = form.marks(tag);
      if (marks) {
        this.open(marks);
        return i;
      }
    }
    if (tag && form?.run) {
      const label = close === undefined || close < 0 ? '' : textBetween(tokens, i, close);
      const run = tag.kind === 'close' ? null : form.run(tag, this.source(label));
      if (run) {
        this.push(run);
        return close !== undefined && close >= 0 ? close : i;
      }
    }
    this.push(this.grammar.unknown(this.source(html)));
    return i;
  }

  finish(): InlineText {
    const mark = this.takeMark();
    const runs = breaksInCode(this.runs);
    return mark ? { runs, mark } : { runs };
  }

  /** `call Bo <!--p:7k2qd-->`: the comment is a field of the block, and the blank before it no part of its text. */
  private takeMark(): LineMark | null {
    const last = this.runs.at(-1);
    const mark = last?.type === 'raw' ? parseLineMark(last.markdown) : null;
    if (last?.type === 'raw' && (mark || last.markdown === EMPTY_TEXT)) {
      this.runs.pop();
      const before = this.runs.at(-1);
      if (before?.type === 'text' && before.text.endsWith(' ')) {
        this.runs.pop();
        pushRun(this.runs, { ...before, text: before.text.replace(/ +$/, '') });
      }
    }
    return mark;
  }
}

const MARK_TOKENS: { [type: string]: Marks } = {
  strong_open: { bold: true },
  em_open: { italic: true },
  s_open: { strikethrough: true },
};

const CLOSERS: { [type: string]: true } = { strong_close: true, em_close: true, s_close: true, link_close: true };

function attribute(token: Token, name: string): string | null {
  const value = token.attrGet(name);
  return value === null ? null : String(value);
}

const LEAVES: { [type: string]: (reader: InlineReader, token: Token) => void } = {
  code_inline: (reader, token) => reader.push({ type: 'text', text: reader.source(token.content), code: true }),
  softbreak: reader => reader.push({ type: 'text', text: ' ' }),
  hardbreak: reader => reader.push({ type: 'text', text: '\n' }),
  link_open: (reader, token) => {
    const title = attribute(token, 'title');
    const link = reader.source(attribute(token, 'href') ?? '');
    reader.open(title === null ? { link } : { link, linkTitle: reader.source(title) });
  },
  image: (reader, token) => {
    const title = attribute(token, 'title');
    const run = {
      type: 'image',
      url: reader.source(attribute(token, 'src') ?? ''),
      alt: reader.source(wordsOf(token.children ?? [])),
    } as const;
    reader.push(title === null ? run : { ...run, title: reader.source(title) });
  },
  equation: (reader, token) => reader.push({ type: 'equation', expression: reader.source(token.content) }),
};

/** What a picture's description says: its words without their marks and escapes, as HTML has it. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' ';
      if (type === 'equation') return `$${content}$`;
      return type === 'image' ? wordsOf(children ?? []) : content;
    })
    .join('');
}

/** For each tag of ours that has both ends: where its other end is (closing tags map to -1). What has one end only stays as it is. */
export function pairTags(tokens: readonly Token[], tags: InlineTags = INLINE_TAGS): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { name: string; index: number; level: number }[] = [];
  tokens.forEach((token, index) => {
    const tag: OpenTag = token.type === 'html_inline' ? parseTag(token.content) : null;
    const form = tags[tag?.name ?? ''];
    if (!tag || tag.kind === 'self' || !form || form.alone) return;
    if (tag.kind === 'open') {
      open.push({ name: tag.name, index, level: token.level });
      return;
    }
    const top = open.at(-1);
    if (top?.name !== tag.name || top.level !== token.level) return;
    open.pop();
    if (form.marks?.(parseTag(tokens[top.index]!.content)!) === null) return;
    pairs.set(top.index, index);
    pairs.set(index, -1);
  });
  return pairs;
}

function textBetween(tokens: readonly Token[], open: number, close: number): string {
  let out = '';
  for (let i = open + 1; i < close; i++) out += tokens[i]!.content;
  return out;
}

/** A line break between two pieces of code belongs to the code: a code span can't hold it in Markdown. */
export function breaksInCode(runs: Run[]): Run[] {
  const isBreak = (run: Run | undefined) => run?.type === 'text' && !run.code && /^\n+$/.test(run.text);
  if (!runs.some(isBreak)) return runs;
  const out: Run[] = [];
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    const after = runs[i + 1];
    const inside = isBreak(run) && before?.type === 'text' && before.code && after?.type === 'text' && after.code;
    pushRun(out, inside ? ({ ...run, code: true } as Run) : run);
  });
  return out;
}
