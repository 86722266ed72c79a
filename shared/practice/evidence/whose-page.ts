import type { Person } from '../../template/index.ts';
import { peopleIn } from '../due/named-people.ts';
import type { SourceRules } from '../flows/sources.ts';
import { mentions } from '../mentions.ts';
import type { PageRecord } from '../page-record.ts';
import type { SourceLine } from './source-lines.ts';

/** The properties by which a page says about whom it is, the nearer first. */
const ABOUT = ['report', 'subject', 'to', 'mentee'] as const;

/** Who made it: about them it is only where nothing says otherwise. */
const MAKERS = ['author', 'driver', 'owner'] as const;

/**
 * About whom a page is that gathers lines. One about work is about nobody, even where it is for a few and names its author.
 *
 * @param family of its template
 * @example
 * gathersFor(careerWorksheet, 'career', people) // 'ana', from `report: Ana Lopes`
 * gathersFor(boardBrief, 'plans', people)       // undefined, although it has `author: Carla Diaz`
 */
export function gathersFor(
  page: Pick<PageRecord, 'fields'>,
  family: string,
  people: readonly Person[],
): string | undefined {
  const keys = family === 'career' || family === 'feedback' ? [...ABOUT, ...MAKERS] : ABOUT;
  return firstNamed(page, keys, people)[0];
}

const firstNamed = (
  { fields }: Pick<PageRecord, 'fields'>,
  keys: readonly string[],
  people: readonly Person[],
): string[] => keys.map(key => peopleIn(fields[key], people)).find(named => named.length > 0) ?? [];

/**
 * About whom a page is: the first of its properties that names somebody.
 *
 * @returns ids; none where no property says so
 * @example
 * subjectsOf(feedbackNote, people) // ['ana'], from `to: Ana Lopes`
 */
export const subjectsOf = (page: Pick<PageRecord, 'fields'>, people: readonly Person[]): string[] =>
  firstNamed(page, [...ABOUT, ...MAKERS], people);

/** Whether a line is about somebody: it begins with their name or names them; or it begins with nobody's, and the page is about them. */
export function isAbout(
  line: Pick<SourceLine, 'owner' | 'state' | 'text'>,
  page: PageRecord,
  person: Person,
  people: readonly Person[],
): boolean {
  // A promise is whoever made it, whomever it mentions.
  if (line.state !== undefined && line.owner !== undefined) return line.owner === person.id;
  if (line.owner === person.id || mentions(person).test(line.text)) return true;
  if (line.owner !== undefined) return false;
  const subjects = subjectsOf(page, people);
  return (subjects.length > 0 ? subjects : page.people).includes(person.id);
}

/**
 * Who wrote a line: in whose part it stands, whom the page names as its author, who made the promise that it is; else everybody
 * whom the page names. A name at the beginning of any other line says whom it is about, and not who wrote it.
 *
 * @returns ids; none where nobody can be told
 */
export function authorsOf(
  line: Pick<SourceLine, 'owner' | 'writer' | 'state'>,
  page: PageRecord,
  { authors = [] }: SourceRules,
  people: readonly Person[],
): string[] {
  if (line.writer !== undefined) return [line.writer];
  const named = authors.flatMap(key => peopleIn(page.fields[key], people));
  if (named.length > 0) return named;
  return line.state !== undefined && line.owner !== undefined ? [line.owner] : page.people;
}

/** Who received a page, where it is of a kind that somebody receives. */
export const receiversOf = (page: PageRecord, { receiver }: SourceRules, people: readonly Person[]): string[] =>
  receiver === undefined ? [] : peopleIn(page.fields[receiver], people);
