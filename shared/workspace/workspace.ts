import { BrokenFile } from '../broken-file.ts';
import { type Catalog, loadCatalog, type Root, type TemplatePage } from '../catalog/index.ts';
import { eachOnce } from '../each-once.ts';
import { once } from '../once.ts';
import type { Clock, Files } from '../ports.ts';
import { findMember, type PageRecord, readPeople, type TeamMember } from '../practice/index.ts';
import type { Databases, Rendered, Template } from '../template/index.ts';
import { newPerson } from '../template/render/people.ts';
import { folderSettings } from './folder-settings.ts';
import { hiddenFromGit } from './hidden-from-git.ts';
import { mountedFiles } from './mounted-files.ts';
import { pagesIn } from './pages-in.ts';
import { ENGLISH, translation, withQuestions } from './translation.ts';

export const PEOPLE_FILE = '.rapport/people.yaml';
export const ME_FILE = '.rapport/private/me.yaml';
export const OWN_TEMPLATES = '.rapport/templates';
/** Under this name the product's templates are found. */
export const BUILT_IN = 'rapport:templates';

/** A folder of pages, with what Rapport knows of it. Each part is read when it is first asked for, and then kept. */
export interface Workspace {
  /** The files of the folder; what is mine alone is kept from git. */
  files: Files;
  clock: Clock;
  /**
   * The folder's own templates before those of its shelves, and these before the product's.
   *
   * @param language in which they are wanted, `en` for as they are written; else it is that of the folder
   * @throws BrokenConfig @throws BrokenFile
   */
  catalog(language?: string): Promise<Catalog>;
  /** Further places with templates, the nearer first. */
  shelves(): Promise<readonly Shelf[]>;
  /** @throws BrokenPeople */
  people(): Promise<TeamMember[]>;
  /** Who I am: the setting of this folder, else the user of the host. @throws BrokenPeople */
  me(): Promise<TeamMember | undefined>;
  /** All pages of the folder that were made from a template. */
  pages(): Promise<PageRecord[]>;
  /** Whether git tracks a file, or will once it is there. */
  tracked(path: string): Promise<boolean>;
  /** What comes into an agenda from elsewhere than the last page, where the host keeps such. */
  noted?: Noted;
}

/** Something to talk about that no earlier page says. */
export interface NotedTopic {
  text: string;
  /** The id of whose topic it is. */
  owner: string;
  /** For whom it was noted, and where; nothing for what a page wants to be asked. */
  person?: string;
  path?: string;
}

export interface Noted {
  /** What there is for a page of these people. */
  topicsFor(
    workspace: Workspace,
    template: Pick<Template, 'manifest'>,
    page: Pick<Rendered, 'people' | 'readers'>,
  ): Promise<NotedTopic[]>;
  /** Called when the page is written: what stands in it is not noted any more. */
  taken(workspace: Workspace, topics: readonly NotedTopic[]): Promise<void>;
}

/** A place with templates for several folders: a shared folder, a package, or a database in Notion. */
export interface Shelf {
  /** As the settings of the folder name it. */
  name: string;
  /** Nothing where there is no such place on this machine, and for one in Notion. */
  files?: Files;
  /** The templates of one in Notion, as they were last seen. */
  pages?: readonly TemplatePage[];
  /** What is wrong with one in Notion, each a sentence or two; the other places are there all the same. */
  notices?: readonly string[];
}

export interface WorkspaceOptions {
  files: Files;
  clock: Clock;
  /** The product's templates: the folder that `templates/` is, however the host gets at it. */
  templates: Files;
  /** Opens a further place with templates that the settings of the folder name; nothing where it is not there. */
  shelf?: (name: string) => Promise<Files | undefined>;
  /** Opens the places with templates in Notion, which are nearer than the others; `named` is what the settings name. */
  inNotion?: (files: Files, named: readonly string[]) => Promise<readonly Shelf[]>;
  /** Works out which properties the databases in Notion have, so that templates are checked against them. */
  databases?: (files: Files) => Promise<(product: readonly Template[]) => Databases>;
  /** The language of pages that are made, `de`; where none is named, that of the folder's settings. */
  language?: string | undefined;
  /** The name of whoever uses the host: a setting, the token's owner, git's user. */
  userName?: () => Promise<string | undefined>;
  noted?: Noted | undefined;
  /** Whether git tracks a file, or will; where the host can't tell, what is kept of pages stays private. */
  tracked?: (path: string) => Promise<boolean>;
}

/** The people file, or what says who I am, can't be read: says where and how to mend it. */
export class BrokenPeople extends BrokenFile {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenPeople';
  }
}

/**
 * Opens a folder of pages. Nothing is read yet.
 *
 * @example
 * const workspace = openWorkspace({ files, clock, templates });
 * const made = await preparePage(workspace, 'one-on-one-weekly', { report: 'Ana' });
 */
export function openWorkspace({ files, clock, templates, userName, tracked, ...more }: WorkspaceOptions): Workspace {
  const own = hiddenFromGit(files);
  const settings = once(() => folderSettings(own));
  const shelves = once(async () => {
    const { templates: named } = await settings();
    const onDisk = named.filter(name => !/^https?:/.test(name)).map(name => openShelf(name, more.shelf));
    return [...((await more.inNotion?.(own, named)) ?? []), ...(await Promise.all(onDisk))];
  });
  const catalogIn = eachOnce(async (language: string) => {
    const there = await shelves();
    const mounted = there.reduce((all, { name, files }) => (files ? mountedFiles(all, name, files) : all), own);
    const all = mountedFiles(mounted, BUILT_IN, templates);
    const roots: Root[] = [OWN_TEMPLATES, ...there.flatMap(rootsOf), BUILT_IN];
    const folders = roots.filter(root => typeof root === 'string');
    const databases = await more.databases?.(own);
    return withQuestions(await loadCatalog(all, roots, translation(language), databases), all, folders, language);
  });
  const people = once(() => peopleOf(own));
  return {
    files: own,
    clock,
    people,
    shelves,
    catalog: async language => catalogIn(language ?? more.language ?? (await settings()).language ?? ENGLISH),
    me: once(async () => whoAmI(own, await people(), userName)),
    pages: once(() => pagesIn(own)),
    tracked: tracked ?? (async () => false),
    ...(more.noted ? { noted: more.noted } : {}),
  };
}

const rootsOf = ({ name, files, pages }: Shelf): Root[] => [
  ...(files ? [name] : []),
  ...(pages ? [{ name, pages }] : []),
];

async function openShelf(name: string, open: WorkspaceOptions['shelf']): Promise<Shelf> {
  const files = await open?.(name);
  return files ? { name, files } : { name };
}

async function peopleOf(files: Files): Promise<TeamMember[]> {
  const text = await files.read(PEOPLE_FILE);
  if (text === undefined) return [];
  const { people, problem } = readPeople(text);
  if (problem)
    throw new BrokenPeople(
      `${PEOPLE_FILE}: ${problem}\nEach person has an id and a name: { id: ana, name: Ana Lopes, manager: bo }`,
    );
  return people;
}

async function whoAmI(
  files: Files,
  people: readonly TeamMember[],
  userName: WorkspaceOptions['userName'],
): Promise<TeamMember | undefined> {
  const text = await files.read(ME_FILE);
  const set = /^\s*me:\s*(.+?)\s*$/m.exec(text ?? '')?.[1];
  if (text !== undefined && set === undefined) throw new BrokenPeople(`${ME_FILE}: it should say who you are: me: bo`);
  const name = set ?? (await userName?.());
  if (!name) return undefined;
  return findMember(name, people) ?? newPerson(name);
}
