import type { Json } from '../../document/json.ts';
import type { Marks, Run, TextRun } from '../../document/run.ts';
import { pushRun } from '../../document/text.ts';
import { readAnnotations } from './annotations.ts';
import { linkFromNotion } from './link.ts';
import { MalformedNotion } from './malformed.ts';
import { wellFormed } from './well-formed.ts';

type Item = { [key: string]: Json };

/**
 * The runs of a rich text list of the API. Equal neighbours are joined, empty ones left out.
 *
 * @throws MalformedNotion when it is no list of rich text items
 * @example
 * readRichText([{ type: 'text', text: { content: 'Hello' }, annotations: { bold: true } }]) // [{ type: 'text', text: 'Hello', bold: true }]
 */
export function readRichText(items: Json | undefined, field = 'rich_text'): Run[] {
  const runs: Run[] = [];
  if (items === undefined || items === null) return runs;
  if (!Array.isArray(items)) throw new MalformedNotion(field, 'a list of rich text items');
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (!isItem(item)) throw new MalformedNotion(`${field}[${i}]`, 'a rich text item');
    pushRun(runs, readItem(item, field, i));
  }
  return runs;
}

function readItem(item: Item, field: string, i: number): Run {
  const type = typeof item.type === 'string' ? item.type : Object.keys(READERS).find(name => item[name] !== undefined);
  const read = type === undefined ? undefined : READERS[type];
  if (type !== undefined && read && !isItem(item[type]))
    throw new MalformedNotion(`${field}[${i}].${type}`, 'an object');
  return read?.(item, readAnnotations(item.annotations)) ?? opaque(item);
}

/** One row a kind of item; `undefined` where the item is none that has a run of its own. */
const READERS: { [type: string]: (item: Item, marks: Marks) => Run | undefined } = {
  text: (item, marks) => {
    const { content, link } = item.text as Item;
    if (typeof content !== 'string') return undefined;
    if (isItem(link) && typeof link.url === 'string' && link.url) marks.link = linkFromNotion(link.url);
    // The marks were made for this run alone, so they become it: a page has thousands of runs.
    const run = marks as TextRun;
    run.type = 'text';
    run.text = wellFormed(content);
    return run;
  },
  equation: (item, marks) => {
    const { expression } = item.equation as Item;
    return typeof expression === 'string'
      ? { ...marks, type: 'equation', expression: wellFormed(expression) }
      : undefined;
  },
  mention: (item, marks) => {
    const mention = item.mention as Item;
    const kind = typeof mention.type === 'string' ? mention.type : Object.keys(mention)[0];
    const target = kind === undefined ? undefined : mention[kind];
    if (!isItem(target)) return undefined;
    if (kind === 'date') return readDate(target, marks);
    if (kind !== 'user' && kind !== 'page' && kind !== 'database') return undefined;
    return typeof target.id === 'string'
      ? { ...marks, type: 'mention', kind, id: target.id, label: label(item) }
      : undefined;
  },
};

function readDate(date: Item, marks: Marks): Run | undefined {
  if (typeof date.start !== 'string') return undefined;
  return {
    ...marks,
    type: 'date',
    start: date.start,
    ...(typeof date.end === 'string' && { end: date.end }),
    ...(typeof date.time_zone === 'string' && { zone: date.time_zone }),
  };
}

function opaque(item: Item): Run {
  const { annotations, plain_text, href, ...data } = item;
  return { ...readAnnotations(annotations), type: 'opaque', data, label: label(item) };
}

const label = (item: Item): string => (typeof item.plain_text === 'string' ? wellFormed(item.plain_text) : '');

const isItem = (value: Json | undefined): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
