import { BrokenFile } from '../../../shared/broken-file.ts';
import type { Audience } from '../../../shared/document/readers.ts';
import { READERS } from '../../../shared/document/readers.ts';
import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import type { RemotePlace } from '../../../shared/notion/remote-page.ts';
import { isProblem, type Problem } from '../../../shared/sync/actions/problem.ts';
import { readConfig } from '../../../shared/sync/places/config.ts';
import { confirmReaders } from '../../../shared/sync/places/confirm-readers.ts';
import { linkIn } from '../actions/connection.ts';
import type { Door } from '../actions/door.ts';
import { earlierPages } from '../actions/earlier-pages.ts';
import { searchPeople } from '../actions/people-known.ts';
import { confirmed, peopleOfPlace, placeOf } from '../actions/place-of.ts';
import { makeWith, understand } from '../actions/prepare-insertion.ts';
import { searchPlaces } from '../actions/search-places.ts';
import type { ContextAnswer, FoundPlace, PlaceAnswer, ServedApi, ServedProblem } from '../gallery/served-api.ts';
import { Refusal } from './refusal.ts';

/** Everything that the gallery asks but the insertion itself, which is a stream. */
type Asked = Exclude<keyof ServedApi, 'insert'>;

type Api = {
  [Name in Asked]: (door: Door, send: ServedApi[Name]['send']) => Promise<ServedApi[Name]['answer']>;
};

/** What each question is answered with. A row throws a `Refusal` where it says no. */
export const API: Api = {
  async start({ connection, workspace, notices }) {
    const { access } = connection;
    const [people, me, shelves] = await Promise.all([workspace.people(), workspace.me(), workspace.shelves()]);
    const places =
      access === 'company' ? { places: [], notices: [] } : await confirmedPlaces({ connection, workspace, notices });
    return {
      access,
      workspace: connection.workspace,
      today: workspace.clock.today(),
      ...(me ? { me } : {}),
      people,
      places: places.places,
      notices: [...notices, ...places.notices, ...shelves.flatMap(({ notices = [] }) => notices)],
    };
  },

  async people({ workspace }, { search }) {
    return { people: searchPeople(await workspace.people(), search) };
  },

  async places({ connection }, { search }) {
    refuseCompany(connection.access);
    return { places: await searchPlaces(connection, search) };
  },

  async place(door, wish) {
    const meant = settled(await understand(door, wish));
    const found = await placeOf(door.connection, door.workspace, wish.place, meant);
    if (isProblem(found) && wish.place === undefined) return { ok: false, none: true, message: found.message };
    return describePlace(door, settled(found).place, wish.place, meant.audience);
  },

  async confirm(door, { place: named, readers, people }) {
    const { connection, workspace } = door;
    refuseCompany(connection.access);
    const audience = audienceOf(readers, people);
    const { place } = settled(await placeOf(connection, workspace, named, { audience }));
    await confirmReaders(workspace.files, place.id, audience, workspace.clock.today());
    return describePlace(door, place, named, audience);
  },

  async context(door, wish): Promise<ContextAnswer> {
    const { connection, workspace } = door;
    refuseCompany(connection.access);
    const meant = settled(await understand(door, wish));
    const found = await placeOf(connection, workspace, wish.place, meant);
    const earlier = isProblem(found) ? [] : await earlierFrom(door, found.place, wish.place, meant);
    const { context, previous } = await makeWith(door, meant.template, wish.answers, earlier);
    const { title = previous?.path, link } = previous ?? {};
    return { context, ...(title === undefined ? {} : { previous: { title, ...(link ? { link } : {}) } }) };
  },
};

/** What stands in a place is read only for those who may read it. */
async function earlierFrom(
  door: Door,
  place: RemotePlace,
  named: string | undefined,
  meant: Parameters<typeof earlierPages>[2] & { audience: Audience },
): ReturnType<typeof earlierPages> {
  const { connection, workspace } = door;
  const { ok } = await confirmed(connection, workspace, place, named, meant.audience);
  if (!ok) return [];
  const placePeople = peopleOfPlace(await readConfig(workspace.files), place);
  return earlierPages(connection, place, { ...meant, placePeople });
}

/** The places that somebody confirmed, by their titles; one that can't be read is said, and keeps nobody from the others. */
async function confirmedPlaces({ connection, workspace }: Door): Promise<{ places: FoundPlace[]; notices: string[] }> {
  const places: FoundPlace[] = [];
  const notices: string[] = [];
  for (const id of Object.keys((await readConfig(workspace.files)).places)) {
    try {
      const { kind, title } = await connection.pages.place(id);
      places.push({ id, title: title || 'Untitled', kind, link: linkIn(connection, id) });
    } catch (error) {
      if (!isNotionError(error, 'not_shared')) throw error;
      notices.push(error.message);
    }
  }
  return { places, notices };
}

async function describePlace(
  { connection, workspace }: Door,
  place: RemotePlace,
  named: string | undefined,
  audience: Audience,
): Promise<PlaceAnswer> {
  const { id, title, kind } = place;
  const config = await readConfig(workspace.files);
  const answer = await confirmed(connection, workspace, place, named, audience);
  const head = { id, title, kind, ok: answer.ok };
  if (answer.ok) return { ...head, ...answer.audience };
  const known = Object.keys(config.places).length > 0 && peopleOfPlace(config, place) !== undefined;
  return { ...head, ...(answer.entry !== undefined && !known ? { unconfirmed: true } : {}), message: answer.message };
}

function audienceOf(readers: unknown, people: unknown): Audience {
  const known = READERS.find(one => one === readers);
  if (!known) throw new Refusal('readers', `Say who reads it: ${READERS.join(', ')}.`);
  if (known !== 'pair') return { readers: known };
  const ids = Array.isArray(people) ? people.filter(person => typeof person === 'string' && person !== '') : [];
  if (new Set(ids).size < 2) throw new Refusal('readers', 'A place of a pair is read by two people: name both.');
  return { readers: known, people: [...new Set(ids)] };
}

function refuseCompany(access: Door['connection']['access']): void {
  if (access === 'personal') return;
  const message =
    'This token belongs to the whole company: it makes pages in places that are confirmed, and shows nothing of what stands there. With a token of your own you can look for pages.';
  throw new Refusal('company_token', message);
}

function settled<T extends { kind: string }>(value: T | Problem): T {
  if (isProblem(value)) throw new Refusal(value.code, value.message);
  return value as T;
}

/** What somebody is told about a failure; `undefined` for one that nobody foresaw. */
export function explain(error: unknown): ServedProblem | undefined {
  if (error instanceof Refusal || isNotionError(error)) return { code: error.code, message: error.message };
  if (error instanceof BrokenFile) return { code: 'folder', message: error.message };
  return undefined;
}
