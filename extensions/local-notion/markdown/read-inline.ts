import { dashed } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { mergePieces, type Piece } from './merge-pieces.ts';
import { colourFrom, idFrom, readAttributes } from './tags.ts';

interface Reading {
  readonly pieces: Piece[];
  readonly open: { mark: string; readonly at: number }[];
}

/**
 * Inline Markdown as runs of a request.
 * @example readInline('**a** b') // [{ text: { content: 'a' }, annotations: { bold: true } }, { text: { content: ' b' } }]
 */
export const readInline = (text: string): JsonObject[] => {
  const reading: Reading = { pieces: [], open: [] };
  readText(reading, text);
  return mergePieces(reading.pieces);
};

const readText = (reading: Reading, text: string): void => {
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const rule = RULES.find(({ start }) => rest.startsWith(start));
    const taken = rule?.read(reading, rest, text[at - 1]) ?? 0;
    if (taken === 0) addText(reading, text[at] ?? '');
    at += taken || 1;
  }
};

const addText = ({ pieces }: Reading, content: string): void => {
  pieces.push({ item: { text: { content } }, annotations: {} });
};

/** Begins a mark: what it was written as is kept as text until the mark is closed. */
const begin = (reading: Reading, mark: string, written: string): void => {
  reading.open.push({ mark, at: reading.pieces.length });
  reading.pieces.push({ item: { text: { content: written } }, annotations: {}, opens: mark });
};

/** Ends a mark that is open; marks that were begun inside and not closed stay text. */
const end = ({ pieces, open }: Reading, mark: string, annotations: JsonObject): boolean => {
  const index = open.findLastIndex(entry => entry.mark === mark);
  const entry = open[index];
  if (!entry) return false;
  open.length = index;
  const opener = pieces[entry.at];
  if (opener) opener.item = { text: { content: '' } };
  for (const piece of pieces.slice(entry.at + 1)) piece.annotations = { ...annotations, ...piece.annotations };
  return true;
};

/** Reads what begins here; gives back how many characters it took, 0 when it is nothing after all. */
type Read = (reading: Reading, rest: string, before: string | undefined) => number;

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

const STARS = { bold: 2, italic: 1 } as const;

/** A row of stars may close one mark and begin another: `**a***b*`. */
const stars: Read = (reading, rest, before) => {
  const count = /^\*+/.exec(rest)?.[0].length ?? 0;
  let left = count;
  const canOpen = !isSpace(rest[count]);
  const canClose = !isSpace(before);
  const isOpen = (mark: string) => reading.open.some(entry => entry.mark === mark);
  while (left > 0) {
    if (left === 2 && canClose) boldInnermost(reading);
    const top = reading.open.findLast(({ mark }) => mark in STARS)?.mark as keyof typeof STARS | undefined;
    const nests = top === 'italic' && left === 2 && !isOpen('bold') && canOpen;
    if (top && canClose && left >= STARS[top] && !nests) {
      end(reading, top, { [top]: true });
      left -= STARS[top];
    } else if (canOpen && left >= 2 && !isOpen('bold')) {
      begin(reading, 'bold', '**');
      left -= 2;
    } else if (canOpen && !isOpen('italic')) {
      begin(reading, 'italic', '*');
      left -= 1;
    } else {
      addText(reading, '*'.repeat(left));
      left = 0;
    }
  }
  return count;
};

/** `***` begins both marks at once, and which one ends first is only seen at its end: `***a**b*`. */
const boldInnermost = ({ open, pieces }: Reading): void => {
  const [outer, inner] = open.slice(-2);
  if (outer?.mark !== 'bold' || inner?.mark !== 'italic' || inner.at !== outer.at + 1) return;
  [outer.mark, inner.mark] = ['italic', 'bold'];
  const [first, second] = [pieces[outer.at], pieces[inner.at]];
  if (first && second) [first.item, second.item] = [second.item, first.item];
};

const strike: Read = (reading, rest, before) => {
  if (!isSpace(before) && end(reading, 'strikethrough', { strikethrough: true })) return 2;
  if (isSpace(rest[2])) return 0;
  begin(reading, 'strikethrough', '~~');
  return 2;
};

const code: Read = (reading, rest) => {
  const [whole, , content] = /^(`+)([^\n]*?[^`])\1(?!`)/.exec(rest) ?? [];
  if (whole === undefined || content === undefined) return 0;
  reading.pieces.push({ item: { text: { content } }, annotations: { code: true } });
  return whole.length;
};

const equation: Read = (reading, rest, before) => {
  const [quoted, exact] = /^\$`([^`\n]+)`\$/.exec(rest) ?? [];
  const [bare, loose] = isSpace(before) ? (/^\$([^\s$](?:[^$\n]*[^\s$])?)\$(?=[\s.,;:!?)]|$)/.exec(rest) ?? []) : [];
  const expression = exact ?? loose;
  if (expression === undefined) return 0;
  reading.pieces.push({ item: { equation: { expression } }, annotations: {} });
  return (quoted ?? bare ?? '').length;
};

const link: Read = (reading, rest) => {
  const close = closingBracket(rest);
  const [whole, url] = /^\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/.exec(rest.slice(close)) ?? [];
  if (close < 0 || whole === undefined || url === undefined) return 0;
  const from = reading.pieces.length;
  readText(reading, rest.slice(1, close));
  for (const piece of reading.pieces.slice(from)) piece.link ??= url;
  return close + whole.length;
};

const closingBracket = (text: string): number => {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') depth += 1;
    else if (text[at] === ']') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
};

const span: Read = (reading, rest) => {
  const [whole, attributes] = /^<span((?: [a-z-]+="[^"]*")+)>/.exec(rest) ?? [];
  if (whole === undefined || attributes === undefined) return 0;
  begin(reading, `span${attributes}`, whole);
  return whole.length;
};

const spanEnd: Read = (reading, rest) => {
  const mark = reading.open.findLast(entry => entry.mark.startsWith('span'))?.mark;
  if (!rest.startsWith('</span>') || mark === undefined) return 0;
  const values = readAttributes(mark);
  const color = colourFrom(values);
  end(reading, mark, {
    ...(color !== undefined && { color }),
    ...(values.underline === 'true' && { underline: true }),
  });
  return 7;
};

const mention: Read = (reading, rest) => {
  const [whole, kind = '', attributes = ''] =
    /^<mention-(user|page|database|date)((?: [a-zA-Z]+="[^"]*")*) ?(?:\/>|>[^<]*<\/mention-\1>)/.exec(rest) ?? [];
  if (whole === undefined) return 0;
  const values = readAttributes(attributes);
  const target = kind === 'date' ? dateFrom(values) : { id: dashed(idFrom(values.url) ?? '') };
  reading.pieces.push({ item: { mention: { [kind]: target } }, annotations: {} });
  return whole.length;
};

const dateFrom = (values: Readonly<Record<string, string>>): JsonObject => {
  const moment = (day: string | undefined, time: string | undefined) =>
    day === undefined ? null : time === undefined ? day : `${day}T${time}:00`;
  return {
    start: moment(values.start, values.startTime) ?? '',
    end: moment(values.end, values.endTime),
    time_zone: values.timeZone ?? null,
  };
};

const lineBreak: Read = (reading, rest) => {
  const whole = /^<br ?\/?>/.exec(rest)?.[0] ?? '';
  if (whole !== '') addText(reading, '\n');
  return whole.length;
};

const escaped: Read = (reading, rest) => {
  const character = /^\\([!-/:-@[-`{-~])/.exec(rest)?.[1];
  if (character === undefined) return 0;
  addText(reading, character);
  return 2;
};

/** What may begin at each sign. */
const RULES: readonly { readonly start: string; readonly read: Read }[] = [
  { start: '\\', read: escaped },
  { start: '*', read: stars },
  { start: '~~', read: strike },
  { start: '`', read: code },
  { start: '$', read: equation },
  { start: '[', read: link },
  { start: '<span', read: span },
  { start: '</span', read: spanEnd },
  { start: '<mention-', read: mention },
  { start: '<br', read: lineBreak },
];
