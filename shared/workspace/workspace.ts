import { type Catalog, loadCatalog } from '../catalog/index.ts';
import type { Clock, Files } from '../ports.ts';
import { findMember, type PageRecord, readPeople, type TeamMember } from '../practice/index.ts';
import { BrokenFile } from '../sync/broken-file.ts';
import { newPerson } from '../template/render/people.ts';
import { hiddenFromGit } from './hidden-from-git.ts';
import { mountedFiles } from './mounted-files.ts';
import { pagesIn } from './pages-in.ts';

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
  /** The folder's own templates before those of its shelves, and these before the product's. */
  catalog(): Promise<Catalog>;
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
}

/** A place with templates for several folders: a shared folder, or a package. */
export interface Shelf {
  /** As the settings of the folder name it. */
  name: string;
  /** Nothing where there is no such place on this machine. */
  files?: Files;
}

export interface WorkspaceOptions {
  files: Files;
  clock: Clock;
  /** The product's templates: the folder that `templates/` is, however the host gets at it. */
  templates: Files;
  /** Further places with templates, as the settings of the folder name them; a host that reaches none leaves them out. */
  shelves?: () => Promise<readonly Shelf[]>;
  /** Gives the templates their words in another language. */
  translate?: () => Promise<Parameters<typeof loadCatalog>[2]>;
  /** The name of whoever uses the host: a setting, the token's owner, git's user. */
  userName?: () => Promise<string | undefined>;
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
  const shelves = once(more.shelves ?? (async () => []));
  const people = once(() => peopleOf(own));
  return {
    files: own,
    clock,
    people,
    shelves,
    catalog: once(async () => {
      const there = (await shelves()).filter(shelf => shelf.files !== undefined);
      const mounted = there.reduce((all, { name, files }) => mountedFiles(all, name, files!), own);
      const roots = [OWN_TEMPLATES, ...there.map(({ name }) => name), BUILT_IN];
      return loadCatalog(mountedFiles(mounted, BUILT_IN, templates), roots, await more.translate?.());
    }),
    me: once(async () => whoAmI(own, await people(), userName)),
    pages: once(() => pagesIn(own)),
    tracked: tracked ?? (async () => false),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
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
