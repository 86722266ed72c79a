import type { Json } from '../../document/json.ts';
import type { OpaqueRun, Run } from '../../document/run.ts';
import { writeAnnotations } from './annotations.ts';
import { viewText } from './view-text.ts';

/** A rich text item as a request has it. */
export type RichTextRequest = { [key: string]: Json };

/**
 * The rich text list of a request. Local runs are left out; limits of length are the caller's.
 *
 * @example
 * writeRichText([{ type: 'text', text: 'Hello', bold: true }])
 * // [{ type: 'text', text: { content: 'Hello' }, annotations: { bold: true } }]
 */
export function writeRichText(runs: Run[]): RichTextRequest[] {
  return viewText(runs).map(run => {
    const annotations = writeAnnotations(run);
    const item = WRITERS[run.type]?.(run as never) ?? {};
    return annotations ? { ...item, annotations } : item;
  });
}

/** One row a kind of run that is left in {@link viewText}'s answer. */
const WRITERS: { [K in Run['type']]?: (run: Extract<Run, { type: K }>) => RichTextRequest } = {
  text: run => ({
    type: 'text',
    text: run.link === undefined ? { content: run.text } : { content: run.text, link: { url: run.link } },
  }),
  mention: run => ({ type: 'mention', mention: { type: run.kind, [run.kind]: { id: run.id } } }),
  date: run => ({
    type: 'mention',
    mention: {
      type: 'date',
      date: {
        start: run.start,
        ...(run.end !== undefined && { end: run.end }),
        ...(run.zone !== undefined && { time_zone: run.zone }),
      },
    },
  }),
  equation: run => ({ type: 'equation', equation: { expression: run.expression } }),
  opaque: run => (isWritable(run) ? run.data : asWords(run)),
};

/** Mentions that a request may contain. Of the others Notion only tells; only Notion makes them. */
const WRITABLE_MENTIONS = new Set(['template_mention', 'custom_emoji']);

/** Whether a request may contain the run as it is. */
export function isWritable(run: OpaqueRun): boolean {
  const mention = run.data.mention;
  if (typeof mention !== 'object' || mention === null || Array.isArray(mention)) return false;
  return Object.keys(mention).some(key => WRITABLE_MENTIONS.has(key) && mention[key] !== null);
}

// A card of a link, and whatever is not known: its words, linked to where it leads.
function asWords(run: OpaqueRun): RichTextRequest {
  const url = addressIn(run.data);
  const content = run.label || url || '\u200B';
  return { type: 'text', text: url === undefined ? { content } : { content, link: { url } } };
}

function addressIn(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    if ((key === 'url' || key === 'href') && typeof item === 'string' && /^https?:/.test(item)) return item;
    const inside = addressIn(item);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
