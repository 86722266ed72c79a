import MarkdownIt, { type Token } from 'markdown-it';
import { invalid } from '../../errors.ts';
import type { JsonObject } from '../../json.ts';
import { codeLanguage } from '../../markdown/code-language.ts';
import { readWords } from './read-words.ts';

const DEEPEST = 200;

const parser = new MarkdownIt({ html: false, linkify: true, maxNesting: DEEPEST });
// Pictures and definitions are not among what Notion is known to make blocks of: they stay the words that they are.
parser.disable(['image', 'reference']);
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/**
 * What Notion makes of pasted Markdown, as far as it is known: headings, paragraphs, lists, to-dos, quotes, tables, code and
 * dividers. Whatever else stands in the text stays text.
 *
 * @returns blocks in the form of requests
 * @throws ApiError where the text is nested deeper than blocks can be read
 * @example readPlainMarkdown('- [ ] call Bo') // [{ to_do: { rich_text: [{ text: { content: 'call Bo' } }], checked: false } }]
 */
export const readPlainMarkdown = (text: string): JsonObject[] => {
  const tokens = parser.parse(text.replace(/^\uFEFF/, '').toWellFormed(), {});
  if (tokens.some(({ level }) => level >= DEEPEST - 2))
    throw invalid('This text is nested too deeply to make blocks of it. Paste it in parts; nothing was changed.');
  return new Tokens(tokens).blocks();
};

type Read = (tokens: Tokens, token: Token) => JsonObject[];

const block = (type: string, value: JsonObject, children: JsonObject[] = []): JsonObject => ({
  [type]: children.length > 0 ? { ...value, children } : value,
});

const listing: Read = (_, { content, info }) => [
  block('code', { rich_text: readWords([], content.replace(/\n$/, '')), language: codeLanguage(info) }),
];

/** By the token that begins it. What has no row here says nothing: what closes something, and what only holds others. */
const READ: Readonly<Record<string, Read>> = {
  paragraph_open: tokens => [block('paragraph', { rich_text: tokens.words() })],
  heading_open: (tokens, { tag }) => [
    block(`heading_${Math.min(Number(tag.slice(1)), 3)}`, { rich_text: tokens.words() }),
  ],
  blockquote_open: tokens => {
    const { rich_text, children } = tokens.body('blockquote_close');
    return [block('quote', { rich_text }, children)];
  },
  bullet_list_open: tokens =>
    tokens.items('bullet_list_close', () => {
      const box = tokens.takeBox();
      const { rich_text, children } = tokens.body('list_item_close');
      return box === undefined
        ? block('bulleted_list_item', { rich_text }, children)
        : block('to_do', { rich_text, checked: box }, children);
    }),
  ordered_list_open: (tokens, open) => {
    const start = Number(open.attrGet('start') ?? 1);
    return tokens.items('ordered_list_close', index => {
      const { rich_text, children } = tokens.body('list_item_close');
      const from = index === 0 && start !== 1 ? { list_start_index: start } : {};
      return block('numbered_list_item', { rich_text, ...from }, children);
    });
  },
  table_open: tokens => [tokens.table()],
  fence: listing,
  code_block: listing,
  hr: () => [block('divider', {})],
};

class Tokens {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Blocks up to and including the token that closes what holds them. */
  blocks(close?: string): JsonObject[] {
    const blocks: JsonObject[] = [];
    for (let token = this.#next(); token && token.type !== close; token = this.#next())
      blocks.push(...(READ[token.type]?.(this, token) ?? []));
    return blocks;
  }

  /** The text that follows, with what closes it. */
  words(): JsonObject[] {
    const words = readWords(this.#next()?.children ?? []);
    this.#at += 1;
    return words;
  }

  /** The own text of an item or a quote, and the blocks below it. */
  body(close: string): { rich_text: JsonObject[]; children: JsonObject[] } {
    const isText = this.#tokens[this.#at]?.type === 'paragraph_open';
    if (isText) this.#at += 1;
    return { rich_text: isText ? this.words() : [], children: this.blocks(close) };
  }

  items(close: string, read: (index: number) => JsonObject): JsonObject[] {
    const items: JsonObject[] = [];
    while (this.#next()?.type !== close) items.push(read(items.length));
    return items;
  }

  /** Takes `[x] ` off the text that follows, and says whether it is ticked; `undefined` where there is no box. */
  takeBox(): boolean | undefined {
    const inline = this.#tokens[this.#at]?.type === 'paragraph_open' ? this.#tokens[this.#at + 1] : undefined;
    const first = inline?.children?.[0];
    const box = first?.type === 'text' && inline?.content.startsWith('[') ? BOX.exec(first.content) : null;
    if (!first || !box) return undefined;
    first.content = first.content.slice(box[0].length);
    return box[1] !== ' ';
  }

  table(): JsonObject {
    const rows: JsonObject[][][] = [];
    for (let token = this.#next(); token && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tr_open') rows.push([]);
      else if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)?.push(this.words());
    }
    const children = rows.map(cells => block('table_row', { cells }));
    return block('table', { table_width: rows[0]?.length ?? 1, has_column_header: true }, children);
  }

  #next(): Token | undefined {
    this.#at += 1;
    return this.#tokens[this.#at - 1];
  }
}

const BOX = /^\[([ xX])\](?:[ \t]+|$)/;
