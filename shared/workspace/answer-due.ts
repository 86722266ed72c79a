import type { DueEntry } from '../practice/due/due-entry.ts';
import { withAnswer } from '../practice/due/with-answer.ts';
import { hintTexts, toPageRecord } from '../practice/index.ts';
import { sectionHeadings } from '../practice/sections/section-headings.ts';
import { openFile } from '../sync/actions/open-file.ts';
import { isProblem, type Problem, problem } from '../sync/actions/problem.ts';
import { changedText } from '../sync/page-file/page-file.ts';
import { addToDay } from '../template/dates/day.ts';
import { sayDay } from '../template/dates/words.ts';
import { languageOf } from '../template/languages/index.ts';
import type { Due } from './due.ts';
import { knownContext } from './prepare-page.ts';
import type { Workspace } from './workspace.ts';

/** An answer that stands on its page now. */
export interface Answered {
  kind: 'answered';
  file: string;
  /** As it stands there: with the day on which it was said. */
  line: string;
  /** The page is in Notion as well, and has the answer there by its next sync. */
  linked: boolean;
}

/**
 * Writes an answer into the section of the page that asks for it, with the day of today before it, so that everybody who reads the page
 * knows when it was looked at.
 *
 * @returns where it stands, or why nothing was written
 * @example
 * await answerDue(workspace, due, entry, 'From 41 to 18 minutes. Keep.')
 * // { kind: 'answered', file: 'Invoice import.md', line: '3 May 2027: From 41 to 18 minutes. Keep.', linked: false }
 */
export async function answerDue(
  workspace: Workspace,
  { templateOf }: Pick<Due, 'templateOf'>,
  { path = '', section, id }: DueEntry,
  words: string,
): Promise<Answered | Problem> {
  const opened = await openFile(workspace.files, path);
  if (isProblem(opened)) return opened;
  const { file } = opened;
  const page = toPageRecord(file.document, path);
  const template = templateOf(page);
  const lost = `${path} has no heading any more for this answer. Write it where it belongs, and then: rapport due --drop ${id}`;
  if (!template || section === undefined) return problem('answers', path, lost);
  const [context, today] = [await knownContext(workspace), workspace.clock.today()];
  const hints = { texts: hintTexts(template, page.fields, context), grey: true };
  // Of another year than this one, so that the year is always said.
  const day = sayDay(today, addToDay(today, { count: 1, unit: 'year' }), languageOf(file.meta.language));
  const line = `${day}: ${words.trim()}`;
  const after = withAnswer(file.body, section, line, sectionHeadings(template, page.fields, context), hints);
  if (!after) return problem('answers', path, lost);
  await workspace.files.write(path, changedText(file, { body: after }));
  return { kind: 'answered', file: path, line, linked: file.meta.page !== undefined };
}
