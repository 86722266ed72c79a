import type { Audience } from '../document/readers.ts';
import { READERS } from '../document/readers.ts';
import { plainText } from '../document/text.ts';
import { walk } from '../document/walk.ts';
import { type Evidence, evidenceFor, type SourcePage } from '../practice/evidence/evidence-for.ts';
import { gathersFor } from '../practice/evidence/whose-page.ts';
import { mayFlow } from '../practice/flows/may-flow.ts';
import { normalised, type PageRecord } from '../practice/index.ts';
import { isProblem, type Problem } from '../sync/actions/problem.ts';
import type { Manifest, Person } from '../template/index.ts';
import { newPerson } from '../template/render/people.ts';
import { everybody } from './everybody.ts';
import { knownBy, languageOf, type PageMade, pageMade } from './page-made.ts';
import type { Workspace } from './workspace.ts';

/** What may be used in a page. */
export interface Gathering extends Evidence {
  kind: 'gathering';
  made: PageMade;
  /** Who reads the page, or will once it is shared. */
  audience: Audience;
}

/**
 * Looks through the pages of a folder for lines that may be used in one of them. Nothing is written.
 *
 * @param since only what is of this day or later
 * @returns what may be used, or why the page can't be worked with
 * @example
 * const found = await evidenceIn(workspace, '2026 Ana Lopes, career.md');
 * if (found.kind === 'gathering') found.offers // [{ text: 'Support asked 40 % less.', title: 'Invoice import', … }]
 */
export async function evidenceIn(workspace: Workspace, path: string, since?: string): Promise<Gathering | Problem> {
  const made = await pageMade(workspace, path);
  if (isProblem(made)) return made;
  const audience = audienceOf(made.page);
  const person = personOf(made.page, audience, made.template.manifest.family, await everybody(workspace));
  const evidence = await evidenceOf(workspace, {
    target: made.template.manifest,
    audience,
    already: wordsOn(made),
    language: languageOf(made.page),
    except: path,
    ...(person ? { person } : {}),
    ...(since === undefined ? {} : { since }),
  });
  return { kind: 'gathering', made, audience, ...evidence };
}

/** For what and for whom lines are looked for. */
export interface Wanted {
  /** The kind of page that would have them. */
  target: Manifest;
  audience: Audience;
  person?: Person;
  /** Only what is of this day or later. */
  since?: string;
  already?: string;
  language?: string | undefined;
  /** The file of the page itself. */
  except?: string;
}

/** The lines of a folder's pages that may stand in a kind of page, whether it is there already or not. */
export async function evidenceOf(workspace: Workspace, wanted: Wanted): Promise<Evidence> {
  const { target, audience, person, since, already, language, except } = wanted;
  const [people, me, catalog, pages] = await Promise.all([
    everybody(workspace),
    workspace.me(),
    workspace.catalog(language),
    workspace.pages(),
  ]);
  return evidenceFor({
    target: { ...target, titles: await titlesOf(workspace, target) },
    audience,
    sources: await sourcesFor(
      workspace,
      target,
      pages.filter(page => page.path !== except),
    ),
    people,
    competencies: (catalog.competencies?.competencies ?? []).map(({ id }) => id),
    today: workspace.clock.today(),
    ...(already === undefined ? {} : { already }),
    ...(person ? { person } : {}),
    ...(me ? { me } : {}),
    ...(since === undefined ? {} : { since }),
  });
}

/** What a kind of page is called, in its own language and in English: a yes may name either. */
export async function titlesOf(workspace: Workspace, { id, title }: Pick<Manifest, 'id' | 'title'>): Promise<string[]> {
  const english = (await workspace.catalog('en')).find(id)?.template.manifest.title;
  return [...new Set([title, ...(english === undefined ? [] : [english])])];
}

/** Of a draft those count who will read it once it is shared: its lines are chosen for them. */
function audienceOf({ fields, people }: PageRecord): Audience {
  const readers = READERS.find(readers => readers === fields.readers) ?? 'me';
  return readers === 'me' ? { readers } : { readers, people };
}

/** About whom a page for a few is; what is for a team is about no one. */
function personOf(
  page: PageRecord,
  { readers }: Audience,
  family: string,
  people: readonly Person[],
): Person | undefined {
  const id = readers === 'team' || readers === 'company' ? undefined : gathersFor(page, family, people);
  return id === undefined ? undefined : (people.find(person => person.id === id) ?? { ...newPerson(id), id });
}

/** The pages that lines may come from. Those that never feed it are looked at as well, to count what is left out. */
async function sourcesFor(workspace: Workspace, target: Manifest, pages: readonly PageRecord[]): Promise<SourcePage[]> {
  const sources = await Promise.all(
    pages.map(async (page): Promise<SourcePage | undefined> => {
      const template = (await workspace.catalog(languageOf(page))).find(page.template ?? '')?.template;
      if (!template) return undefined;
      const { manifest: kind } = template;
      // A page that feeds nothing here is not read closely: only its tags are counted.
      const closed = ['never', 'none'].includes(mayFlow(kind, target));
      return closed
        ? { page, kind, headings: new Map() }
        : { page, kind, ...(await knownBy(workspace, page, template)) };
    }),
  );
  return sources.filter(source => source !== undefined);
}

const wordsOn = ({ file }: PageMade): string =>
  normalised([...walk(file.document.blocks)].map(({ text }) => plainText(text)).join('\n'));
