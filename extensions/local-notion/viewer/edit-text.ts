import { type JsonObject, objectAt } from '../json.ts';
import { plainTextOf, storeRichText } from '../richtext/store-rich-text.ts';

/**
 * Runs with their text changed to another one. Only what lies between the common beginning and the common end is
 * replaced, so that every other word keeps its marks, links and mentions. New letters look like those before them.
 * @example editText([bold('Ship'), plain(' it')], 'Ship them') // [bold('Ship'), plain(' them')]
 */
export const editText = (runs: readonly JsonObject[], wanted: string): JsonObject[] => {
  const text = plainTextOf(runs);
  const [start, end] = changedPart(text, wanted);
  const inserted = wanted.slice(start, wanted.length - (text.length - end));
  const edited: JsonObject[] = [];
  let at = 0;
  let isIn = inserted === '';
  for (const run of runs) {
    const from = at;
    at += String(run.plain_text ?? '').length;
    edited.push(...keep(run, from, Math.min(at, start), from));
    // The letter before the change gives the new ones their look; at the very start it is the letter after it.
    if (!isIn && at >= start && at > 0) {
      edited.push(like(run, inserted));
      isIn = true;
    }
    edited.push(...keep(run, Math.max(from, end), at, from));
  }
  if (!isIn) edited.push(...storeRichText([{ text: { content: inserted } }]));
  return joined(edited);
};

/**
 * A text that two people changed at the same time, with both changes; `undefined` where they changed the same letters.
 * Letters that both put into the same place stand one after the other.
 * @example mergeTexts('Ship it', 'Ship it now', 'We ship it') // 'We ship it now'
 */
export const mergeTexts = (before: string, theirs: string, mine: string): string | undefined => {
  if (theirs === before || theirs === mine) return mine;
  if (mine === before) return theirs;
  const [start, end] = changedPart(before, mine);
  const [from, to] = changedPart(before, theirs);
  const put = mine.slice(start, mine.length - (before.length - end));
  const grown = theirs.length - before.length;
  if (to <= start) return theirs.slice(0, start + grown) + put + theirs.slice(end + grown);
  return end <= from ? theirs.slice(0, start) + put + theirs.slice(end) : undefined;
};

/** The runs of a part of a text; what is cut in two keeps its look on both sides. */
export const sliceRuns = (runs: readonly JsonObject[], from: number, to = Number.POSITIVE_INFINITY): JsonObject[] => {
  let at = 0;
  return runs.flatMap(run => {
    const origin = at;
    at += String(run.plain_text ?? '').length;
    return keep(run, Math.max(from, origin), Math.min(to, at), origin);
  });
};

/** The part of a text that has to go so that it becomes another: from, and up to. Pairs of units stay together. */
const changedPart = (text: string, wanted: string): [start: number, end: number] => {
  const most = Math.min(text.length, wanted.length);
  let start = 0;
  while (start < most && text[start] === wanted[start]) start += 1;
  if (start > 0 && isHigh(text, start - 1)) start -= 1;
  let same = 0;
  while (same < most - start && text.at(-1 - same) === wanted.at(-1 - same)) same += 1;
  if (same > 0 && isHigh(text, text.length - same - 1)) same -= 1;
  return [start, text.length - same];
};

const isHigh = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit < 0xdc00;
};

/** A part of a run: as it is when that is all of it, else as text with the same marks. */
const keep = (run: JsonObject, from: number, to: number, origin: number): JsonObject[] => {
  if (to <= from) return [];
  const text = String(run.plain_text ?? '');
  return to - from === text.length ? [run] : [like(run, text.slice(from - origin, to - origin))];
};

const like = (run: JsonObject, content: string): JsonObject => {
  const isText = run.type === 'text';
  const link = isText ? (objectAt(run, 'text').link ?? null) : null;
  return storeRichText([{ text: { content, link }, annotations: objectAt(run, 'annotations') }])[0] ?? run;
};

/** Neighbours that look the same become one run. */
const joined = (runs: readonly JsonObject[]): JsonObject[] => {
  const result: JsonObject[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && looks(last) === looks(run) && run.type === 'text') {
      const content = String(last.plain_text) + String(run.plain_text);
      result[result.length - 1] = like(run, content);
    } else result.push(run);
  }
  return result;
};

const looks = (run: JsonObject): string => JSON.stringify([run.type, run.annotations, run.href]);
