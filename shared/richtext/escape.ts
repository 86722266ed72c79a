import type { Atoms } from './print-atom.ts';

/** Where a text is printed; each place has characters of its own that would be mistaken. */
export interface Place {
  /** It begins a line: `# `, `- `, `1. ` and the like would begin a block. */
  start: boolean;
  /** It stands in a cell of a GFM table: `|` would end it. */
  cell: boolean;
  /** The document has reference definitions, or this is the text of a link: every bracket counts. */
  brackets: boolean;
  /** The block has more than one `$`, so that two of them could enclose a formula. */
  dollars: boolean;
  /** What follows the text, as far as it is known: after `!` a `[` would make an image. */
  next?: string;
  /** What stands for a line break, if not `<br>`. */
  lineBreak?: string;
  /** An address among words is only words: nothing makes a link of it. */
  plainAddresses?: true;
  /** Every sign is escaped, and every blank but the space is an entity: for words that fit no rule. */
  everySign?: true;
  /** Runs that a dialect writes in its own way. */
  atoms?: Partial<Atoms>;
}

/** Whether nothing in these words can be mistaken for markup, wherever they stand. */
export function isSafe(text: string): boolean {
  if (text === '' || !isOrdinary(text, true)) return false;
  const first = text.charCodeAt(0);
  return (
    text.charCodeAt(text.length - 1) !== 32 && !PUNCTUATION_FIRST[first] && !(first <= 57 && BEGINS_NUMBER.test(text))
  );
}

/**
 * Whether words have no character that means anything in Markdown. Most texts are ASCII letters and a few signs, which a
 * table knows; the others are looked at by a pattern.
 *
 * @param single whether there may be no two blanks in a row either
 */
export function isOrdinary(text: string, single = false): boolean {
  let colon = false;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 128) return WORDS.test(text) && !ADDRESS.test(text) && !(single && text.includes('  '));
    if (!ORDINARY[unit] || (single && unit === 32 && last === 32)) return false;
    if (unit === 58) colon = true;
    last = unit;
  }
  return !(colon && ADDRESS.test(text));
}

const WORDS = /^[\p{L}\p{M}\p{N} ,.;:?'"()/%–—’‘“”„…-]*$/u;
const ADDRESS = /https?:/i;
const BEGINS_NUMBER = /^\d{1,9}[.)]/;

const SIGNS = ` ,.;:?'"()/%-`;
const ORDINARY = table(
  unit => /[A-Za-z0-9]/.test(String.fromCharCode(unit)) || SIGNS.includes(String.fromCharCode(unit)),
);
const PUNCTUATION_FIRST = table(unit => SIGNS.includes(String.fromCharCode(unit)));

/** A row for each ASCII character. */
function table(holds: (unit: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, unit) => Number(holds(unit)));
}

/**
 * Escapes what Markdown would take for markup, and only that: `2 * 3` and `snake_case` stay as they are.
 *
 * @example
 * escapeText('*not bold*', { start: true, cell: false, brackets: false, dollars: false }) // '\\*not bold\\*'
 */
export function escapeText(text: string, place: Place): string {
  if (isSafe(text)) return text;
  if (place.everySign) return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/[^\S ]|\uFEFF/g, numbered(place));
  const out = text.replace(MARKUP, (char, at: number) => ESCAPES[char]!(text, at, place));
  return place.start ? escapeStart(out) : out;
}

const numbered =
  (place: Place) =>
  (blank: string): string =>
    blank === '\n' ? (place.lineBreak ?? '<br>') : `&#${blank.charCodeAt(0)};`;

type Escape = (text: string, i: number, place: Place) => string;

const always =
  (escaped: string): Escape =>
  () =>
    escaped;

/** One row a character: what stands for it, given what stands around it. */
const ESCAPES: { [char: string]: Escape } = {
  '\\': (text, i) => (i + 1 === text.length || PUNCTUATION.test(text[i + 1]!) || text[i + 1] === '\n' ? '\\\\' : '\\'),
  '`': always('\\`'),
  '*': (text, i) => (isBlank(text[i - 1]) && isBlank(text[i + 1]) && i > 0 ? '*' : '\\*'),
  // One that can't begin emphasis needs no escape, for then there is none to end.
  _: (text, i) => (isWord(text[i - 1]) ? '_' : '\\_'),
  '~': (text, i) => (text[i - 1] === '~' || text[i + 1] === '~' || i === 0 || i + 1 === text.length ? '\\~' : '~'),
  '[': (text, i, place) => (place.brackets || BRACKET.test(text.slice(i, i + FAR)) ? '\\[' : '['),
  ']': (_, __, place) => (place.brackets ? '\\]' : ']'),
  '<': (text, i, place) => (mayBeginTag(text, i, place) ? '\\<' : '<'),
  '&': (text, i) => (ENTITY.test(text.slice(i, i + 40)) ? '\\&' : '&'),
  '!': (text, i, place) => (i + 1 === text.length && place.next === '[' ? '\\!' : '!'),
  $: (_, __, place) => (place.dollars ? '\\$' : '$'),
  '|': (_, __, place) => (place.cell ? '\\|' : '|'),
  ':': (text, i, place) => (!place.plainAddresses && /https?$/i.test(text.slice(Math.max(0, i - 5), i)) ? '\\:' : ':'),
  '\n': (_, __, place) => place.lineBreak ?? '<br>',
  '\r': always('&#13;'),
  '\u{2028}': always('&#8232;'),
  '\u{2029}': always('&#8233;'),
};

/** The characters that have a row. */
const MARKUP = /[\\`*_~[\]<&!$|:\n\r\u{2028}\u{2029}]/gu;

const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** `[text](…`, `[text][…`, `[x]:`, a box, an alert and a lone `[` may be taken for markup; `[draft] words` may not. */
const BRACKET = /^\[(?:[ xX]\]|!|[^\]]*(?:$|\][([:]|\]$))/;
const ENTITY = /^&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]*);/i;

/** Without a `>` to come there is no tag, except where a line begins with one. */
function mayBeginTag(text: string, i: number, { next }: Place): boolean {
  if (i + 1 === text.length) return true;
  return (
    /[A-Za-z/!?]/.test(text[i + 1]!) &&
    (i === 0 || !!next || i + FAR < text.length || text.slice(i, i + FAR).includes('>'))
  );
}

/** How far is looked for what could end a link or a tag: what is further away is taken to be there. */
const FAR = 1000;

const isBlank = (char: string | undefined): boolean => char === ' ';
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** What begins a block when it begins a line, and the character in it that is escaped. */
const STARTS: readonly [RegExp, (text: string) => string][] = [
  [/^#{1,6}(?: |$)/, text => `\\${text}`],
  [/^[-+*](?: |$)/, text => `\\${text}`],
  [/^\d{1,9}[.)](?: |$)/, text => text.replace(/[.)]/, '\\$&')],
  [/^>/, text => `\\${text}`],
  [/^(?:=+|-+)$/, text => `\\${text}`],
  [/^([-_*])(?:[ \t]*\1){2,}[ \t]*$/, text => `\\${text}`],
  [/^~{3,}/, text => `\\${text}`],
  [/^\|/, text => `\\${text}`],
  [/^\$\$/, text => `\\${text}`],
  [/^:?-/, text => (/^:?-+:?(?: *\|.*)?$/.test(text) ? `\\${text}` : text)],
];

function escapeStart(text: string): string {
  for (const [begins, mend] of STARTS) if (begins.test(text)) return mend(text);
  return text;
}

/** Blanks at the edges of a block would be trimmed; as entities they stay. */
export function escapeEdges(printed: string): string {
  if (!isBlankUnit(printed.charCodeAt(0)) && !isBlankUnit(printed.charCodeAt(printed.length - 1))) return printed;
  return printed
    .replace(/^[ \t]+/, blanks => [...blanks].map(entity).join(''))
    .replace(/[ \t]+$/, blanks => [...blanks].map(entity).join(''));
}

const isBlankUnit = (unit: number): boolean => unit === 32 || unit === 9;

const entity = (blank: string): string => (blank === ' ' ? '&#32;' : '&#9;');
