import type { Hints } from '../practice/hints.ts';
import { hintsOn } from '../practice/hints-on.ts';
import { PRIVATE_FOLDER } from '../practice/index.ts';
import type { PageRecord } from '../practice/page-record.ts';
import { toPageRecord } from '../practice/page-record.ts';
import { answersOf } from '../practice/sections/answers-of.ts';
import { type SectionHeadings, sectionHeadings } from '../practice/sections/section-headings.ts';
import { openFile } from '../sync/actions/open-file.ts';
import { isProblem, type Problem, problem } from '../sync/actions/problem.ts';
import { pageOfPart } from '../sync/exchange/my-part.ts';
import type { PageFile } from '../sync/page-file/page-file.ts';
import type { Template } from '../template/index.ts';
import { knownContext } from './prepare-page.ts';
import { usableTemplate } from './usable-template.ts';
import type { Workspace } from './workspace.ts';

/** A page that was made from a template, with how its sections and hints are known. */
export interface PageMade {
  kind: 'made';
  file: PageFile;
  page: PageRecord;
  template: Template;
  headings: SectionHeadings;
  hints: Hints | undefined;
}

/**
 * Opens a page that was made from a template, in the language that it was made in.
 *
 * @returns the page, or why it can't be worked with: no file, a broken one, made from no template, or from one that is gone
 * @throws BrokenConfig @throws BrokenFile @throws BrokenPeople
 */
export async function pageMade(workspace: Workspace, path: string): Promise<PageMade | Problem> {
  const opened = await openFile(workspace.files, path);
  if (isProblem(opened)) return opened;
  const { file } = opened;
  const page = toPageRecord(file.document, path);
  const whole = page.template === undefined ? await pageOfPart(workspace.files, path) : undefined;
  if (whole !== undefined) {
    const there = await lyingAt(workspace, whole);
    return problem('private_file', path, `${path} is your own part of ${there}. Say it of that page: "${there}"`);
  }
  if (page.template === undefined) {
    const message = `${path} was not made from a template, so it is not known what its sections are. To bring it to one: rapport update --adopt <template> "${path}"`;
    return problem('no_template', path, message);
  }
  const usable = usableTemplate(await workspace.catalog(languageOf(page)), page.template);
  if (isProblem(usable)) return { ...usable, message: `${path}: ${usable.message}` };
  return {
    kind: 'made',
    file,
    page,
    template: usable.entry.template,
    ...(await knownBy(workspace, page, usable.entry.template)),
  };
}

/** Where the page of a part lies: that of a draft is in the private folder still. */
async function lyingAt({ files }: Pick<Workspace, 'files'>, page: string): Promise<string> {
  const draft = `${PRIVATE_FOLDER}/${page}`;
  return (await files.read(page)) === undefined && (await files.read(draft)) !== undefined ? draft : page;
}

/** By what the sections and hints of a page are known. */
export async function knownBy(
  workspace: Workspace,
  page: PageRecord,
  template: Template,
): Promise<Pick<PageMade, 'headings' | 'hints'>> {
  const context = await knownContext(workspace);
  return {
    headings: sectionHeadings(template, answersOf(template, page), context),
    hints: hintsOn(template, page.fields, context)(page),
  };
}

/** The language that a page was made in. */
export function languageOf({ fields: { rapport } }: PageRecord): string {
  const { language } = ((typeof rapport === 'object' ? rapport : null) as { language?: unknown } | null) ?? {};
  return typeof language === 'string' ? language : 'en';
}
