import type { Json } from '../../document/json.ts';
import type { Color, Run, TextRun } from '../../document/run.ts';
import { marksOf, pushRun } from '../../document/text.ts';
import { wellFormed } from '../../richtext/notion/well-formed.ts';
import { breaksInCode } from '../../richtext/read-inline.ts';
import { holdDate } from './moment.ts';
import { notionId } from './notion-id.ts';

/**
 * A text as both of Notion's dialects can hold it. What has no form there is told in words, as Notion itself shows it: a
 * card of a link is a link, a custom emoji its name, a picture in a sentence the link to it; raw Markdown is left out.
 *
 * @example
 * holdRuns([{ type: 'image', url: 'https://x.y/i.png', alt: 'a cat' }]) // [{ type: 'text', text: 'a cat', link: 'https://x.y/i.png' }]
 */
export function holdRuns(runs: readonly Run[]): Run[] {
  const held: Run[] = [];
  for (const run of runs) {
    const { linkTitle: _, ...marks } = marksOf(run);
    const what = RUNS[run.type](run as never);
    if (!what) continue;
    const all = { ...marks, ...what } as Run;
    if (!all.link) delete all.link;
    if (all.color && !holdColor(all.color)) delete all.color;
    // Only words can stand between backticks.
    if (all.type !== 'text') delete all.code;
    for (const piece of withoutBreaks(all)) pushRun(held, piece);
  }
  return breaksInCode(held);
}

/** A line break is code only between two pieces of code. */
function withoutBreaks(run: Run): Run[] {
  if (run.type !== 'text' || !run.code || !run.text.includes('\n')) return [run];
  const { code: _, ...rest } = run;
  return run.text.split(/(\n+)/).map((text, i) => (i % 2 === 1 ? { ...rest, text } : { ...run, text }));
}

/** The colours that Notion's Markdown names; `default_background` is none of them. */
export const holdColor = (color: Color | undefined): Color | undefined =>
  color === 'default_background' ? undefined : color;

const words = (text: string, link?: string): TextRun => ({
  type: 'text',
  text: wellFormed(text),
  ...(link ? { link } : {}),
});

/** What each kind of run is in Notion's Markdown, without its marks; `null` where it is nothing. */
const RUNS: { [K in Run['type']]: (run: Extract<Run, { type: K }>) => Run | null } = {
  text: run => words(run.text),
  mention: run => {
    const id = notionId(run.id);
    return id ? { type: 'mention', kind: run.kind, id, label: run.label } : words(run.label);
  },
  date: holdDate,
  equation: ({ expression }) => {
    const formula = wellFormed(expression).replace(/\s+/g, ' ').trim();
    // Between dollars and backticks stands no backtick; API requests hold no formula longer than 1,000 characters.
    if (formula.includes('`') || formula.length > 2000) return { ...words(formula), code: true };
    return formula === '' ? null : { type: 'equation', expression: formula };
  },
  opaque: ({ data, label }) => {
    const mention = at(data, 'mention');
    const kind = textAt(mention, 'type') ?? '';
    const emoji = kind === 'custom_emoji' ? textAt(at(mention, kind), 'name') : undefined;
    if (emoji !== undefined) return words(`:${emoji}:`);
    const url = textAt(at(mention, kind), 'url') ?? textAt(at(mention, kind), 'href');
    return words(label || url || '', url);
  },
  image: ({ alt, url }) => words(alt || url, url),
  raw: () => null,
  hole: ({ markup }) => words(markup),
};

function at(value: Json | undefined, key: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;
}

function textAt(value: Json | undefined, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === 'string' ? found : undefined;
}
