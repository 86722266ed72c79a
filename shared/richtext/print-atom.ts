import type { Run, TextRun } from '../document/run.ts';
import { marksOf } from '../document/text.ts';
import { escapeText, type Place } from './escape.ts';
import { printTarget } from './print-inline.ts';
import { openTag } from './tag.ts';

/** Prints a run that is no plain words: code, a formula, a mention and the like. */
export function printAtom(run: Run, place: Place): string {
  // Only words can stand between backticks.
  const coded = run.code && run.type !== 'text' && run.type !== 'hole';
  const print = place.atoms?.[run.type] ?? ATOMS[run.type];
  const printed = coded ? generic(run) : print(run as never, place);
  return place.cell ? printed.replaceAll('|', '\\|') : printed;
}

/** How each kind of run that is no plain words is written. */
export type Atoms = { [K in Run['type']]: (run: Extract<Run, { type: K }>, place: Place) => string };

const ATOMS: Atoms = {
  text: printCode,
  hole: run => run.markup,
  raw: run => run.markdown,
  equation: run =>
    /^[^`\n]+$/.test(run.expression) && run.expression.trim() === run.expression
      ? `$\`${run.expression}\`$`
      : generic(run),
  image: (run, place) => `![${escapeAlt(run.alt)}](${printTarget(run.url, run.title, { ...place, cell: false })})`,
  date: run => openTag('date', { start: run.start, end: run.end, 'time-zone': run.zone }, true),
  mention: run => {
    const url = run.kind === 'user' ? `user://${run.id}` : `https://app.notion.com/p/${run.id.replaceAll('-', '')}`;
    const tag = openTag('mention', { url, type: run.kind === 'database' ? 'database' : undefined });
    return `${tag}${escapeLabel(run.label)}</mention>`;
  },
  opaque: run => `${openTag('notion', { data: JSON.stringify(run.data) })}${escapeLabel(run.label)}</notion>`,
};

/** A label is for the eye; it is one line, and nothing in it is markup. */
export const escapeLabel = (label: string): string =>
  escapeText(label.replace(/\s+/g, ' ').trim(), { start: false, cell: false, brackets: true, dollars: true });

const escapeAlt = (alt: string): string =>
  escapeText(alt.replaceAll('\n', ' '), { start: false, cell: false, brackets: true, dollars: true });

/** ``a `b` c`` needs a longer fence than any inside, and blanks where it begins or ends with one; a line break splits it. */
function printCode(run: TextRun): string {
  if (!DELICATE.test(run.text)) return `\`${run.text}\``;
  return run.text
    .split(/(\n+)/)
    .map((part, i) => (i % 2 === 1 ? '<br>'.repeat(part.length) : span(part)))
    .join('');
}

const DELICATE = /[`\n]|^ | $|^$/;

function span(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(match => match[0].length));
  let fence = '`';
  if (longest > 0) fence = text.includes('``') || /(^|[^`])`([^`]|$)/.test(text) ? '`'.repeat(longest + 1) : '`';
  const padded = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== '') ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

/** A run of ours that has no nicer form, whole. Its marks but code stand around it like those of any other. */
function generic(run: Run): string {
  const content: Record<string, unknown> = { ...run };
  for (const name of Object.keys(marksOf(run))) if (name !== 'code') delete content[name];
  return openTag('notion', { run: JSON.stringify(content) }, true);
}
