import type { Token } from 'markdown-it';
import type { BlockReader, ReadText } from '../blocks/markdown-form.ts';
import type { Block } from '../document/block.ts';
import type { Source } from '../document/source.ts';
import type { Tag } from '../richtext/tag.ts';
import type { Grammar } from './reader.ts';
import { MAX_DEPTH } from './rules/limit-depth.ts';

interface Frame {
  /** `null` for the level itself. */
  tag: Tag | null;
  open: Block | null;
  source: Source;
  blocks: Block[];
  /** The text of `<summary>` or `<figcaption>`, and where its line stands among the blocks should it turn out to be HTML. */
  label?: { name: string; text: ReadText; html: Block; at: number };
}

/** Tags whose text belongs to the tag around them. `first`: only directly behind its opening. */
const LABELS: { readonly [name: string]: { of: string; first?: true } } = {
  summary: { of: 'details', first: true },
  figcaption: { of: 'figure' },
};

/**
 * The tags of one level and what stands between them. A tag without its other end, or with content that is not ours, is
 * an HTML block, and what stood inside stays where it was.
 */
export class TagFrames {
  private readonly reader: BlockReader;
  private readonly grammar: Pick<Grammar, 'tag' | 'unknown'>;
  private readonly frames: Frame[] = [{ tag: null, open: null, source: { start: 0, end: 0, text: [] }, blocks: [] }];

  constructor(reader: BlockReader, grammar: Pick<Grammar, 'tag' | 'unknown'>) {
    this.reader = reader;
    this.grammar = grammar;
  }

  add(block: Block | Block[]): void {
    const { blocks } = this.frames.at(-1)!;
    if (Array.isArray(block)) for (const one of block) blocks.push(one);
    else blocks.push(block);
  }

  last(): Block | undefined {
    return this.frames.at(-1)!.blocks.at(-1);
  }

  /** Takes a tag token; tokens of other types that begin no block are passed over. */
  tag(token: Token): void {
    const tag = token.meta as Tag | null;
    if (token.type === 'tag_open') this.open(token, tag!);
    else if (token.type === 'tag_close') this.end(token, tag!);
    else if (token.type === 'tag_whole') this.whole(token, tag!);
  }

  close(): Block[] {
    while (this.frames.length > 1) this.dissolve();
    return this.frames[0]!.blocks;
  }

  private open(token: Token, tag: Tag): void {
    if (this.frames.length > MAX_DEPTH) this.add(this.html(token));
    else this.frames.push({ tag, open: this.html(token), source: this.reader.source(token), blocks: [] });
  }

  private end(token: Token, tag: Tag): void {
    const depth = this.frames.findLastIndex(frame => frame.tag?.name === tag.name);
    if (depth < 1) return this.add(this.html(token));
    while (this.frames.length > depth + 1) this.dissolve();
    const frame = this.frames.pop()!;
    const source = { start: frame.source.start, end: this.reader.source(token).end, text: [] };
    const label = frame.label && { [frame.label.name]: frame.label.text };
    const block = this.grammar.tag(tag.name)?.read(frame.tag!, { blocks: frame.blocks, source, ...label }) ?? null;
    if (block) return this.add(block);
    this.add([...asWritten(frame), this.html(token)]);
  }

  private whole(token: Token, tag: Tag): void {
    const html = this.html(token);
    const inline = this.reader.take('inline');
    const text = inline ? this.reader.text(inline) : undefined;
    const frame = this.frames.at(-1)!;
    const label = Object.hasOwn(LABELS, tag.name) ? LABELS[tag.name] : undefined;
    const at = frame.blocks.length;
    if (label && text && frame.tag?.name === label.of && !frame.label && (at === 0 || !label.first)) {
      frame.label = { name: tag.name, text, html, at };
      return;
    }
    this.add(
      this.grammar
        .tag(tag.name)
        ?.read(tag, { blocks: [], source: this.reader.source(token), ...(text ? { text } : {}) }) ?? html,
    );
  }

  /** The innermost tag has no end: its line is HTML, and its content moves up. */
  private dissolve(): void {
    const frame = this.frames.pop()!;
    this.add(asWritten(frame));
  }

  private html(token: Token): Block {
    return this.grammar.unknown(this.reader.plain(token.content), this.reader.source(token));
  }
}

/** The lines of a tag that is none of ours, as HTML, and what stood between them. */
function asWritten({ open, label, blocks }: Frame): Block[] {
  if (!label) return [open!, ...blocks];
  return [open!, ...blocks.slice(0, label.at), label.html, ...blocks.slice(label.at)];
}
