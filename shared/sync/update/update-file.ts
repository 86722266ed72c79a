import type { Files } from '../../ports.ts';
import type { Template } from '../../template/index.ts';
import { openFile } from '../actions/open-file.ts';
import { isProblem, type Problem, problem } from '../actions/problem.ts';
import type { PageFile } from '../page-file/page-file.ts';
import { FORMAT } from '../state/stored.ts';
import type { FaceChange } from './merge-fields.ts';
import { type NextVersion, nextVersion, todaysTemplate } from './next-version.ts';
import { type Origin, readOrigin } from './origin.ts';
import { findOrigin, originPath, type Tracked } from './origin-path.ts';
import { type PageUpdate, updatePage } from './update-page.ts';
import { writeRecord } from './update-record.ts';

/** What an update needs of the place where it runs. */
export interface UpdateHost {
  files: Files;
  tracked: Tracked;
  /** When this run began: its updates are taken back together. */
  at: string;
  /** The template of an id, if pages can be made of it, in a language; where none is named, in that of new pages. */
  template(id: string, language?: string): Template | Problem;
}

export interface UpdateOptions {
  file: string;
  /** Only looks. */
  dryRun?: boolean;
  /** Answers to what the new version asks and the old one did not. */
  answers?: { readonly [input: string]: unknown };
  /** Shown what others would see otherwise, or what more people would read; `false` leaves just that as it is. */
  approve?: (report: UpdateReport) => Promise<boolean>;
}

/** What an update did, or would do. */
export interface UpdateReport extends Pick<PageUpdate, 'face' | 'conflicts' | 'kept' | 'leftOut'> {
  /** `current`: there is nothing to do. */
  kind: 'updated' | 'preview' | 'current';
  file: string;
  /** `one-on-one-weekly@1`; absent where the page came from no template. */
  from?: string;
  to: string;
  before: string;
  after: string;
  /** Changes of the title or the readers that nobody said yes to: they are left for another time. */
  open: FaceChange[];
}

/**
 * Brings a page to the version of its template that there is today. A page that is linked to Notion goes there by its next
 * sync, as any edit does.
 *
 * @returns what was done, or why nothing was: the page has no origin, its template is gone or broken, or asks something new
 * @example
 * await updateFile(host, { file: 'Ana.md', dryRun: true }) // { kind: 'preview', from: 'weekly@1', to: 'weekly@2', … }
 */
export async function updateFile(host: UpdateHost, options: UpdateOptions): Promise<UpdateReport | Problem> {
  const { file: path, dryRun = false, approve = async () => false } = options;
  const ready = await readyOf(host, options);
  if (isProblem(ready)) return ready;
  const { file, from, to } = ready;
  if (ready.kind === 'current') return { ...current(file), from, to };
  const asked = updatePage(ready);
  if (from === to && asked.face.length === 0) return { ...current(file), from, to };
  const report = reportOf(file, from, asked, false);
  if (dryRun) return report;
  const yes = report.open.length > 0 && (await approve(report));
  const done = yes ? updatePage({ ...ready, yes }) : asked;
  // Nobody saw what came in the meantime.
  if ((await host.files.read(path)) !== file.text) return updateFile(host, options);
  if (from === to && !yes && report.open.length === done.face.length) return report;
  await save(host, file, done);
  return { ...reportOf(file, from, done, yes), kind: 'updated' };
}

interface Ready {
  kind: 'ready';
  file: PageFile;
  from: string;
  to: string;
  origin: Origin;
  next: Origin;
  page: NextVersion['page'];
}

/** Everything that the update of a page needs, or why there is none. */
async function readyOf(
  host: UpdateHost,
  { file: path, answers = {} }: UpdateOptions,
): Promise<Ready | { kind: 'current'; file: PageFile; from: string; to: string } | Problem> {
  const opened = await openFile(host.files, path);
  if (isProblem(opened)) return opened;
  const { file } = opened;
  const { template: from, origin: id } = file.meta;
  if (from === undefined || !/^[^@]+@\d+$/.test(from)) {
    return problem('no_origin', path, `${path} was not made from a template. ${howToAdopt(path, '<template>')}`);
  }
  const { language = 'en' } = file.meta;
  const today = todaysTemplate(id => host.template(id, language), path, from);
  if (isProblem(today)) return today;
  const { to } = today;
  if (id === undefined && from === to) return { kind: 'current', file, from, to };
  const origin = await openOrigin(host.files, file, from);
  if (isProblem(origin)) return origin;
  const made = nextVersion(today, path, origin.value, answers);
  if (isProblem(made)) return made;
  return { kind: 'ready', file, from, to, origin: origin.value, next: made.next, page: made.page };
}

async function openOrigin(
  files: Files,
  { path, meta }: PageFile,
  from: string,
): Promise<{ kind: 'origin'; value: Origin } | Problem> {
  const adopt = howToAdopt(path, from.replace(/@.*/, ''));
  const found = meta.origin === undefined ? undefined : await findOrigin(files, meta.origin);
  if (!found) {
    const message = `${path}: nothing was kept of how it was made from ${from}, so nobody can tell the template's words from yours. ${adopt}`;
    return problem('no_origin', path, message);
  }
  const value = readOrigin(found.text);
  if ('problem' in value)
    return problem(
      'broken_origin',
      path,
      `${path}: ${found.path} ${value.problem}. Get it back from git, or: ${adopt}`,
    );
  if (value.template !== from) {
    const message = `${path} says that it was made from ${from}, and ${found.path} is of ${value.template}. Correct \`rapport:\` in its front matter.`;
    return problem('broken_origin', path, message);
  }
  return { kind: 'origin', value };
}

export const howToAdopt = (path: string, template: string): string =>
  `To align it with the template by its headings: rapport update "${path}" --adopt ${template}`;

const current = ({ path, text }: PageFile): Omit<UpdateReport, 'from' | 'to'> => ({
  kind: 'current',
  file: path,
  before: text,
  after: text,
  face: [],
  conflicts: [],
  kept: [],
  leftOut: [],
  open: [],
});

/** What an update would do. */
export function reportOf(file: PageFile, from: string | undefined, update: PageUpdate, yes: boolean): UpdateReport {
  const { text, origin, face, conflicts, kept, leftOut } = update;
  return {
    kind: 'preview',
    file: file.path,
    ...(from !== undefined && { from }),
    to: origin.template,
    before: file.text,
    after: text,
    face,
    conflicts,
    kept,
    leftOut,
    open: yes ? [] : face.filter(({ needsYes }) => needsYes),
  };
}

/**
 * Writes an update: first what takes it back, then what is kept, then the page. Wherever the program ends, the page comes
 * from an origin that is there, and the next run goes on.
 */
export async function save(
  { files, tracked, at }: UpdateHost,
  file: PageFile,
  { text, origin }: PageUpdate,
): Promise<void> {
  const { path, meta } = file;
  const before = meta.origin === undefined ? undefined : await findOrigin(files, meta.origin);
  await writeRecord(files, origin.id, {
    format: FORMAT,
    file: path,
    at,
    oldText: file.text,
    newText: text,
    ...(before && { origin: before }),
  });
  await files.write(await originPath(origin.id, path, tracked), origin.text);
  await files.write(path, text);
}
