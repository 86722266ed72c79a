import { type Amount, addToDay, daysBetween, parseAmount } from '../../template/dates/day.ts';
import type { Person, Template } from '../../template/index.ts';
import { newPerson } from '../../template/render/people.ts';
import { firstWorkday } from '../due/day-off.ts';
import type { PageRecord } from '../page-record.ts';
import type { CadenceSettings } from './cadence-settings.ts';
import { lastMet } from './last-met.ts';
import { type Group, meetingPairs } from './meeting-pairs.ts';

/** When people met by a template, and when they meet next. Whether somebody was late is nobody's business. */
export interface Meeting {
  template: string;
  /** What the template is called. */
  title: string;
  /** With whom; nobody for a page of a team. */
  with?: { id: string; name: string };
  people: string[];
  /** The team's name, where it is no pair's. */
  team?: string;
  every: Amount;
  last?: string;
  /** Nothing for what the two never did. */
  next?: string;
  state: 'on time' | 'due' | 'overdue' | 'never';
  /** The page that is ready for it. */
  prepared?: string;
}

export interface CadenceQuery {
  pages: readonly PageRecord[];
  /** All that there are; those without `every` are left out. */
  templates: readonly Pick<Template, 'manifest' | 'inputs'>[];
  people: readonly Person[];
  me?: Person | undefined;
  today: string;
  settings?: CadenceSettings;
  /** The day on which a page was made, where that is known. */
  madeOn?: (page: PageRecord) => string | undefined;
  /** Whether nobody wrote a word into a page: then the two did not meet. */
  isUntouched?: (page: PageRecord) => boolean;
}

/**
 * For each template that says how often it is made, and everybody with whom I make it: when it was last, and when it is next.
 *
 * A page for a day to come is the next meeting and never the last one. A second meeting in the same week leaves the rhythm as it
 * was; a page into which nobody wrote was skipped; a page whose day was changed counts on its new day.
 *
 * @example
 * cadenceOf({ pages, templates, people, me: bo, today: '2026-11-24' })
 * // [{ template: 'one-on-one-weekly', with: { id: 'ana', … }, last: '2026-11-16', next: '2026-11-23', state: 'due', … }]
 */
export function cadenceOf(query: CadenceQuery): Meeting[] {
  const { templates } = query;
  return templates
    .flatMap(template => {
      const every = parseAmount(template.manifest.every ?? '');
      if (!every || every.count < 1) return [];
      return meetingPairs(template, query).flatMap(group => meetingOf(query, template, group, every) ?? []);
    })
    .sort((a, b) => compare(a.next ?? '9', b.next ?? '9') || compare(a.with?.name ?? '', b.with?.name ?? ''));
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function meetingOf(
  query: CadenceQuery,
  { manifest }: Pick<Template, 'manifest'>,
  group: Group,
  usual: Amount,
): Meeting | undefined {
  const { me, today, settings } = query;
  const other = group.people.find(id => id !== me?.id);
  const every = (other !== undefined && settings?.every[other]?.[manifest.id]) || usual;
  if (every === 'never') return undefined;
  const days = group.pages.flatMap(page => datedPage(page, query)).sort((a, b) => compare(a.day, b.day));
  const planned = days.find(({ day }) => day >= today);
  const held = days.filter(({ page, day }) => day < today && !query.isUntouched?.(page)).map(({ day }) => day);
  const met = lastMet(held, every);
  const next = planned?.day ?? (met && firstWorkday(met.next, settings?.away ?? []));
  return {
    template: manifest.id,
    title: manifest.title,
    ...(other === undefined ? {} : { with: { id: other, name: nameOf(other, query, group.pages) } }),
    people: group.people,
    ...(group.team === undefined ? {} : { team: group.team }),
    every,
    ...(met ? { last: met.last } : {}),
    ...(next === undefined ? {} : { next }),
    state: planned ? 'on time' : stateOf(next, every, today),
    ...(planned?.page.path === undefined ? {} : { prepared: planned.page.path }),
  };
}

/** A page about a period begins with it, or on the day on which it was made, if that is later. */
function datedPage(page: PageRecord, { madeOn }: CadenceQuery): { page: PageRecord; day: string }[] {
  const made = madeOn?.(page);
  const isPeriod = page.fields.period !== undefined && page.fields.date === undefined;
  const day = isPeriod && made !== undefined && made > (page.date ?? '') ? made : (page.date ?? made);
  return day === undefined ? [] : [{ page, day }];
}

/** So many days at most it is due before it is overdue; of something that comes often, fewer. */
const PATIENCE = 7;

function stateOf(next: string | undefined, every: Amount, today: string): Meeting['state'] {
  if (next === undefined) return 'never';
  if (today < next) return 'on time';
  const patience = Math.min(PATIENCE, Math.floor(daysBetween(next, addToDay(next, every)) / 2));
  return daysBetween(next, today) <= patience ? 'due' : 'overdue';
}

/** The people file knows names; a page of somebody who is not in it has theirs among its properties. */
function nameOf(id: string, { people }: CadenceQuery, pages: readonly PageRecord[]): string {
  const known = people.find(person => person.id === id)?.name;
  const written = pages.flatMap(({ fields }) => Object.values(fields)).find(value => isNameOf(value, id));
  return known ?? (typeof written === 'string' ? written : id);
}

const isNameOf = (value: unknown, id: string): boolean => typeof value === 'string' && newPerson(value).id === id;
