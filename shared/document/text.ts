import { MARK_NAMES, type Marks, type Run } from './run.ts';

/** What a reader sees of a text, without marks: mentions by their label, dates as ISO, formulas as TeX. */
export function plainText(runs: readonly Run[] | undefined): string {
  let out = '';
  if (runs) for (const run of runs) out += plainRun(run);
  return out;
}

export function plainRun(run: Run): string {
  if (run.type === 'text') return run.text;
  return PLAIN[run.type](run as never);
}

const PLAIN: { [K in Exclude<Run['type'], 'text'>]: (run: Extract<Run, { type: K }>) => string } = {
  mention: run => run.label,
  date: run => (run.end ? `${run.start} → ${run.end}` : run.start),
  equation: run => run.expression,
  opaque: run => run.label,
  image: run => run.alt,
  raw: () => '',
  hole: run => run.markup,
};

/** Whether two runs look alike, so that neighbours of them may be joined. */
export const equalMarks = (a: Marks, b: Marks): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.strikethrough === b.strikethrough &&
  a.underline === b.underline &&
  a.code === b.code &&
  a.color === b.color &&
  a.link === b.link &&
  a.linkTitle === b.linkTitle;

/** Whether a run has no marks at all. Each is asked for by name, because this is asked for every run of every page. */
export const isUnmarked = (run: Marks): boolean =>
  run.bold === undefined &&
  run.italic === undefined &&
  run.strikethrough === undefined &&
  run.underline === undefined &&
  run.code === undefined &&
  run.color === undefined &&
  run.link === undefined &&
  run.linkTitle === undefined;

/** Appends a run; words with the same marks as the words before them are joined, empty words are left out. */
export function pushRun(runs: Run[], run: Run): void {
  if (run.type === 'text') {
    if (run.text === '') return;
    const last = runs.at(-1);
    if (last?.type === 'text' && equalMarks(last, run)) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
      return;
    }
  }
  runs.push(run);
}

/** The same text with as few runs as possible. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) pushRun(out, run);
  return out;
}

/** Only the marks of a run. */
export function marksOf(run: Marks): Marks {
  const marks: Marks = {};
  for (const name of MARK_NAMES) if (run[name] !== undefined) (marks as Record<string, unknown>)[name] = run[name];
  return marks;
}
