import { parseDocument } from 'yaml';
import type { Document } from '../document/document.ts';
import { isDay } from '../template/dates/day.ts';
import { type Manifest, propertyKey, type Rendered } from '../template/index.ts';

/** A page made earlier, with what its front matter (or in Notion its properties) says of it. */
export interface PageRecord {
  document: Document;
  /** Where it is: a file, or a page of Notion. */
  path?: string;
  link?: string;
  title?: string;
  /** The id of the template that it was made from. */
  template?: string;
  /** The day it is about, `2026-11-21`. */
  date?: string;
  /** It was pasted as text, on this day: its colours are lost, and it may not say what day it is about. */
  pasted?: string;
  /** The ids of the people whom it names. */
  people: string[];
  /** My own private parts of it, where they are known. */
  parts?: readonly { side: string; document: Document }[];
  /** All of the front matter, by key. */
  fields: { [key: string]: unknown };
}

/** Reads what the front matter of a page says. A page without one, or with a broken one, is a page all the same. */
export function toPageRecord(document: Document, path?: string): PageRecord {
  const fields = readFields(document.frontMatter);
  const rapport = isFields(fields.rapport) ? fields.rapport : {};
  const template = typeof rapport.template === 'string' ? rapport.template.replace(/@\d+$/, '') : undefined;
  const date = dayOf(fields, path);
  const people = Array.isArray(fields.people) ? fields.people.filter(person => typeof person === 'string') : [];
  return {
    document,
    people,
    fields,
    ...(path === undefined ? {} : { path }),
    ...(typeof fields.title === 'string' ? { title: fields.title } : {}),
    ...(template === undefined ? {} : { template }),
    ...(date === undefined ? {} : { date }),
  };
}

function readFields(yaml: string | undefined): { [key: string]: unknown } {
  if (yaml === undefined) return {};
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return {};
  const fields: unknown = document.toJS();
  return isFields(fields) ? fields : {};
}

const isFields = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The properties that say what day a page is about, the nearer first. */
const DAYS = ['date', 'week', 'start', 'starts', 'board_date', 'due'] as const;

/** The day that a page is about: a property, the beginning of its period, or the day in the name of its file. */
function dayOf(fields: { readonly [key: string]: unknown }, path = ''): string | undefined {
  for (const key of DAYS) {
    const value = fields[key];
    const text = value instanceof Date ? value.toISOString() : String(value ?? '');
    if (isDay(text.slice(0, 10))) return text.slice(0, 10);
  }
  return beginOf(String(fields.period ?? '')) ?? /(?:^|\/)(\d{4}-\d\d-\d\d)[^/]*$/.exec(path)?.[1];
}

/** The first day of `2026`, `2026 H2`, `2026 Q4` or `2026-11`. */
function beginOf(period: string): string | undefined {
  const [, year, part, count] = /^(\d{4})(?:[ -]([HQ]?)(\d{1,2}))?$/.exec(period.trim()) ?? [];
  if (year === undefined) return undefined;
  const month = count === undefined ? 1 : (Number(count) - 1) * (MONTHS_IN[part ?? ''] ?? 1) + 1;
  const day = `${year}-${String(month).padStart(2, '0')}-01`;
  return isDay(day) ? day : undefined;
}

const MONTHS_IN: { readonly [part: string]: number } = { H: 6, Q: 3 };

/**
 * The pages of one kind for exactly these people, oldest first; those after `before` are left out. A pasted page that doesn't
 * say its day is older than all.
 */
export const pagesOf = (
  pages: readonly PageRecord[],
  template: string,
  people: readonly string[],
  before?: string,
): PageRecord[] => pagesOfPeople(pages, people, before).filter(page => page.template === template);

/** The pages of all kinds for exactly these people, oldest first. */
export function pagesOfPeople(pages: readonly PageRecord[], people: readonly string[], before?: string): PageRecord[] {
  const key = keyOf(people);
  return dated(pages, before).filter(page => keyOf(page.people) === key);
}

const dated = (pages: readonly PageRecord[], before: string | undefined): PageRecord[] =>
  pages
    .filter(({ date, pasted }) => (date === undefined ? pasted !== undefined : before === undefined || date < before))
    .sort(byDay);

const keyOf = (people: readonly string[]): string => [...new Set(people)].sort().join('\n');

/** Two pages of one day keep the order of their paths, which is the same on every machine. */
const byDay = (a: PageRecord, b: PageRecord): number =>
  compare(a.date ?? '', b.date ?? '') || compare(a.path ?? '', b.path ?? '');

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** By which of its properties a page for more than two is one of a row. */
const ROWS = ['team', 'product'] as const;

/**
 * The pages of which a new one is the next: of the same kind, and for exactly the same people; for a team, of the same team and
 * product, whoever was there.
 *
 * @param before the day of the new one, where only earlier ones count
 */
export function predecessors(
  pages: readonly PageRecord[],
  { id, readers }: Pick<Manifest, 'id' | 'readers'>,
  { people, properties }: Pick<Rendered, 'people' | 'properties'>,
  before?: string,
): PageRecord[] {
  if (readers === 'pair' || readers === 'me') return pagesOf(pages, id, people, before);
  const own = Object.fromEntries(Object.entries(properties).map(([name, value]) => [propertyKey(name), value]));
  const same = ({ fields }: PageRecord): boolean =>
    ROWS.every(key => !fields[key] || !own[key] || String(fields[key]) === String(own[key]));
  return dated(pages, before).filter(page => page.template === id && same(page));
}
