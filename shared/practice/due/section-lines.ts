import type { Context, Template } from '../../template/index.ts';
import { hintTexts } from '../hints.ts';
import type { PageRecord } from '../page-record.ts';
import { answersOf } from '../sections/answers-of.ts';
import { sectionBlocks } from '../sections/section-blocks.ts';
import { sectionHeadings } from '../sections/section-headings.ts';
import { ownLines } from './own-lines.ts';

/** What somebody wrote into a section of a page or of my own part of it, line by line; nothing where there is no such section. */
export function linesIn(
  page: PageRecord,
  section: string,
  template: Pick<Template, 'manifest' | 'inputs' | 'render'>,
  context: Context,
): ReturnType<typeof ownLines> {
  const headings = sectionHeadings(template, answersOf(template, page), context);
  const documents = [page.document, ...(page.parts ?? []).map(({ document }) => document)];
  const blocks = documents.flatMap(({ blocks }) => sectionBlocks(blocks, headings).get(section) ?? []);
  const hints = { texts: hintTexts(template, page.fields, context), grey: true };
  return ownLines(blocks, hints);
}
