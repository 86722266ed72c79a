import type { Token } from 'markdown-it';
import type { Block, LineMark, Style } from '../document/block.ts';
import type { Run } from '../document/run.ts';
import type { Segment, Source } from '../document/source.ts';
import type { Tag } from '../richtext/tag.ts';

/** How one block type is written in Markdown: what it is read from, and how it is printed. */
export interface MarkdownForm<B extends Block = Block> {
  /** By the type of the markdown-it token that begins such a block. The reader stands behind that token. */
  tokens?: { [token: string]: (reader: BlockReader, token: Token) => Block | Block[] };
  /** By the name of a tag that stands on lines of its own. */
  tags?: { [name: string]: TagForm };
  /** Tags that wrap neighbours of this type, such as `<ul>` around `<li>`. */
  wrap?: (block: B) => string | null;
  /** The lines of the block with all its children, or `null` where Markdown has no form for just this block. */
  print(block: B, printer: BlockPrinter): string[] | null;
  /** Block types for which the printed form needs no proof by reading it back. */
  exact?: true;
}

export interface TagForm {
  attributes: readonly string[];
  /** Without these it is none of ours but HTML, as `<video src="…">` is. */
  required?: readonly string[];
  /** It may stand on one line with its text, or on its own as `<p />`. */
  whole?: true;
  /** A blank line follows its opening tag, also where a tag could: else it is HTML, as most people write `<figure>`. */
  apart?: true;
  /** `null`: these attributes or this content are not ours, and the lines stay HTML. */
  read(tag: Tag, content: TagContent): Block | Block[] | null;
}

export interface TagContent {
  blocks: Block[];
  /** The text between the tags of one line. */
  text?: ReadText;
  /** The text of `<summary>`, inside `<details>`. */
  summary?: ReadText;
  /** The text of `<figcaption>`, inside `<figure>`. */
  figcaption?: ReadText;
  source: Source;
}

/** A text as read from an inline token, with where it stood. */
export interface ReadText {
  runs: Run[];
  segments: Segment[];
  mark?: LineMark;
}

/** What a form may ask of the reader. */
export interface BlockReader {
  /** The sibling read just before, if there is one. */
  readonly previous: Block | undefined;
  /** The next token, without taking it. */
  peek(): Token | undefined;
  /** Takes the next token if it is of this type, else `null`. */
  take(type: string): Token | null;
  /** Reads blocks up to and including the token of this type; what `container` says stands before each line. */
  blocks(close: string, container?: Container): Block[];
  text(inline: Token): ReadText;
  /** Whether the words that were read there begin with this very character in the source, not with an escape or an entity for it. */
  begins(segments: readonly Segment[], signs: string): boolean;
  /** The source of what a token maps; the token's own source as written. */
  source(token: Token, text?: Segment[]): Source;
  /** The Markdown of a token's lines, without the prefixes of its containers. */
  written(token: Token): string;
  /** Puts the source of holes back into a text that is no Markdown. */
  plain(text: string): string;
  /** The hole that a masked text stands for. */
  hole(text: string): { markup: string; offset: number } | null;
}

export interface Container {
  kind: 'quote' | 'item';
  line: number;
}

/** What a form may ask of the printer. */
export interface BlockPrinter {
  /** A text on one line. `at: 'start'` where it begins a line and could be mistaken for a block. */
  inline(runs: readonly Run[], at?: 'start' | 'cell' | 'inside'): string;
  /** The lines of a list of siblings, with the blank lines between them. */
  blocks(blocks: readonly Block[], level?: 'tabs'): string[];
  /** What the block that is printed stands directly in, where that changes its form. */
  level: 'tabs' | undefined;
  /** For an item of a numbered list. */
  number: ItemNumber;
  /** What stands before the lines under an item, where the file has a habit; else as many blanks as its marker is wide. */
  readonly indentation?: string | undefined;
}

export interface ItemNumber {
  value: number;
  delimiter: '.' | ')';
  /** The first of its list; behind a plain item; or behind an item that was written as a tag. */
  place: 'first' | 'next' | 'apart';
  /** The item was written plainly, `1. text`. */
  plain: boolean;
}

/** The style to keep, or nothing when all of it is usual. */
export const styleOf = (style: Style): { style?: Style } => (Object.keys(style).length > 0 ? { style } : {});
