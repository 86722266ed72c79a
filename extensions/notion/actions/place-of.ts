import type { Audience } from '../../../shared/document/readers.ts';
import { pageIdIn } from '../../../shared/notion/client/page-id-in.ts';
import type { RemotePlace } from '../../../shared/notion/remote-page.ts';
import { type Problem, problem } from '../../../shared/sync/actions/problem.ts';
import { type Config, readConfig } from '../../../shared/sync/places/config.ts';
import { type Confirmation, confirmPlace, sameId } from '../../../shared/sync/places/confirm-place.ts';
import { placesFor, readersInWords, type Workspace } from '../../../shared/workspace/index.ts';
import type { Connection } from './connection.ts';

/** Who is meant to read a page, and the database that its template names. */
export interface Meant {
  audience: Audience;
  database?: string | undefined;
}

/**
 * The place for a page: the one that somebody named, by id or link, or the one that was confirmed for just its readers.
 *
 * @returns the place, or why there is none: `unconfirmed`
 * @throws NotionError, BrokenConfig
 */
export async function placeOf(
  connection: Pick<Connection, 'pages'>,
  workspace: Pick<Workspace, 'files'>,
  named: string | undefined,
  meant: Meant,
): Promise<{ kind: 'place'; place: RemotePlace } | Problem> {
  if (named !== undefined) {
    const id = pageIdIn(named);
    if (id === undefined)
      return problem(
        'unconfirmed',
        named,
        'This is no page or database of Notion. Copy its link there: ••• → Copy link.',
      );
    return { kind: 'place', place: await connection.pages.place(id) };
  }
  const ids = placesFor(await readConfig(workspace.files), meant.audience);
  const places = await Promise.all(ids.map(id => connection.pages.place(id)));
  const fitting = places.length > 1 ? places.filter(({ title }) => title === meant.database) : places;
  if (fitting.length === 1) return { kind: 'place', place: fitting[0]! };
  const who = readersInWords(meant.audience);
  const message =
    fitting.length === 0
      ? `No place in Notion is confirmed for ${who}. \`rapport setup\` makes one, or name a place.`
      : `Several places are confirmed for ${who}: ${fitting.map(({ title }) => title).join(', ')}. Name one.`;
  return problem('unconfirmed', '', message);
}

/** Whether a page for these readers may be written to a place; a data source is known by its database's id as well. */
export async function confirmed(
  connection: Pick<Connection, 'token' | 'baseUrl'>,
  workspace: Pick<Workspace, 'files' | 'clock'>,
  place: RemotePlace,
  named: string | undefined,
  audience: Audience,
): Promise<Confirmation> {
  const config = await readConfig(workspace.files);
  const ids = [place.id, ...(named === undefined ? [] : [pageIdIn(named) ?? place.id])];
  const answers = ids.map(id => confirmPlace(config, id, audience, workspace.clock.today(), connection));
  return answers.find(({ ok }) => ok) ?? answers[0]!;
}

/** The people of whom somebody said that they, and nobody else, read a place. */
export const peopleOfPlace = (config: Config, place: RemotePlace): readonly string[] | undefined =>
  Object.entries(config.places).find(([id]) => sameId(id, place.id))?.[1].people;
