import type { MadePage } from '../../shared/practice/index.ts';
import type { Diagnostic } from '../../shared/template/index.ts';
import type { App } from './app.ts';
import { Complaint, EXIT } from './exit.ts';

/** Writes a page and my private parts of it. Nothing that exists is written over; with a wrong answer nothing is written at all. */
export async function writePage(app: App, made: MadePage): Promise<void> {
  const errors = made.diagnostics.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    const fromAnswers = errors.every(({ input }) => input !== undefined);
    const exit = fromAnswers ? EXIT.wrongUse : EXIT.problems;
    throw new Complaint(`${errors.map(toMend).join('\n')}\nNothing was made.`, exit);
  }
  for (const { path } of [made, ...made.companions]) {
    if ((await app.files.read(path)) === undefined) continue;
    throw new Complaint(
      `${path} is there already, and was left as it is.\nOpen it, or choose another name or day with --set`,
    );
  }
  for (const { path, text } of made.companions) await app.files.write(path, text);
  await app.files.write(made.path, made.text);
}

const toMend = ({ message, input }: Diagnostic): string =>
  input ? `${message} Give it with --set ${input}=…` : message;

/** What was made, in a few lines: where it is, what it carries, and whose private part lies where. */
export function describePage({ path, draft, companions, context, gone, diagnostics }: MadePage): string[] {
  const { promises = [], topics = [] } = context.carried ?? {};
  const carried = [count(promises.length, 'open promise'), count(topics.length, 'topic')].filter(Boolean);
  return [
    `Made ${path}`,
    ...(draft ? ['  It is a draft: only you can see it until you share it.'] : []),
    ...(carried.length > 0 ? [`  Carried over: ${carried.join(' and ')}.`] : []),
    ...(context.questions ?? []).map(({ text }) => `  To ask: ${text}`),
    ...companions.map(part => `  Only for you: ${part.path}`),
    ...gone.map(({ text }) => `  Gone from the last page, done, dropped or lost? ${text}`),
    ...diagnostics.map(({ message }) => `  ${message}`),
  ];
}

const count = (number: number, what: string): string =>
  number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;
