import { propertyKey, type Template } from '../template/index.ts';
import { FAMILIES } from '../template/manifest/schema.ts';
import { propertyTypes } from '../template/property-types.ts';
import { type Blueprint, KIND } from './blueprint.ts';

/** One way to look at a database that several families of templates write into. */
export interface DatabaseView {
  name: string;
  /** Which pages it shows; all of them where it names none: then it is the view that Notion makes with the database. */
  kinds?: string[];
  /** The names of the properties that it shows, in their order, without the title. */
  columns: string[];
  /** By which day the newest is first: a date that all of its pages have, or the day on which they were made. */
  newest: 'Date' | 'made';
}

const DATE = 'Date';

/** Beyond these one scrolls sideways; the title is one of them. */
const MOST_COLUMNS = 8;
/** Places that due dates have, and people. */
const RESERVED = 2;

/**
 * The views of a database: *All* with little, and one for each family whose templates write into it.
 *
 * *All* shows the kind, the date and the people: those whom the database has whichever templates there are, or where it has
 * none, those whom several templates write. A family's view shows the kind (if there are several) and the date; then the two
 * due dates and the two people that most of its templates write; then whatever most of them write, until there are eight
 * columns. They stand in the order of the templates, what is due before the rest. All else stands in the page.
 *
 * ```
 * All          Name  Kind  Date  Report  Manager
 * Career       Name  Kind  Date  Ends  Next  Manager  Report  State
 * ```
 *
 * @param database its name, and the properties that it has whichever templates there are
 * @param all the templates, the most important first
 * @returns nothing for a database into which no template writes pages of a kind
 * @example
 * databaseViews(journalBlueprint(templates), templates).map(({ name }) => name) // ['All', 'One-on-ones', 'Career', …]
 */
export function databaseViews({ name, fixed }: Designed, all: readonly Template[]): DatabaseView[] {
  const templates = all.filter(({ manifest }) => manifest.notion.database === name);
  const families = FAMILIES.flatMap(family => {
    const ofFamily = templates.filter(({ manifest }) => manifest.family === family);
    const kinds = kindsOf(ofFamily);
    return kinds.length === 0 ? [] : [{ name: titleOf(family), kinds, ...shownOf(ofFamily, kinds) }];
  });
  return families.length === 0 ? [] : [allOf(templates, fixed), ...families];
}

type Designed = Pick<Blueprint, 'name' | 'fixed'>;

const kindsOf = (templates: readonly Template[]): string[] => [
  ...new Set(templates.flatMap(({ manifest }) => manifest.notion.kind ?? [])),
];

/** `one-on-ones` is "One-on-ones". */
const titleOf = (family: string): string => family.charAt(0).toUpperCase() + family.slice(1);

/** The view is there already, and one that is can be put in order only by properties: a page without a date stands last. */
function allOf(templates: readonly Template[], fixed: Designed['fixed']): DatabaseView {
  const written = writtenBy(templates);
  const own = Object.keys(fixed).filter(name => fixed[name]!.type === 'people');
  const several = byUse(written.filter(({ isPerson, uses }) => isPerson && uses > 1)).map(({ name }) => name);
  const people = own.length > 0 ? own : several;
  const date = fixed[DATE] || written.some(({ name }) => name === DATE) ? [DATE] : [];
  return {
    name: 'All',
    columns: [KIND, ...date, ...people].slice(0, MOST_COLUMNS - 1),
    newest: date.length > 0 ? 'Date' : 'made',
  };
}

function shownOf(templates: readonly Template[], kinds: readonly string[]): Pick<DatabaseView, 'columns' | 'newest'> {
  const written = writtenBy(templates);
  const dated = written.find(({ name }) => name === DATE);
  const others = written.filter(({ name }) => name !== DATE && name !== KIND);
  const first = [...(kinds.length > 1 ? [KIND] : []), ...(dated ? [DATE] : [])];
  const places = MOST_COLUMNS - 1 - first.length;
  const reserved = [
    ...byUse(others.filter(({ isDue }) => isDue)).slice(0, RESERVED),
    ...byUse(others.filter(({ isPerson }) => isPerson)).slice(0, RESERVED),
  ];
  const rest = byUse(others.filter(one => !reserved.includes(one))).slice(0, places - reserved.length);
  const chosen = others.filter(one => reserved.includes(one) || rest.includes(one));
  return {
    columns: [...first, ...names(chosen, ({ isDue }) => isDue), ...names(chosen, ({ isDue }) => !isDue)],
    newest: dated?.uses === templates.length ? 'Date' : 'made',
  };
}

interface Written {
  name: string;
  /** How many templates write it. */
  uses: number;
  isDue: boolean;
  isPerson: boolean;
}

/** The properties that templates write, in their order. */
function writtenBy(templates: readonly Template[]): Written[] {
  const found = new Map<string, Written>();
  for (const template of templates) {
    const due = new Set(template.manifest.due.map(({ date }) => date));
    for (const [name, { type }] of Object.entries(propertyTypes(template))) {
      const before = found.get(name);
      found.set(name, {
        name,
        uses: (before?.uses ?? 0) + 1,
        isDue: before?.isDue === true || due.has(propertyKey(name)),
        isPerson: type === 'people',
      });
    }
  }
  return [...found.values()];
}

/** Most used first. Where two are used as often, what is due goes before people, and people before the rest. */
const byUse = (written: readonly Written[]): Written[] => {
  const rank = ({ isDue, isPerson }: Written): number => (isDue ? 0 : isPerson ? 1 : 2);
  return [...written].sort((a, b) => b.uses - a.uses || rank(a) - rank(b));
};

const names = (written: readonly Written[], fits: (one: Written) => boolean): string[] =>
  written.filter(fits).map(({ name }) => name);
