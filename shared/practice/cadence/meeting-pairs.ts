import type { Person, Template } from '../../template/index.ts';
import { isClosed, isReader } from '../due/audience-of-page.ts';
import { namedPeople } from '../due/named-people.ts';
import type { PageRecord } from '../page-record.ts';

/** Those who meet by a template, with the pages that they have of it. */
export interface Group {
  /** Ids; none for a team that names nobody. */
  people: string[];
  /** Whose it is, where it is a team's that says its name. */
  team?: string;
  pages: PageRecord[];
}

/**
 * Everybody with whom I make pages of a kind: those who report to me and my own manager where the template is for the two, those two
 * levels below me where it is for them, and whoever has such a page with me already. A pair that is no longer one is none.
 *
 * @example
 * meetingPairs(weekly, { pages: [], people, me: bo }) // [{ people: ['ana', 'bo'], pages: [] }]
 */
export function meetingPairs(
  template: Pick<Template, 'manifest' | 'inputs'>,
  { pages, people, me }: { pages: readonly PageRecord[]; people: readonly Person[]; me?: Person | undefined },
): Group[] {
  const groups = new Map<string, Group>();
  const groupOf = (ids: readonly string[], row = ''): Group => {
    const unique = [...new Set(ids)].sort();
    const key = [row, ...unique].join('\n');
    const group = groups.get(key) ?? { people: unique, pages: [], ...(row === '' ? {} : { team: row }) };
    groups.set(key, group);
    return group;
  };
  for (const other of me ? expected(template, people, me) : []) groupOf([me!.id, other]);
  const own = pages.filter(
    page => page.template === template.manifest.id && isReader(page, me) && !isClosed(page, people),
  );
  for (const page of own) {
    const named = namedPeople(page, template, people);
    if (me && named.length > 0 && !named.includes(me.id)) continue;
    const isPair = template.manifest.readers === 'pair';
    // A team's pages are a row of their own, whoever wrote each.
    groupOf(isPair ? named : [], isPair ? '' : String(page.fields.team ?? '')).pages.push(page);
  }
  return [...groups.values()];
}

type Role = (person: Person, me: Person, people: readonly Person[]) => boolean;

const isMyManager: Role = ({ id }, me) => me.manager === id;
const reportsToMe: Role = ({ manager }, me) => manager === me.id;
const isTwoBelow: Role = ({ manager }, me, people) =>
  manager !== undefined && people.some(between => between.id === manager && reportsToMe(between, me, people));

/** With whom a template is to be expected, by the input that it has beside the report. */
const WITH: readonly [input: string, roles: readonly Role[]][] = [
  ['manager', [isMyManager, reportsToMe]],
  ['skipManager', [isTwoBelow]],
];

function expected(
  { inputs, manifest }: Pick<Template, 'manifest' | 'inputs'>,
  people: readonly Person[],
  me: Person,
): string[] {
  const asked = new Set(inputs.map(({ name }) => name));
  if (manifest.readers !== 'pair' || !asked.has('report')) return [];
  // What somebody drafts about working for their manager is not for the manager to begin.
  const isMine = manifest.draft && manifest.inputs.report?.default === 'me';
  const roles = WITH.filter(([input]) => asked.has(input)).flatMap(([, roles]) => (isMine ? [isMyManager] : roles));
  return people.filter(person => person.id !== me.id && roles.some(is => is(person, me, people))).map(({ id }) => id);
}
