import type { Block } from '../document/block.ts';
import { plainText } from '../document/text.ts';
import { walk } from '../document/walk.ts';
import { lastLines } from '../practice/carry/last-lines.ts';
import { hintsOn } from '../practice/hints-on.ts';
import { normalised } from '../practice/index.ts';
import { type PageRecord, predecessors } from '../practice/page-record.ts';
import { HORIZONS, type Horizon, type RoadmapChange, roadmapChanges } from '../practice/roadmap/roadmap-changes.ts';
import { answersOf } from '../practice/sections/answers-of.ts';
import { changeSection } from '../practice/sections/change-section.ts';
import { isProblem, type Problem, problem } from '../sync/actions/problem.ts';
import { changedText } from '../sync/page-file/page-file.ts';
import { type PageMade, pageMade } from './page-made.ts';
import { knownContext } from './prepare-page.ts';
import type { Workspace } from './workspace.ts';

const SECTION = 'what-changed';

/** What changed since the last roadmap, and the page with it written down. */
export interface ChangedRoadmap {
  kind: 'changes';
  /** The last version. */
  since: string;
  /** Those that the page does not tell yet, as they would stand there. */
  lines: string[];
  text: string;
}

/**
 * Works out what changed between a roadmap and the one before it. Nothing is written.
 *
 * @returns the changes, or why there are none to be had: no roadmap, or the first of its product
 */
export async function roadmapChangesIn(workspace: Workspace, path: string): Promise<ChangedRoadmap | Problem> {
  const made = await pageMade(workspace, path);
  if (isProblem(made)) return made;
  const { manifest } = made.template;
  if (!Object.hasOwn(manifest.sections, SECTION) || !HORIZONS.every(id => Object.hasOwn(manifest.sections, id)))
    return problem(
      'answers',
      path,
      `${path} is no roadmap: it has no lists ${HORIZONS.join(', ')} with a section ${SECTION}.`,
    );
  const pages = (await workspace.pages()).filter(page => page.path !== path);
  const { people, fields, date } = made.page;
  const last = predecessors(pages, manifest, { people, properties: fields as { [key: string]: string } }, date).at(-1);
  if (!last) return problem('answers', path, `${path} is the first roadmap of its kind here, so nothing changed.`);
  const [before, after] = await Promise.all([last, made.page].map(page => linesOf(workspace, made, page!)));
  const told = normalised(wordsBelow(made));
  const lines = roadmapChanges(before!, after!)
    .filter(({ text }) => !told.includes(normalised(text)))
    .map(change => said(change, made));
  const blocks = changeSection(made.file.body.blocks, made.headings, SECTION, inside => [
    ...inside.filter(block => plainText(block.text).trim() !== '' && !isHint(block)),
    ...lines.map((line): Block => ({ type: 'bulleted_list_item', text: [{ type: 'text', text: line }] })),
    ...inside.filter(isHint),
  ]);
  if (!blocks) return problem('answers', path, `${path} has no heading of the section ${SECTION} any more.`);
  return {
    kind: 'changes',
    since: last.path ?? last.title ?? '',
    lines,
    text: changedText(made.file, { body: { blocks } }),
  };
}

/** The lines of the lists; what stands behind a label of the template is no line of a roadmap. */
async function linesOf(workspace: Workspace, { template, headings, page: own }: PageMade, page: PageRecord) {
  const context = await knownContext(workspace);
  const empty = template.render(answersOf(template, own), context).page;
  const labels = [...walk(empty.blocks)].map(({ text }) => plainText(text).trim()).filter(words => words.endsWith(':'));
  const lines = lastLines(
    [page],
    { sections: HORIZONS, headings, people: context.people ?? [], hintsOn: hintsOn(template, page.fields, context) },
    ({ document }) => document.blocks,
  );
  const isLabelled = ({ text }: { text: string }): boolean => labels.some(label => text.startsWith(label));
  return Object.fromEntries(
    Object.entries(lines).map(([section, all]) => [section, all.filter(line => !isLabelled(line))]),
  );
}

/** What the section says already. */
function wordsBelow({ file, headings }: PageMade): string {
  let words = '';
  changeSection(file.body.blocks, headings, SECTION, inside => {
    words = [...walk(inside)].map(({ text }) => plainText(text)).join('\n');
    return [...inside];
  });
  return words;
}

const isHint = ({ text = [] }: Block): boolean => text.length > 0 && text.every(({ color }) => color === 'gray');

const SAID: { readonly [what in RoadmapChange['what']]: (text: string, to: string) => string } = {
  new: (text, to) => `New in “${to}”: ${text}`,
  moved: (text, to) => `To “${to}”: ${text}`,
  gone: text => `Gone: ${text}`,
};

const said = ({ what, text, to }: RoadmapChange, made: PageMade): string =>
  SAID[what](text, to === undefined ? '' : headingOf(to, made));

/** As the page calls a list. */
function headingOf(horizon: Horizon, { file, headings }: PageMade): string {
  const heading = file.body.blocks.find(
    block => block.type === 'heading' && headings.get(normalised(plainText(block.text))) === horizon,
  );
  return plainText(heading?.text).trim() || horizon;
}
