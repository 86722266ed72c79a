import type { DueEntry } from '../practice/due/due-entry.ts';
import { withAnswer } from '../practice/due/with-answer.ts';
import { hintTexts, PRIVATE_FOLDER, toPageRecord } from '../practice/index.ts';
import { partOfPage } from '../practice/part-of-page.ts';
import { sectionHeadings } from '../practice/sections/section-headings.ts';
import { openFile } from '../sync/actions/open-file.ts';
import { isProblem, type Problem, problem } from '../sync/actions/problem.ts';
import { changedText, type PageFile } from '../sync/page-file/page-file.ts';
import { addToDay } from '../template/dates/day.ts';
import { sayDay } from '../template/dates/words.ts';
import { languageOf } from '../template/languages/index.ts';
import type { Due } from './due.ts';
import { isPartOf } from './is-part-of.ts';
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
  { path = '', section = '', id }: DueEntry,
  words: string,
): Promise<Answered | Problem> {
  const opened = await openFile(workspace.files, path);
  if (isProblem(opened)) return opened;
  const page = toPageRecord(opened.file.document, path);
  const template = templateOf(page);
  const [context, today] = [await knownContext(workspace), workspace.clock.today()];
  // Said as if next year were now, so that the year always stands there.
  const nextYear = addToDay(today, { count: 1, unit: 'year' });
  const line = `${sayDay(today, nextYear, languageOf(opened.file.meta.language))}: ${words.trim()}`;
  for (const file of template ? [opened.file, ...(await partsOf(workspace, path))] : []) {
    const hints = { texts: hintTexts(template!, page.fields, context), grey: true };
    const after = withAnswer(file.body, section, line, sectionHeadings(template!, page.fields, context), hints);
    if (!after) continue;
    await workspace.files.write(file.path, changedText(file, { body: after }));
    return { kind: 'answered', file: file.path, line, linked: file.meta.page !== undefined };
  }
  const lost = `${path} has no heading any more for this answer. Write it where it belongs, and then: rapport due --drop ${id}`;
  return problem('answers', path, lost);
}

/** My own parts of a page: some questions are about what I keep to myself. */
async function partsOf({ files }: Workspace, page: string): Promise<PageFile[]> {
  const paths = (await files.list(PRIVATE_FOLDER)).filter(path => path.endsWith('.md'));
  const opened = await Promise.all(paths.map(path => openFile(files, path)));
  return opened.flatMap(one => {
    if (isProblem(one)) return [];
    const part = partOfPage(toPageRecord(one.file.document));
    // What everybody writes alone may be sealed already.
    return part && part.side !== 'each' && isPartOf(part.of, page) ? [one.file] : [];
  });
}
