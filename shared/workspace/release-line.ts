import type { Block } from '../document/block.ts';
import { mapBlocks } from '../document/walk.ts';
import { type SourceLine, sourceLines } from '../practice/evidence/source-lines.ts';
import { authorsOf, receiversOf } from '../practice/evidence/whose-page.ts';
import { isOfWords, type Yes, yesLine } from '../practice/evidence/yes-line.ts';
import { kindInWords } from '../practice/flows/kind-in-words.ts';
import { mayFlow } from '../practice/flows/may-flow.ts';
import { sourceRules } from '../practice/flows/sources.ts';
import { normalised } from '../practice/index.ts';
import { isProblem, type Problem, problem } from '../sync/actions/problem.ts';
import { changedText } from '../sync/page-file/page-file.ts';
import type { Person } from '../template/index.ts';
import { titlesOf } from './evidence-in.ts';
import { languageOf, type PageMade, pageMade } from './page-made.ts';
import { usableTemplate } from './usable-template.ts';
import type { Workspace } from './workspace.ts';

/** A line that may be used in a kind of page from now on, as its author says. */
export interface Release {
  kind: 'release';
  /** The line. */
  words: string;
  /** What will stand below it. */
  yes: string;
  /** The kind of page in words. */
  into: string;
  /** The text of the source page with the yes in it. */
  text: string;
}

/**
 * Says yes, as me, that a line may be used in a kind of page. The yes is a line below it on the page itself, where everybody who
 * reads that page sees it, and whoever wrote it takes it back by deleting it or striking it out. It is a yes to the words as they stand, so a
 * changed line is locked again. Nothing is written to disk.
 *
 * @param line of the file, from 1
 * @param into the id of the template of the pages in which it may be used
 * @returns the page with it; or why not: it is nobody's to give, not mine, never, or not a line of somebody's own
 */
export async function releaseLine(
  workspace: Workspace,
  path: string,
  line: number,
  into: string,
): Promise<Release | Problem> {
  const made = await pageMade(workspace, path);
  if (isProblem(made)) return made;
  const usable = usableTemplate(await workspace.catalog(languageOf(made.page)), into);
  if (isProblem(usable)) return usable;
  const target = usable.entry.template.manifest;
  const refused = refuses(made, mayFlow(made.template.manifest, target), into);
  if (refused) return refused;
  const found = await lineAt(workspace, made, line);
  const [me, people] = await Promise.all([workspace.me(), workspace.people()]);
  const no = (message: string): Problem => problem('answers', path, `${path}:${line}: ${message} Nothing was written.`);
  if (!found) return no('there is no line of its own here that could be used elsewhere.');
  if (found.block.type === 'table_row')
    return no('a row of a table has no place for a yes below it. Write it as a line.');
  if (!me) return no('it is not known who you are. Write `me: <your id>` into .rapport/private/me.yaml.');
  const rules = sourceRules(made.template.manifest);
  const owners = [...authorsOf(found, made.page, rules, people), ...receiversOf(made.page, rules, people)];
  if (!owners.includes(me.id))
    return no(
      `this is ${owners.map(id => firstOf(id, people)).join(' and ') || 'nobody'}’s to give, and you are ${me.first}.`,
    );
  const titles = await titlesOf(workspace, target);
  const isMine = (yes: Yes) => yes.by === me.id && [into, ...titles].map(normalised).includes(yes.into);
  if (found.yes.some(yes => isMine(yes) && isOfWords(yes, found.text)))
    return no('you have said yes to this already; it stands below the line.');
  const said = yesLine(me, target.title, workspace.clock.today(), found.text);
  const blocks = mapBlocks(made.file.body.blocks, block =>
    block.source === found.block.source ? below(block, said) : block,
  );
  return {
    kind: 'release',
    words: found.text,
    yes: said.text.map(run => (run.type === 'text' ? run.text : '')).join(''),
    into: target.title,
    text: changedText(made.file, { body: { blocks } }),
  };
}

const firstOf = (id: string, people: readonly Person[]): string => people.find(person => person.id === id)?.first ?? id;

function refuses({ page, template }: PageMade, flow: ReturnType<typeof mayFlow>, into: string): Problem | undefined {
  if (flow === 'offered' || flow === 'locked') return undefined;
  const [from, to] = [kindInWords(template.manifest.id), kindInWords(into)];
  const message =
    flow === 'never'
      ? `Nothing of a ${from} is used in a ${to}, whoever agrees. Nothing was written.`
      : `A ${to} takes nothing from a ${from}, so there is nothing to agree to. Nothing was written.`;
  return problem('answers', page.path ?? '', message);
}

/** A list item has the yes inside; what can't hold one has it right below. */
const below = (block: Block, yes: Block): Block | Block[] =>
  ITEMS.has(block.type) ? ({ ...block, children: [...(block.children ?? []), yes] } as Block) : [block, yes];

const ITEMS: ReadonlySet<string> = new Set(['bulleted_list_item', 'numbered_list_item', 'to_do']);

async function lineAt(workspace: Workspace, made: PageMade, line: number): Promise<SourceLine | undefined> {
  const { file, headings, hints, page } = made;
  const [catalog, people] = await Promise.all([workspace.catalog(), workspace.people()]);
  const competencies = new Set((catalog.competencies?.competencies ?? []).map(({ id }) => id));
  const lines = file.text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const end = start + (lines[line - 1]?.length ?? -1);
  const reading = { headings, hints, people, day: page.date ?? '', competencies };
  return sourceLines(file.body.blocks, reading).find(({ block }) =>
    block.source?.text.some(segment => segment.start <= end && segment.end >= start),
  );
}
