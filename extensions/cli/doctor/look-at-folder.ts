import { BrokenFile } from '../../../shared/broken-file.ts';
import { readConfig } from '../../../shared/sync/places/config.ts';
import { ME_FILE, PEOPLE_FILE } from '../../../shared/workspace/index.ts';
import { readSpaces } from '../../../shared/workspace/spaces.ts';
import type { App } from '../app.ts';
import { trackedFiles } from '../host/git-files.ts';
import { type Finding, note, ok, toMend } from './finding.ts';

/** The oldest Node that Rapport runs on. */
const OLDEST = [22, 15] as const;

/**
 * Looks at the machine and at the folder, without asking anybody outside.
 *
 * @param node the version of Node, `24.21.0`
 */
export async function lookAtFolder(app: App, node: string): Promise<Finding[]> {
  const looks = [people, me, config, spaces, templates, privacy];
  const found = await Promise.all(looks.map(look => unlessBroken(() => look(app))));
  return [runtime(node), ...found.flat()];
}

/** A file that can't be read is said as the other commands say it. */
async function unlessBroken(look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof BrokenFile) return [toMend(error.message)];
    throw error;
  }
}

function runtime(node: string): Finding {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [wanted, least] = OLDEST;
  if (major > wanted || (major === wanted && minor >= least)) return ok(`Node ${node}`);
  return toMend(`Node ${node} is too old.`, `Rapport needs ${OLDEST.join('.')} or newer: nodejs.org has it.`);
}

async function people(app: App): Promise<Finding[]> {
  const { length } = await app.people();
  if (length === 0) return [note(`Nobody is in ${PEOPLE_FILE} yet: names are taken as they are written.`)];
  return [ok(`${length} ${length === 1 ? 'person' : 'people'} in ${PEOPLE_FILE}`)];
}

async function me(app: App): Promise<Finding[]> {
  const person = await app.me();
  if (person) return [ok(`You are ${person.name}`)];
  return [toMend('It is not known who you are.', `Write your id or name into ${ME_FILE}: me: bo`)];
}

async function config(app: App): Promise<Finding[]> {
  const { length } = Object.keys((await readConfig(app.files)).places);
  if (length === 0) return [note('No place in Notion was confirmed yet: publishing asks who reads it.')];
  return [ok(`${length} confirmed ${length === 1 ? 'place' : 'places'} in .rapport/config.yaml`)];
}

async function spaces(app: App): Promise<Finding[]> {
  const { length } = (await readSpaces(app.files)).spaces;
  return length === 0 ? [] : [ok(`${length} ${length === 1 ? 'space' : 'spaces'} in .rapport/spaces.yaml`)];
}

async function templates(app: App): Promise<Finding[]> {
  const entries = (await app.catalog('en')).list();
  const broken = entries.filter(({ template }) => template.diagnostics.some(({ level }) => level === 'error'));
  if (broken.length === 0) return [ok(`${entries.length} templates without an error`)];
  return broken.map(({ path, id }) => toMend(`${path} has an error.`, `rapport check ${id} shows where.`));
}

const PRIVATE = ['.rapport/private/', '.rapport/state/'];

/** Whether git keeps to itself what is mine alone. */
async function privacy(app: App): Promise<Finding[]> {
  const tracked = [...(await trackedFiles(app.folder))].filter(path => PRIVATE.some(folder => path.startsWith(folder)));
  const shared = tracked.map(path =>
    toMend(
      `git shares ${path}, which is for you alone.`,
      `git rm --cached "${path}" takes it out of git, not off the disk.`,
    ),
  );
  if (shared.length > 0) return shared;
  const open: string[] = [];
  for (const folder of PRIVATE) if (await app.tracked(`${folder}anything`)) open.push(folder);
  // What hides the folders is written with the first file in them.
  const written = (await Promise.all(open.map(folder => app.files.list(folder)))).flat();
  if (written.length === 0) return [ok('git shares nothing of yours alone')];
  return open.map(folder =>
    toMend(`git would share ${folder}`, `Write ${folder.slice('.rapport/'.length)} into .rapport/.gitignore.`),
  );
}
