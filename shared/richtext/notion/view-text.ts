import type { Marks, Run, TextRun } from '../../document/run.ts';
import { equalMarks, marksOf, pushRun } from '../../document/text.ts';
import { linkForNotion } from './link.ts';
import { wellFormed } from './well-formed.ts';

/**
 * The text as Notion would hold it: local runs and local marks are gone, equal neighbours joined.
 *
 * @example
 * viewText([{ type: 'image', url: 'https://x.y/a.png', alt: 'plan' }]) // [{ type: 'text', text: 'plan', link: 'https://x.y/a.png' }]
 */
export function viewText(runs: Run[]): Run[] {
  if (runs.every(isSeen)) return runs;
  const out: Run[] = [];
  for (const run of runs) {
    const seen = VIEWS[run.type](run as never);
    if (seen) pushRun(out, seen);
  }
  return out;
}

/** One row a kind of run: what Notion would show of it, or nothing. */
const VIEWS: { [K in Run['type']]: (run: Extract<Run, { type: K }>) => Run | undefined } = {
  text: run => (isPlain(run) ? run : words(run, run.text)),
  mention: run => ({ ...unlinked(run), type: 'mention', kind: run.kind, id: run.id, label: run.label }),
  date: run => ({
    ...unlinked(run),
    type: 'date',
    start: run.start,
    ...(run.end !== undefined && { end: run.end }),
    ...(run.zone !== undefined && { zone: run.zone }),
  }),
  equation: run =>
    run.expression.length > LONGEST_EXPRESSION
      ? words({ ...run, code: true }, run.expression)
      : { ...unlinked(run), type: 'equation', expression: wellFormed(run.expression) },
  opaque: run => ({ ...unlinked(run), type: 'opaque', data: run.data, label: run.label }),
  image: run => words({ ...run, link: run.link ?? run.url }, run.alt || run.url),
  raw: () => undefined,
  hole: run => words(run, run.markup),
};

const LONGEST_EXPRESSION = 1000;

/** Whether a run is as Notion has it, and no part of the one before it. */
function isSeen(run: Run, i: number, runs: readonly Run[]): boolean {
  if (run.type !== 'text' || run.text === '' || !isPlain(run)) return false;
  const last = i > 0 ? runs[i - 1] : undefined;
  return last?.type !== 'text' || !equalMarks(last, run);
}

const isPlain = (run: TextRun): boolean =>
  run.link === undefined && run.linkTitle === undefined && run.text.isWellFormed() && !run.text.includes('\0');

const words = (marks: Marks, text: string): TextRun => ({ ...viewMarks(marks), type: 'text', text: wellFormed(text) });

function viewMarks(marks: Marks): Marks {
  const link = marks.link === undefined ? undefined : linkForNotion(marks.link);
  return link === undefined ? unlinked(marks) : { ...unlinked(marks), link };
}

function unlinked(run: Marks): Marks {
  const { link, linkTitle, ...marks } = marksOf(run);
  return marks;
}
