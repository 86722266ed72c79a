import type { Piece } from '../expressions/parser.ts';

/** One hole or tag of the source. */
export type Markup =
  | { kind: 'output'; inner: Piece; whole: Piece; before: boolean; after: boolean }
  | { kind: 'tag'; name: string; args: Piece; whole: Piece; before: boolean; after: boolean }
  | { kind: 'literal'; text: string };

// `raw` and `comment` are taken whole: what stands inside them is no markup.
const MARKUP =
  /\{\{[\s\S]*?\}\}|(\{%[-–—]?\s*(raw|comment)\s*[-–—]?%\})([\s\S]*?)(\{%[-–—]?\s*end\2\s*[-–—]?%\})|\{%[\s\S]*?%\}/g;
const NAME = /^\s*([\p{L}_][\p{L}\p{N}_-]*)?/u;
const DASHES = new Set('-–—');

/**
 * Splits a text into its holes and tags and what stands between them.
 *
 * @example
 * splitMarkup({ text: 'Hi {{ name }}{% if x %}', offset: 0 })
 * // literal 'Hi ', output ' name ', tag 'if' with ' x '
 */
export function splitMarkup(piece: Piece): Markup[] {
  const out: Markup[] = [];
  const { text } = piece;
  if (!hasMarkup(text)) return text === '' ? out : [{ kind: 'literal', text }];
  let at = 0;
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > at) out.push({ kind: 'literal', text: text.slice(at, match.index) });
    at = match.index + match[0].length;
    const [, open, , inside, close] = match;
    if (open === undefined) out.push(one(part(piece, match.index, at)));
    else {
      const closeAt = at - close!.length;
      out.push(one(part(piece, match.index, match.index + open.length)));
      if (inside) out.push({ kind: 'literal', text: inside });
      out.push(one(part(piece, closeAt, at)));
    }
  }
  if (at < text.length) out.push({ kind: 'literal', text: text.slice(at) });
  return out;
}

/** Whether a text has any hole or tag. */
export const hasMarkup = (text: string): boolean => text.includes('{{') || text.includes('{%');

function one(whole: Piece): Markup {
  const { text } = whole;
  const before = DASHES.has(text[2]!);
  // The one dash of `{{-}}` is that of the beginning.
  const after = text.length > 5 && DASHES.has(text[text.length - 3]!);
  const from = before ? 3 : 2;
  const to = text.length - (after ? 3 : 2);
  if (text.startsWith('{{')) return { kind: 'output', inner: part(whole, from, to), whole, before, after };
  const [head, name = ''] = NAME.exec(text.slice(from, to))!;
  return { kind: 'tag', name, args: part(whole, from + head.length, to), whole, before, after };
}

function part(piece: Piece, from: number, to: number): Piece {
  return { ...piece, text: piece.text.slice(from, to), offset: piece.offset + from };
}
