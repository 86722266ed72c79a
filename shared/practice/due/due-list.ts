import { addToDay, isDay } from '../../template/dates/day.ts';
import type { Person, Template } from '../../template/index.ts';
import type { PageRecord } from '../page-record.ts';
import { audienceOfPage, isClosed, isReader } from './audience-of-page.ts';
import { type Away, firstDayBack } from './day-off.ts';
import { dueDay } from './due-day.ts';
import type { DueEntry, DueState, UnclearDay } from './due-entry.ts';
import { dueId } from './due-id.ts';
import type { DueMemory, Remembered } from './due-memory.ts';
import { isAnswered } from './is-answered.ts';
import { namedPeople, peopleIn } from './named-people.ts';
import { linesIn } from './section-lines.ts';

export interface DueQuery {
  /** Pages of any kind, drafts of mine among them. */
  pages: readonly PageRecord[];
  /** The template of a page, in the language of the page; nothing where it is not there any more. */
  templates: (page: PageRecord) => Pick<Template, 'manifest' | 'inputs' | 'render'> | undefined;
  people: readonly Person[];
  /** Whose list it is. Where it is not known who I am, it is that of everybody who has the folder. */
  me?: Person | undefined;
  today: string;
  away?: readonly Away[];
  snoozes: DueMemory;
  /** The day on which a page was made, where that is known. */
  madeOn?: (page: PageRecord) => string | undefined;
}

export interface DueList {
  /** The earliest first, and on one day what is to be deleted before what is to be looked at. */
  entries: DueEntry[];
  unclear: UnclearDay[];
  /** What to remember of all this until the next time. */
  memory: DueMemory;
}

/** The list while it is made. */
interface Found extends DueList {
  memory: { [id: string]: Remembered };
}

/** How often something may be put off before it is asked whether it should be dropped. */
const OFTEN = 3;
const ON_DELETING = 'Delete what we keep about this person?';
/** The property after whose day what is kept about somebody should go. */
const DELETE_AFTER = 'delete_after';

/**
 * What comes up for somebody, from every page that they read: each day to look back on, with its question, unless it was answered.
 * Whose question it is the template says; a pair that is no longer one asks nothing. What is to be deleted always comes up.
 *
 * @example
 * dueList({ pages, templates, people, me: bo, today: '2027-05-03', snoozes: {} }).entries
 * // [{ id: '7k2qd', date: '2027-05-03', title: 'Invoice import', ask: 'What came of it? …', state: 'today', … }]
 */
export function dueList(query: DueQuery): DueList {
  const { pages, people, me, snoozes } = query;
  const list: Found = { entries: [], unclear: [], memory: { ...snoozes } };
  const taken = new Set<string>();
  const byPath = [...pages].sort((a, b) => compare(a.path ?? '', b.path ?? ''));
  for (const page of byPath.filter(page => isReader(page, me))) {
    const template = query.templates(page);
    const named = namedPeople(page, template, people);
    const isMine = (owners: readonly string[]): boolean => !me || owners.length === 0 || owners.includes(me.id);
    if (isMine(named)) addDeletion(query, page, newId(page, DELETE_AFTER, taken), list);
    if (!template || isClosed(page, people)) continue;
    for (const declared of template.manifest.due) {
      const owners = declared.for === undefined ? [] : peopleIn(page.fields[declared.for], people);
      const id = newId(page, declared.section, taken);
      if (isMine(owners.length > 0 ? owners : named)) addLook(query, page, template, { ...declared, id }, list);
    }
  }
  list.entries.sort((a, b) => compare(a.on, b.on) || compare(a.what, b.what) || compare(a.title, b.title));
  return list;
}

function newId(page: PageRecord, what: string, taken: Set<string>): string {
  const id = dueId(page, what, taken);
  taken.add(id);
  return id;
}

function addLook(
  query: DueQuery,
  page: PageRecord,
  template: NonNullable<ReturnType<DueQuery['templates']>>,
  declared: Template['manifest']['due'][number] & { id: string },
  list: Found,
): void {
  const { people, me, today, snoozes } = query;
  const { id, section, ask } = declared;
  const since = snoozes[id]?.since ?? today;
  const found = dueDay(page, declared, query.madeOn?.(page) ?? since);
  if (found === undefined) return;
  if ('unclear' in found) {
    list.unclear.push({ ...faceOf(page), words: found.unclear });
    return;
  }
  const { day } = found;
  const known = snoozes[id]?.day === day ? snoozes[id] : { day, since };
  // To find the section costs a few renderings: not for what is far away.
  const isNear = day <= addToDay(today, { count: 1, unit: 'month' });
  const lines = isNear ? linesIn(page, section, template, { today, people, ...(me && { me }) }) : [];
  list.memory[id] = isNear ? withLines(known, lines.length, today) : known;
  if (known.answered || known.dropped || isAnswered(lines, known, today)) return;
  const kind = kindOf(page) ?? template.manifest.notion.kind ?? template.manifest.title;
  list.entries.push({ ...entryOf(query, page, id, known), what: 'look', kind, ask, section });
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function addDeletion(query: DueQuery, page: PageRecord, id: string, list: Found): void {
  const date = String(page.fields[DELETE_AFTER] ?? '').slice(0, 10);
  if (!isDay(date)) return;
  const before = query.snoozes[id];
  const known = before?.day === date ? before : { day: date, since: before?.since ?? query.today };
  list.memory[id] = known;
  const entry = entryOf(query, page, id, known);
  list.entries.push({ ...entry, what: 'delete', kind: kindOf(page) ?? '', ask: ON_DELETING, drop: false });
}

/** Until the day comes, the lines of the section are those before the answer; from then on that number stays. */
const withLines = (known: Remembered, lines: number, today: string): Remembered =>
  known.lines === undefined || today < known.day ? { ...known, lines } : known;

function entryOf(
  { today, away = [] }: DueQuery,
  page: PageRecord,
  id: string,
  { day, until, snoozed = 0 }: Remembered,
): Omit<DueEntry, 'what' | 'kind' | 'ask' | 'section'> {
  const on = firstDayBack(until ?? day, away);
  return {
    id,
    date: day,
    on,
    ...faceOf(page),
    ...(page.link === undefined ? {} : { link: page.link }),
    state: stateOf(on, today),
    snoozed,
    drop: snoozed >= OFTEN,
    audience: audienceOfPage(page),
  };
}

const faceOf = ({ path, title }: PageRecord): { title: string; path?: string } => ({
  title: title ?? path?.replace(/^.*\/|\.md$/g, '') ?? '',
  ...(path === undefined ? {} : { path }),
});

const kindOf = ({ fields }: PageRecord): string | undefined =>
  typeof fields.kind === 'string' ? fields.kind : undefined;

function stateOf(day: string, today: string): DueState {
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= addToDay(today, { count: 1, unit: 'week' }) ? 'soon' : 'later';
}
