/**
 * Holes are hidden from Markdown before it looks, each behind as many private characters, so that offsets stay and the
 * pipes, stars and quotes inside can't be seen:
 *
 * ```
 * | {{ a | default: "b" }} | x |
 * | ␂01..................␃ | x |      ␂ begins a value, ␄ a tag, 01 counts the hole, ␃ ends it
 * ```
 */
export interface Holes {
  masked: string;
  /** The source of each hole by its number, with its offset. */
  list: { markup: string; offset: number }[];
}

const VALUE = '\u{E000}';
const TAG = '\u{E001}';
const END = '\u{E002}';
const FILL = '\u{E003}';
const DIGIT = 0xe100;
const BASE = 4096;

/** What a hole begins with: a value, a tag whose inside is no template, any other tag. */
const OPENING = /\{\{|\{%-?\s*(raw|comment)\s*-?%\}|\{%/g;

/** What it ends with, by what it begins with. */
const CLOSINGS: { readonly [opening: string]: RegExp } = {
  '{{': /\}\}/g,
  '{%': /%\}/g,
  raw: /\{%-?\s*endraw\s*-?%\}/g,
  comment: /\{%-?\s*endcomment\s*-?%\}/g,
};

/** Masks every `{{ … }}` and `{% … %}`. `raw` and `comment` are one hole each, with what stands between their tags. */
export function maskHoles(text: string): Holes {
  const list: Holes['list'] = [];
  const source = text.replace(/[\u{E000}-\u{E003}]/gu, '\u{FFFD}');
  let masked = '';
  let at = 0;
  for (const [offset, end] of spansOf(source)) {
    const markup = source.slice(offset, end);
    const number = list.push({ markup, offset }) - 1;
    const digits = String.fromCharCode(DIGIT + Math.floor(number / BASE), DIGIT + (number % BASE));
    masked += source.slice(at, offset);
    masked += (markup.startsWith('{{') ? VALUE : TAG) + digits + FILL.repeat(markup.length - 4) + END;
    at = end;
  }
  return { masked: masked + source.slice(at), list };
}

/** From where to where each hole goes. */
function* spansOf(text: string): Generator<[number, number]> {
  // What has no end further on has none behind the next opening either, and isn't looked for again.
  const open = new Set<string>();
  const ends = (kind: string, from: number): number | undefined => {
    if (open.has(kind)) return undefined;
    const closing = CLOSINGS[kind]!;
    closing.lastIndex = from;
    if (!closing.test(text)) open.add(kind);
    return open.has(kind) ? undefined : closing.lastIndex;
  };
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [begin, inside] = match;
    const whole = inside === undefined ? undefined : ends(inside, opening.lastIndex);
    const end = whole ?? ends(begin.slice(0, 2), match.index + 2);
    if (end !== undefined) yield [match.index, end];
    opening.lastIndex = end ?? match.index + 1;
  }
}

const MASK = /([\u{E000}\u{E001}])([\u{E100}-\u{F0FF}])([\u{E100}-\u{F0FF}])\u{E003}*\u{E002}/gu;

/** Splits a text into words and the numbers of the holes between them. */
export function splitHoles(text: string): (string | number)[] {
  if (!HAS_HOLE.test(text)) return [text];
  const out: (string | number)[] = [];
  let at = 0;
  for (const match of text.matchAll(MASK)) {
    if (match.index > at) out.push(text.slice(at, match.index));
    out.push((match[2]!.charCodeAt(0) - DIGIT) * BASE + match[3]!.charCodeAt(0) - DIGIT);
    at = match.index + match[0].length;
  }
  if (at < text.length) out.push(text.slice(at));
  return out;
}

const HAS_HOLE = /[\u{E000}\u{E001}]/u;

/** Puts the source back, where a hole turned out to lie in code or in an address. */
export function unmaskHoles(text: string, holes: Holes): string {
  if (!HAS_HOLE.test(text)) return text;
  return splitHoles(text)
    .map(part => (typeof part === 'string' ? part : (holes.list[part]?.markup ?? '')))
    .join('');
}

/** A line of tags alone: nothing but masked tags and blanks. */
export const TAG_LINE = /^[ \t]*(?:\u{E001}[\u{E100}-\u{F0FF}]{2}\u{E003}*\u{E002}[ \t]*)+$/u;
