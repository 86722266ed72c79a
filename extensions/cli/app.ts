import { type Catalog, loadCatalog } from '../../shared/catalog/index.ts';
import type { Ask, Clock, Files, Progress } from '../../shared/ports.ts';
import { findMember, type PageRecord, readPeople, type TeamMember } from '../../shared/practice/index.ts';
import { slug } from '../../shared/template/render/people.ts';
import { Complaint } from './exit.ts';
import { gitUser } from './host/git-user.ts';
import { hiddenFromGit } from './host/hidden-from-git.ts';
import { mountedFiles } from './host/mounted-files.ts';
import { nodeFiles } from './host/node-files.ts';
import { systemClock } from './host/system-clock.ts';
import { templatesFolder } from './host/templates-folder.ts';
import { terminalAsk } from './host/terminal-ask.ts';
import { pagesIn } from './pages-in.ts';

/** What every command may use: the folder it was started in, the clock, the person, and where to say things. */
export interface App {
  folder: string;
  files: Files;
  clock: Clock;
  ask: Ask;
  progress: Progress;
  env: { readonly [name: string]: string | undefined };
  fetch: typeof fetch;
  json: boolean;
  /** Yes to exactly what `--dry-run` listed. */
  yes: boolean;
  /** A line for the reader; nothing where the result is JSON. */
  say(line: string): void;
  /** The result, where it is to be JSON. */
  result(value: unknown): void;
  catalog(): Promise<Catalog>;
  people(): Promise<TeamMember[]>;
  /** Who I am: the setting, else git's user. */
  me(): Promise<TeamMember | undefined>;
  /** All pages of this folder that were made from a template. */
  pages(): Promise<PageRecord[]>;
}

export interface AppOptions {
  json: boolean;
  yes: boolean;
  folder?: string;
  env?: App['env'];
  ask?: Ask;
  clock?: Clock;
  fetch?: typeof fetch;
  out?: (text: string) => void;
}

export const PEOPLE_FILE = '.rapport/people.yaml';
export const ME_FILE = '.rapport/private/me.yaml';
const BUILT_IN = 'rapport:templates';

/** Puts the collaborators together. Nothing is read before a command asks for it. */
export function createApp(options: AppOptions): App {
  const { json, yes, folder = process.cwd(), env = process.env, out = text => process.stdout.write(text) } = options;
  const files = hiddenFromGit(nodeFiles(folder));
  const say = (line: string): void => {
    if (!json) out(`${line}\n`);
  };
  const app: App = {
    folder,
    files,
    env,
    json,
    yes,
    say,
    clock: options.clock ?? systemClock(env),
    ask: options.ask ?? terminalAsk(!json && Boolean(process.stdin.isTTY && process.stdout.isTTY)),
    progress: { step: say },
    fetch: options.fetch ?? fetch,
    result: value => {
      if (json) out(`${JSON.stringify(value)}\n`);
    },
    catalog: once(() =>
      loadCatalog(mountedFiles(files, BUILT_IN, nodeFiles(templatesFolder())), ['.rapport/templates', BUILT_IN]),
    ),
    people: once(() => peopleOf(files)),
    me: once(async () => whoAmI(files, folder, await app.people())),
    pages: once(() => pagesIn(files)),
  };
  return app;
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
    throw new Complaint(
      `${PEOPLE_FILE}: ${problem}\nEach person has an id and a name: { id: ana, name: Ana Lopes, manager: bo }`,
    );
  return people;
}

async function whoAmI(files: Files, folder: string, people: readonly TeamMember[]): Promise<TeamMember | undefined> {
  const text = await files.read(ME_FILE);
  const set = /^\s*me:\s*(.+?)\s*$/m.exec(text ?? '')?.[1];
  if (text !== undefined && set === undefined) throw new Complaint(`${ME_FILE}: it should say who you are: me: bo`);
  const user = set ? undefined : await gitUser(folder);
  const name = set ?? user?.name;
  if (name === undefined) return undefined;
  const known = findMember(name, people);
  if (known) return known;
  return { id: slug(name), name, first: name.split(/\s+/)[0]! };
}
