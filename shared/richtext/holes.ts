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

const MARKUP = /\{\{[\s\S]*?\}\}|\{%-?\s*(raw|comment)\s*-?%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}|\{%[\s\S]*?%\}/g;

/** Masks every `{{ … }}` and `{% … %}`. `raw` and `comment` are one hole each, with what stands between their tags. */
export function maskHoles(text: string): Holes {
  const list: Holes['list'] = [];
  const masked = text
    .replace(/[\u{E000}-\u{E003}]/gu, '\u{FFFD}')
    .replace(MARKUP, (markup: string, ...rest: unknown[]) => {
      const offset = rest.at(-2) as number;
      const number = list.push({ markup, offset }) - 1;
      const digits = String.fromCharCode(DIGIT + Math.floor(number / BASE), DIGIT + (number % BASE));
      return (markup.startsWith('{{') ? VALUE : TAG) + digits + FILL.repeat(markup.length - 4) + END;
    });
  return { masked, list };
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
