import type { RemotePlace } from '../../../shared/notion/remote-page.ts';
import type { MadePage, PageRecord } from '../../../shared/practice/index.ts';
import { isProblem, type Problem, problem } from '../../../shared/sync/actions/problem.ts';
import { readConfig } from '../../../shared/sync/places/config.ts';
import type { Template } from '../../../shared/template/index.ts';
import { knownContext, preparePage, usableTemplate } from '../../../shared/workspace/index.ts';
import type { Door } from './door.ts';
import { earlierPages } from './earlier-pages.ts';
import { confirmed, type Meant, peopleOfPlace, placeOf } from './place-of.ts';

/** What somebody asks for: a template, their answers, and perhaps a place. */
export interface Wish {
  template: string;
  answers: { readonly [input: string]: unknown };
  /** An id or a link; the confirmed place of just these readers where none is named. */
  place?: string | undefined;
}

/** Who would read the page that a wish makes. */
export interface Understood extends Meant {
  kind: 'understood';
  template: Template;
  title: string;
  people: string[];
}

/** Reads a wish: which template, and for whom. */
export async function understand({ workspace }: Door, { template: id, answers }: Wish): Promise<Understood | Problem> {
  const usable = usableTemplate(await workspace.catalog(), id);
  if (isProblem(usable)) return usable;
  const { template } = usable.entry;
  const { title, readers, people } = template.render(answers, await knownContext(workspace));
  const { draft, notion } = template.manifest;
  // A draft is for its author alone, wherever it will go later.
  const audience = draft ? { readers: 'me' as const } : { readers, ...(people.length > 0 ? { people } : {}) };
  return { kind: 'understood', template, title, people, audience, database: notion.database };
}

/** The page that a wish makes, with what the last ones of its kind hand on. */
export interface Insertion {
  kind: 'insertion';
  place: RemotePlace;
  template: Template;
  made: MadePage;
}

/**
 * Makes the page of a wish, here, for a confirmed place; what it takes over comes from pages that the same people read.
 *
 * @returns the page and its place, or `unconfirmed`, `no_template`, `broken_template`, `answers`
 * @throws NotionError, BrokenConfig, BrokenPeople
 */
export async function prepareInsertion(door: Door, wish: Wish): Promise<Insertion | Problem> {
  const { connection, workspace } = door;
  const meant = await understand(door, wish);
  if (isProblem(meant)) return meant;
  const found = await placeOf(connection, workspace, wish.place, meant);
  if (isProblem(found)) return found;
  const answer = await confirmed(connection, workspace, found.place, wish.place, meant.audience);
  if (!answer.ok) return problem('unconfirmed', meant.title, answer.message, answer.entry);
  const placePeople = peopleOfPlace(await readConfig(workspace.files), found.place);
  const earlier = await earlierPages(connection, found.place, { ...meant, placePeople });
  const made = await makeWith(door, meant.template, wish.answers, earlier);
  const errors = made.diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message);
  if (errors.length > 0) return problem('answers', meant.title, errors.join('\n'));
  return { kind: 'insertion', place: found.place, template: meant.template, made };
}

/** A page with what earlier ones hand on: those of Notion, and those of the folder that are not among them. */
export async function makeWith(
  { workspace }: Door,
  template: Template,
  answers: Wish['answers'],
  earlier: readonly PageRecord[],
): Promise<MadePage> {
  const links = new Set(earlier.map(({ link }) => link));
  const pages = async (): Promise<PageRecord[]> => [
    ...(await workspace.pages()).filter(({ link }) => !links.has(link)),
    ...earlier,
  ];
  // What was noted to talk about stays where it is: a page that Notion has not taken yet must not empty it.
  const { noted: _, ...rest } = workspace;
  return preparePage({ ...rest, pages }, template, answers);
}
