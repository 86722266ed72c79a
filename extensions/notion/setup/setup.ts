import type { Audience } from '../../../shared/document/readers.ts';
import { pageIdIn } from '../../../shared/notion/client/page-id-in.ts';
import type { TeamMember } from '../../../shared/practice/index.ts';
import { type Problem, problem } from '../../../shared/sync/actions/problem.ts';
import { type Blueprint, journalBlueprint, teamBlueprints } from '../../../shared/workspace/blueprint.ts';
import { type DatabaseView, databaseViews } from '../../../shared/workspace/database-views.ts';
import { rememberDatabases } from '../../../shared/workspace/known-databases.ts';
import {
  type KnownDatabase,
  readSpaces,
  type Space,
  type Spaces,
  writeSpaces,
} from '../../../shared/workspace/spaces.ts';
import { linkIn } from '../actions/connection.ts';
import type { Door } from '../actions/door.ts';
import { Builder, type Row } from './builder.ts';
import { type Confirmed, confirmSpace } from './confirm-space.ts';
import { ensureDatabase } from './ensure-database.ts';
import { ensurePage } from './ensure-page.ts';
import { ensureViews } from './ensure-views.ts';
import { rememberPeople } from './remember-people.ts';
import { writeTemplates } from './write-templates.ts';

export interface SetupWish {
  /** The page under which everything goes, by id or link; the one of the first set-up where none is named. */
  parent?: string | undefined;
  pairs: readonly (readonly [TeamMember, TeamMember])[];
  /** Writes the templates as pages, for Notion's own *Duplicate*. */
  native: boolean;
  dryRun: boolean;
}

export interface SetupReport {
  kind: 'setup';
  rows: Row[];
  /** Each space with who is meant to read it, and whether somebody said that it is so. */
  spaces: { title: string; link?: string; audience: Audience; people: string[]; confirmed: Confirmed }[];
}

export interface SetupHost {
  /** Told of each thing that was made, mended or left, when it is. */
  step(row: Row): void;
  /** Asks who reads a space; `undefined` where nobody can be asked. */
  confirm(question: string): Promise<boolean | undefined>;
}

/**
 * Makes a team's space in Notion, and one for each pair, or mends what is missing in them. It may be run again at any time:
 * what is there stays, and so does everything that people made.
 *
 * ```
 * parent
 * ├── Team space               team: Team, Plans, Templates, Recognition
 * └── Ana Lopes and Bo Berg    these two: Journal
 * ```
 *
 * @returns what was made; or `no_parent` where it is not known under which page
 * @throws NotionError; what was made before stays, and the next run goes on from there
 */
export async function setup(door: Door, wish: SetupWish, host: SetupHost): Promise<SetupReport | Problem> {
  const { connection, workspace } = door;
  const memory = await readSpaces(workspace.files);
  const parent = wish.parent === undefined ? memory.parent : pageIdIn(wish.parent);
  if (parent === undefined) return noParent(wish.parent);
  // A page that can't be reached is said before anything is made.
  await connection.client.read(`/pages/${parent}`);
  const builder = new Builder({ client: connection.client, dryRun: wish.dryRun, step: host.step });
  const templates = (await workspace.catalog()).list().map(({ template }) => template);
  const remember = (): Promise<void> => (wish.dryRun ? Promise.resolve() : writeSpaces(workspace.files, memory));
  memory.parent = parent;
  if (!wish.dryRun) await rememberPeople(workspace, wish.pairs.flat());

  const looked = (blueprint: Blueprint): Looked => ({ ...blueprint, views: databaseViews(blueprint, templates) });
  const journal = looked(journalBlueprint(templates));
  const wanted: Wanted[] = [
    {
      title: 'Team space',
      icon: '🧭',
      audience: { readers: 'team' },
      people: [],
      blueprints: teamBlueprints(templates).map(looked),
    },
    ...pairsOf(memory, wish.pairs, await workspace.people()).map(pair => wantedPair(pair, journal)),
  ];
  const spaces: SetupReport['spaces'] = [];
  for (const one of wanted) {
    const space = await ensureSpace(builder, parent, one, memory, remember);
    const sources = Object.values(space?.databases ?? {}).map(({ source }) => source);
    const link = space && linkIn(connection, space.page);
    const confirmed = await confirmSpace(door, host, { ...one, link, sources, dryRun: wish.dryRun });
    spaces.push({ title: one.title, audience: one.audience, people: one.people, confirmed, ...(link ? { link } : {}) });
  }
  if (!wish.dryRun) await rememberDatabases(workspace.files, builder.databases);
  if (wish.native) await writeTemplates(door, builder, memory, remember);
  return { kind: 'setup', rows: builder.rows, spaces };
}

interface Wanted {
  title: string;
  icon: string;
  audience: Audience;
  /** The names of those who read it. */
  people: string[];
  blueprints: Looked[];
}

/** A database with the views that make it readable. */
type Looked = Blueprint & { views: DatabaseView[] };

const wantedPair = (pair: readonly [TeamMember, TeamMember], journal: Looked): Wanted => {
  const sorted = [...pair].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    title: sorted.map(({ name }) => name).join(' and '),
    icon: '🤝',
    audience: { readers: 'pair', people: sorted.map(({ id }) => id).sort() },
    people: sorted.map(({ name }) => name),
    blueprints: [journal],
  };
};

/** The pairs of earlier set-ups, which are looked after as well, and the new ones. */
function pairsOf(
  memory: Spaces,
  named: SetupWish['pairs'],
  people: readonly TeamMember[],
): (readonly [TeamMember, TeamMember])[] {
  const keyOf = (ids: readonly string[]): string => [...ids].sort().join('\n');
  const asked = new Set(named.map(pair => keyOf(pair.map(({ id }) => id))));
  const before = memory.spaces.flatMap(({ people: ids = [], title }): (readonly [TeamMember, TeamMember])[] => {
    if (ids.length !== 2 || asked.has(keyOf(ids))) return [];
    const names = title.split(' and ');
    const [one, other] = ids.map((id, i) => people.find(person => person.id === id) ?? stranger(id, names[i] ?? id));
    return [[one!, other!]];
  });
  return [...before, ...named];
}

const stranger = (id: string, name: string): TeamMember => ({ id, name, first: name.split(/\s+/)[0]! });

async function ensureSpace(
  builder: Builder,
  parent: string,
  { title, icon, audience, blueprints }: Wanted,
  memory: Spaces,
  remember: () => Promise<void>,
): Promise<Space | undefined> {
  const people = audience.people;
  const known = memory.spaces.find(one => [...(one.people ?? [])].sort().join('\n') === (people ?? []).join('\n'));
  const page = await ensurePage(builder, { parent, title, icon, known: known?.page });
  const space: Space | undefined =
    page === undefined ? known : { title, ...(people ? { people } : {}), page, databases: known?.databases ?? {} };
  if (space && space !== known) memory.spaces = [...memory.spaces.filter(one => one !== known), space];
  await remember();
  for (const blueprint of blueprints) {
    const { name } = blueprint;
    const before = space?.databases[name];
    const database = await ensureDatabase(builder, { page, space: title }, blueprint, before);
    const shownBefore = before?.database === database?.database ? before?.properties : undefined;
    // Properties count as known once the views know them too, so that a run that is cut off between the two is made good.
    const record = (properties: KnownDatabase['properties']): Promise<void> => {
      if (space && database) space.databases[name] = { ...database, properties };
      return remember();
    };
    await record(shownBefore ?? {});
    await ensureViews(builder, blueprint, database, shownBefore ?? {}, remember);
    if (database) await record(database.properties);
  }
  return space;
}

const noParent = (named: string | undefined): Problem =>
  problem(
    'no_parent',
    named ?? '',
    named === undefined
      ? 'Say under which page: rapport setup --parent <page>. Make an empty page in Notion, add your connection to it (••• → Connections), and copy its link (••• → Copy link).'
      : `--parent ${named}: this is no page of Notion. Copy its link in Notion: ••• → Copy link.`,
  );
