import { parseDocument } from 'yaml';
import { hasFrontMatter } from '../../markdown/front-matter.ts';
import { readMarkdown } from '../../markdown/read.ts';
import type { Person } from '../../template/index.ts';
import { subjectsOf } from '../evidence/whose-page.ts';
import { type PageRecord, toPageRecord } from '../page-record.ts';
import { partOfPage } from '../part-of-page.ts';
import { type NameWords, nameWords } from './name-words.ts';

/** A file that names somebody, and what becomes of it when they are forgotten. */
export interface Trace {
  path: string;
  what: 'page' | 'draft' | 'private part' | 'note' | 'origin' | 'snapshot' | 'settings';
  /** `look`: a name that may be somebody else's; `mend`: whose page it is can't be read. */
  how: 'delete' | 'redact' | 'entry' | 'look' | 'mend';
  /** How often it names them. */
  times: number;
  /** The page in Notion that goes with it. */
  notion?: string;
}

export interface LyingFile {
  path: string;
  text: string;
}

const PRIVATE = '.rapport/private/';

/**
 * Every trace of somebody in a folder: pages of the two of us and what belongs to them are deleted, with drafts, private parts and
 * snapshots; in what others read as well the name is taken out; settings lose their entry. Where only a first name stands that
 * somebody else has, too, a person has to look.
 *
 * @param files all files of the folder that are text, Rapport's own too
 */
export function findTraces(files: readonly LyingFile[], person: Person, people: readonly Person[]): Trace[] {
  const words = nameWords(person, people);
  const pages = files.filter(({ path }) => path.endsWith('.md')).map(readPage);
  const gone = new Set(pages.filter(page => isOfTheirs(page, person, people)).map(({ path }) => path));
  // A part names the place of its page, which for a draft is where it will be once it is shared.
  const parts = pages
    .filter(({ of }) => of !== undefined && (gone.has(of) || gone.has(PRIVATE + of)))
    .map(({ path }) => path);
  const deleted = pages.filter(({ path }) => gone.has(path) || parts.includes(path));
  const keys = new Set(deleted.flatMap(({ keys }) => keys));
  const byPath = new Map(pages.map(page => [page.path, page]));
  return files.flatMap(file => tracesOf(file, { person, words, keys, page: byPath.get(file.path), deleted }));
}

interface ReadPage {
  path: string;
  record: PageRecord;
  /** Of a private part: its page, and where a draft's page lies. */
  of?: string;
  /** Its front matter can't be read. */
  isBroken: boolean;
  /** The ids by which Rapport's own files name it: its origin and its page in Notion. */
  keys: string[];
  notion?: string;
}

function readPage({ path, text }: LyingFile): ReadPage {
  const record = toPageRecord(readMarkdown(hasFrontMatter(text) ? text : ''), path);
  const { origin, page } = (record.fields.rapport ?? {}) as { origin?: unknown; page?: unknown };
  const part = partOfPage(record);
  return {
    path,
    record,
    isBroken: parseDocument(record.document.frontMatter ?? '').errors.length > 0,
    keys: [origin, page].filter(key => typeof key === 'string'),
    ...(part ? { of: part.of } : {}),
    ...(typeof page === 'string' ? { notion: page } : {}),
  };
}

/** A page of somebody and me, or one for a few that is about them. Of one that only names them among others the words stay. */
function isOfTheirs({ record }: ReadPage, { id }: Person, everybody: readonly Person[]): boolean {
  const { people, fields } = record;
  if (!people.includes(id) || fields.readers === 'team' || fields.readers === 'company') return false;
  return people.length <= 2 || subjectsOf(record, everybody).includes(id);
}

interface Around {
  person: Person;
  words: NameWords;
  keys: ReadonlySet<string>;
  page: ReadPage | undefined;
  deleted: readonly ReadPage[];
}

function tracesOf({ path, text }: LyingFile, { person, words, keys, page, deleted }: Around): Trace[] {
  const what = whatIs(path, page);
  const times = (`${path}\n${text}`.match(words.every) ?? []).length;
  const goes = deleted.some(one => one.path === path) || [...keys].some(key => path.includes(key));
  const notion = page?.notion === undefined ? {} : { notion: page.notion };
  if (goes || path === `${PRIVATE}inbox/${person.id}.md`) return [{ path, what, how: 'delete', times, ...notion }];
  const unsure = text.replace(words.every, '').match(words.shared ?? NOTHING)?.length ?? 0;
  if (page?.isBroken && times + unsure > 0) return [{ path, what, how: 'mend', times: times + unsure }];
  // What was sent and how it was before is kept to undo a sync; that goes whole, and the next sync makes it anew.
  const how = what === 'snapshot' ? 'delete' : what === 'settings' ? 'entry' : 'redact';
  return [
    ...(times > 0 ? [{ path, what, how, times } as const] : []),
    ...(unsure > 0 && how === 'redact' ? [{ path, what, how: 'look', times: unsure } as const] : []),
  ];
}

const NOTHING = /(?!)/u;

const KINDS: readonly (readonly [RegExp, Trace['what']])[] = [
  [/^\.rapport\/state\//, 'snapshot'],
  [/^\.rapport\/(?:private\/)?origins\//, 'origin'],
  [/^\.rapport\/(?:people|config|spaces|private\/(?:me|cadence|due))\.yaml$/, 'settings'],
  [/^\.rapport\/private\/inbox\//, 'note'],
];

function whatIs(path: string, page: ReadPage | undefined): Trace['what'] {
  const known = KINDS.find(([pattern]) => pattern.test(path));
  if (known) return known[1];
  if (!path.startsWith(PRIVATE)) return page?.record.template === undefined ? 'note' : 'page';
  if (page?.of !== undefined) return 'private part';
  return page?.record.template === undefined ? 'note' : 'draft';
}
