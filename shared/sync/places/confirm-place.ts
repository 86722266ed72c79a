import { type Audience, fits } from '../../document/readers.ts';
import { CONFIG_FILE, type Config } from './config.ts';

/** Whether a page may be written to a place. */
export type Confirmation =
  /** `audience` are the readers of the place, for a page that names none. */
  | { ok: true; audience: Audience }
  /** `entry` is what `.rapport/config.yaml` lacks, to fill in. */
  | { ok: false; message: string; entry?: string };

/** How Notion is reached; the built-in stand-in for it needs no confirmation. */
export interface Connection {
  token: string;
  baseUrl: string;
}

/** The page under which everything lies in Local Notion. */
export const LOCAL_ROOT = '10ca1000-0000-4000-8000-000000000000';

/**
 * Whether a document may be written to a place: somebody confirmed who reads the place, and they are the document's
 * readers or fewer. Nothing is inherited from the page that a place lies in.
 *
 * @param audience the document's readers; `undefined` for a page that names none
 * @param today the day, for the entry to fill in
 */
export function confirmPlace(
  config: Config,
  placeId: string,
  audience: Audience | undefined,
  today: string,
  connection?: Connection,
): Confirmation {
  if (isLocalRoot(placeId, connection)) return { ok: true, audience: audience ?? { readers: 'me' } };
  const place = Object.entries(config.places).find(([id]) => sameId(id, placeId))?.[1];
  if (!place || place.people?.includes(BLANK)) return unconfirmed(placeId, audience, today);
  const { confirmed, ...readers } = place;
  if (audience && !fits(audience, readers)) {
    const message = `This page is for ${describe(audience)}, and the place ${placeId} is read by ${describe(readers)}.`;
    return { ok: false, message: `${message} Publish it to a place that fewer people read.` };
  }
  return { ok: true, audience: audience ?? readers };
}

function unconfirmed(placeId: string, audience: Audience | undefined, today: string): Confirmation {
  const { readers = 'pair', people = readers === 'pair' ? [BLANK, BLANK] : undefined } = audience ?? {};
  const who = people ? `, people: [${people.join(', ')}]` : '';
  const entry = `places:\n  ${placeId}: { readers: ${readers}${who}, confirmed: ${today} }\n`;
  const message = `Nobody has confirmed who reads the place ${placeId}. Look in Notion who it is shared with, then write that into ${CONFIG_FILE}:\n\n${entry}`;
  return { ok: false, message, entry };
}

/** Stands in the entry where somebody has to write a name. */
const BLANK = '…';

const describe = ({ readers, people }: Audience): string =>
  people?.length ? `${readers} (${people.join(', ')})` : readers;

export const sameId = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (id: string): string => id.replaceAll('-', '').toLowerCase();

const isLocalRoot = (placeId: string, connection: Connection | undefined): boolean =>
  connection?.token.startsWith('ntn_local_') === true && isLoopback(connection.baseUrl) && sameId(placeId, LOCAL_ROOT);

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
