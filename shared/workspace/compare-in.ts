import type { Competencies } from '../catalog/index.ts';
import { type Comparison, fillComparison } from '../practice/competencies/fill-comparison.ts';
import { levelSaid } from '../practice/competencies/level-said.ts';
import { RATINGS, readRatings, SIDE_BY_SIDE } from '../practice/competencies/read-ratings.ts';
import { type WorkOn, whatToWorkOn } from '../practice/competencies/what-to-work-on.ts';
import { pagesOf } from '../practice/index.ts';
import { sectionBlocks } from '../practice/sections/section-blocks.ts';
import { openFile } from '../sync/actions/open-file.ts';
import { isProblem, type Problem, problem } from '../sync/actions/problem.ts';
import { pageOfPart } from '../sync/exchange/my-part.ts';
import { changedText } from '../sync/page-file/page-file.ts';
import type { Person } from '../template/index.ts';
import { newPerson } from '../template/render/people.ts';
import { languageOf, type PageMade, pageMade } from './page-made.ts';
import type { Workspace } from './workspace.ts';

/** A page with its ratings side by side, or what my own rating alone says. */
export type Compared =
  | (Comparison & { kind: 'compared'; file: string; text: string; changed: boolean })
  | { kind: 'mine'; file: string; workOn: WorkOn; problems: string[] };

/** The section that says how to rate, and asks for the level where nobody gave it. */
const ABOUT = 'how-to-read-this';

interface Ready {
  made: PageMade;
  file: Competencies;
  level: string;
  people: Person[];
}

/**
 * Compares the ratings on a page. Of my own part, which nobody else has yet, it says what my rating alone would lead to.
 * Nothing is written to disk.
 *
 * @param radar draws the picture as well; not on a page that is in Notion, where it would be a listing for some
 * @param demanded ids of competencies that the next quarter demands, for ties
 * @returns the comparison, or why there is none
 */
export async function compareIn(
  workspace: Workspace,
  path: string,
  { radar = false, demanded = [] }: { radar?: boolean; demanded?: readonly string[] } = {},
): Promise<Compared | Problem> {
  const page = await pageOfPart(workspace.files, path);
  const ready = await readyFor(workspace, page ?? path);
  if (isProblem(ready)) return ready;
  const { made, file, level, people } = ready;
  const strange = demanded.find(id => !file.competencies.some(one => one.id === id));
  if (strange !== undefined) {
    const all = file.competencies.map(({ id }) => id).join(', ');
    return problem('answers', path, `There is no competency ${strange}. These there are: ${all}`);
  }
  if (page !== undefined) return ofMyPart(workspace, path, ready, demanded);
  if (radar && made.file.meta.page !== undefined)
    return problem(
      'answers',
      path,
      `${path} is in Notion, where not everybody would see the picture. The table says the same.`,
    );
  const last = radar ? await settledBefore(workspace, ready) : {};
  const { headings, hints } = made;
  const comparison = fillComparison(made.file.body.blocks, {
    headings,
    hints,
    people,
    file,
    level,
    demanded,
    ...(radar ? { radar: { last } } : {}),
  });
  const text = changedText(made.file, { body: { blocks: comparison.blocks } });
  return { kind: 'compared', file: path, text, changed: text !== made.file.text, ...comparison };
}

/** The page, the file of competencies and the level that is meant. */
async function readyFor(workspace: Workspace, path: string): Promise<Ready | Problem> {
  const made = await pageMade(workspace, path);
  if (isProblem(made)) return made;
  const { manifest } = made.template;
  if (![RATINGS, SIDE_BY_SIDE].every(section => Object.hasOwn(manifest.sections, section))) {
    const message = `${path} is no page on which two people rate: it has no sections ${RATINGS} and ${SIDE_BY_SIDE}. A competency assessment has them.`;
    return problem('answers', path, message);
  }
  const [catalog, known] = await Promise.all([workspace.catalog(languageOf(made.page)), workspace.people()]);
  const file = catalog.competencies;
  if (!file) return problem('no_template', path, 'There is no file of competencies: data/pm-competencies.yaml.');
  const written = String(made.page.fields.level ?? '');
  const about = sectionBlocks(made.file.body.blocks, made.headings).get(ABOUT) ?? [];
  const level = written === '' ? (levelSaid(about, file, made.hints) ?? '') : written;
  if (!Object.hasOwn(file.levels, level)) {
    const levels = Object.keys(file.levels).join(', ');
    const what =
      level === '' ? 'does not say against which level you rate' : `says level: ${level}, which is none here`;
    return problem('answers', path, `${path} ${what}. Write it into its front matter, as level: and one of ${levels}`);
  }
  const people = made.page.people.map(id => known.find(one => one.id === id) ?? { ...newPerson(id), id });
  return { made, file, level, people };
}

async function ofMyPart(
  workspace: Workspace,
  path: string,
  { made, file, level, people }: Ready,
  demanded: readonly string[],
): Promise<Compared | Problem> {
  const opened = await openFile(workspace.files, path);
  if (isProblem(opened)) return opened;
  const me = (await workspace.me()) ?? newPerson('me');
  const { by, problems } = readRatings(opened.file.body.blocks, made.headings, people, file, me);
  const settled = Object.fromEntries(Object.entries(by[me.id] ?? {}).map(([id, { value }]) => [id, value]));
  if (Object.keys(settled).length === 0)
    return problem('answers', path, [`${path} has no ratings yet.`, ...problems].join('\n'));
  return { kind: 'mine', file: path, workOn: whatToWorkOn({ settled, level, file, demanded }), problems };
}

/** What was settled the time before. */
async function settledBefore(
  workspace: Workspace,
  { made, file, people }: Ready,
): Promise<{ [competency: string]: number }> {
  const { page, headings } = made;
  const before = pagesOf(await workspace.pages(), page.template ?? '', page.people, page.date).filter(
    ({ path }) => path !== page.path,
  );
  const last = before.at(-1);
  return last ? readRatings(last.document.blocks, headings, people, file).settled : {};
}
