import type { Piece } from '../expressions/parser.ts';

/** One hole or tag of the source. */
export type Markup =
  | { kind: 'output'; inner: Piece; whole: Piece; before: boolean; after: boolean }
  | { kind: 'tag'; name: string; args: Piece; whole: Piece; before: boolean; after: boolean }
  | { kind: 'literal'; text: string };

// `raw` and `comment` are taken whole: what stands inside them is no markup.
const MARKUP =
  /\{\{[\s\S]*?\}\}|(\{%[-–—]?\s*(raw|comment)\s*[-–—]?%\})([\s\S]*?)(\{%[-–—]?\s*end\2\s*[-–—]?%\})|\{%[\s\S]*?%\}/g;
const OUTPUT = /^(\{\{[-–—]?)([\s\S]*?)([-–—]?\}\})$/;
const TAG = /^(\{%[-–—]?)(\s*)([\p{L}_][\p{L}\p{N}_-]*)?([\s\S]*?)([-–—]?%\})$/u;
const DASH = /[-–—]/;

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
  const output = OUTPUT.exec(whole.text);
  if (output) {
    const [, open, , close] = output;
    const inner = part(whole, open!.length, whole.text.length - close!.length);
    return { kind: 'output', inner, whole, before: DASH.test(open!), after: DASH.test(close!) };
  }
  const [, open, blanks, name = '', , close] = TAG.exec(whole.text)!;
  const args = part(whole, open!.length + blanks!.length + name.length, whole.text.length - close!.length);
  return { kind: 'tag', name, args, whole, before: DASH.test(open!), after: DASH.test(close!) };
}

function part(piece: Piece, from: number, to: number): Piece {
  return { ...piece, text: piece.text.slice(from, to), offset: piece.offset + from };
}
