import type { Token } from 'markdown-it';
import { markdownForms } from '../blocks/markdown.ts';
import type { BlockReader, Container, ReadText, TagForm } from '../blocks/markdown-form.ts';
import { tagForm } from '../blocks/tags.ts';
import type { Block } from '../document/block.ts';
import type { Segment, Source } from '../document/source.ts';
import { type Holes, splitHoles, unmaskHoles } from '../richtext/holes.ts';
import { type InlineGrammar, OUR_INLINE, readInline } from '../richtext/read-inline.ts';
import type { Lines } from './lines.ts';
import { TagFrames } from './tag-frames.ts';

/** What a dialect makes of the tokens of markdown-it and of the tags among them. */
export interface Grammar {
  tokens: ReadonlyMap<string, (reader: BlockReader, token: Token) => Block | Block[]>;
  tag(name: string): TagForm | undefined;
  inline: InlineGrammar;
  /** The block that a line of a tag is where the tag means nothing. */
  unknown(markup: string, source: Source): Block;
}

/** Our own dialect. */
const OURS: Grammar = {
  tokens: new Map(Object.values(markdownForms).flatMap(form => Object.entries(form.tokens ?? {}))),
  tag: tagForm,
  inline: OUR_INLINE,
  unknown: (html, source) => ({ type: 'html', html, source }),
};

/** Makes blocks of the tokens of markdown-it; what each token means stands in the folders of `blocks/`. */
export class Reader implements BlockReader {
  previous: Block | undefined;
  private at = 0;
  private readonly containers: Container[] = [];
  private readonly tokens: readonly Token[];
  private readonly lines: Lines;
  private readonly holes: Holes | null;
  private readonly grammar: Grammar;

  constructor(tokens: readonly Token[], lines: Lines, holes: Holes | null, grammar: Grammar = OURS) {
    this.tokens = tokens;
    this.lines = lines;
    this.holes = holes;
    this.grammar = grammar;
  }

  peek(): Token | undefined {
    return this.tokens[this.at];
  }

  take(type: string): Token | null {
    const token = this.tokens[this.at];
    if (token?.type !== type) return null;
    this.at++;
    return token;
  }

  blocks(close: string | null, container?: Container): Block[] {
    if (container) this.containers.push(container);
    const frames = new TagFrames(this, this.grammar);
    for (let token = this.tokens[this.at]; token && token.type !== close; token = this.tokens[this.at]) {
      this.at++;
      const read = this.grammar.tokens.get(token.type);
      this.previous = frames.last();
      if (read) frames.add(read(this, token));
      else frames.tag(token);
    }
    this.at++;
    if (container) this.containers.pop();
    return frames.close();
  }

  text(inline: Token): ReadText {
    const { runs, mark } = readInline(inline.children ?? [], this.holes, this.grammar.inline);
    const segments = inline.map ? this.segments(inline.content, inline.map[0]) : [];
    if (!mark) return { runs, segments };
    return { runs, mark, segments: this.withoutComment(segments) };
  }

  source(token: Token, text: Segment[] = []): Source {
    const [first, until] = token.map!;
    return {
      start: this.lines.content(first, this.containers),
      end: this.lines.trimmed(this.lines.last(first, until, this.containers)),
      text,
    };
  }

  begins(segments: readonly Segment[], signs: string): boolean {
    return segments.length > 0 && this.lines.text.startsWith(signs, segments[0]!.start);
  }

  written(token: Token): string {
    const [first, until] = token.map!;
    const lines: string[] = [];
    for (let line = first; line < until; line++) {
      lines.push(this.lines.text.slice(this.lines.content(line, this.containers), this.lines.trimmed(line)));
    }
    return this.plain(lines.join('\n'));
  }

  plain(text: string): string {
    return this.holes ? unmaskHoles(text, this.holes) : text;
  }

  hole(text: string): { markup: string; offset: number } | null {
    const numbers = splitHoles(text).filter(part => typeof part === 'number');
    const [first, last] = [this.holes?.list[numbers[0] ?? -1], this.holes?.list[numbers.at(-1) ?? -1]];
    if (!first || !last) return null;
    return { markup: this.plain(text), offset: first.offset };
  }

  /** Each line of a text is the end of a line of the source: what stands before it is prefix, marker and blanks. */
  private segments(content: string, first: number): Segment[] {
    return content.split('\n').map((words, i) => {
      const line = first + i;
      const from = this.lines.content(line, this.containers);
      const end = this.lines.end(line);
      const found = this.lines.text.lastIndexOf(words, end);
      if (found >= from && found + words.length <= end) return { start: found, end: found + words.length };
      return { start: from, end: this.lines.trimmed(line) };
    });
  }

  /** `call Bo <!--p:7k2qd-->` without the comment. */
  private withoutComment(segments: Segment[]): Segment[] {
    const last = segments.at(-1);
    if (!last) return segments;
    const words = this.lines.text.slice(last.start, last.end);
    const comment = words.lastIndexOf('<!--');
    const end = comment < 0 ? last.end : last.start + words.slice(0, comment).trimEnd().length;
    return [...segments.slice(0, -1), { start: last.start, end }];
  }
}
