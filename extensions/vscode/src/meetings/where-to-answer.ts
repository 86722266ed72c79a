import type { Block } from '../../../../shared/document/block.ts';
import { plainText } from '../../../../shared/document/text.ts';
import { walk } from '../../../../shared/document/walk.ts';
import { normalised, PRIVATE_FOLDER } from '../../../../shared/practice/index.ts';
import { sectionBlocks } from '../../../../shared/practice/sections/section-blocks.ts';
import { openFile } from '../../../../shared/sync/actions/open-file.ts';
import { isProblem } from '../../../../shared/sync/actions/problem.ts';
import type { PageFile } from '../../../../shared/sync/page-file/page-file.ts';
import type { Workspace } from '../../../../shared/workspace/index.ts';
import { type PageMade, pageMade } from '../../../../shared/workspace/page-made.ts';

/** A part of a file. */
export interface Spot {
  file: string;
  /** Where its heading begins, and where what stands there ends: offsets in UTF-16 units. */
  start: number;
  end: number;
}

/**
 * Where the answer to a question goes: the section of the page that asks it, or of my own part of that page.
 *
 * @param section nothing for a page that is to be looked at as a whole
 * @returns the beginning of the page where there is no such heading any more
 * @example
 * await whereToAnswer(workspace, 'Invoice import.md', 'result') // { file: 'Invoice import.md', start: 412, end: 455 }
 */
export async function whereToAnswer(workspace: Workspace, page: string, section: string | undefined): Promise<Spot> {
  const top: Spot = { file: page, start: 0, end: 0 };
  const made = section === undefined ? undefined : await pageMade(workspace, page);
  if (section === undefined || made === undefined || isProblem(made)) return top;
  const mine = await openFile(workspace.files, `${PRIVATE_FOLDER}/${page}`);
  const files = [made.file, ...(isProblem(mine) ? [] : [mine.file])];
  return files.map(file => spotIn(file, section, made)).find(spot => spot !== undefined) ?? top;
}

function spotIn({ path, text, document }: PageFile, section: string, { headings }: PageMade): Spot | undefined {
  const isIts = ({ type, text: words }: Block): boolean =>
    type === 'heading' && headings.get(normalised(plainText(words))) === section;
  const heading = document.blocks.find(isIts)?.source;
  if (!heading) return undefined;
  const inside = sectionBlocks(document.blocks, headings).get(section) ?? [];
  const ends = [...walk(inside)].map(({ source }) => source?.end ?? 0);
  const end = text.slice(0, Math.max(heading.end, ...ends)).trimEnd().length;
  return { file: path, start: heading.start, end };
}
