import type { Block } from '../document/block.ts';
import { printMarkdown } from '../markdown/print.ts';
import type { Offer } from '../practice/evidence/evidence-for.ts';
import { evidenceLine, withLines } from '../practice/evidence/place-evidence.ts';
import { targetSection } from '../practice/evidence/target-section.ts';
import { type Problem, problem } from '../sync/actions/problem.ts';
import { changedText } from '../sync/page-file/page-file.ts';
import type { PageMade } from './page-made.ts';

/** Lines as they will stand on a page, and the page's text with them. */
export interface Taken {
  kind: 'taken';
  section: string;
  /** The very lines, as Markdown. */
  words: string;
  text: string;
}

/**
 * Puts offered lines into a section of a page, each with its day and a link to its source. Nothing is written to disk.
 *
 * @param section where none is named, the one that the table has for this kind of page
 * @returns the text, or which sections there are where that one is not on the page
 */
export function takeEvidence(made: PageMade, offers: readonly Offer[], section?: string): Taken | Problem {
  const { file, template, headings, hints } = made;
  const named = section ?? targetSection(template.manifest);
  const lines: Block[] = offers.map(offer => evidenceLine(offer, file.path));
  const blocks = named === undefined ? undefined : withLines(file.body.blocks, named, lines, headings, hints);
  if (named === undefined || blocks === undefined) {
    const there = [...new Set(headings.values())].filter(id => withLines(file.body.blocks, id, [], headings, hints));
    const what = named === undefined ? 'Say into which section' : `${file.path} has no section ${named}. Choose one`;
    return problem('answers', file.path, `${what}: --section ${there.join(', --section ')}`);
  }
  return {
    kind: 'taken',
    section: named,
    words: printMarkdown({ blocks: lines }),
    text: changedText(file, { body: { blocks } }),
  };
}
