import type { Document } from '../../document/document.ts';
import type { Files } from '../../ports.ts';
import { isProblem, type Problem } from '../actions/problem.ts';
import type { PageFile } from '../page-file/page-file.ts';
import { readConfig } from '../places/config.ts';
import { sameId } from '../places/confirm-place.ts';
import { checkParts } from './check-parts.ts';
import type { ExchangeView, Mine } from './exchange-view.ts';
import { type MyPart, myPart } from './my-part.ts';
import { type Participant, participantsOf } from './participant.ts';
import { type Exchange, type Member, readExchange } from './read-exchange.ts';

/** Who is who, for exchanges. */
export interface ExchangeHost {
  people(): Promise<readonly { id: string; name: string }[]>;
  me(): Promise<{ id: string } | undefined>;
}

/** A page whose exchange is looked at. */
export interface ExchangePage {
  file: PageFile;
  /** As everybody sees it: the page in Notion, or the file where it is in Notion nowhere. */
  page: Document;
  /** The places under which its readers may be confirmed. */
  places: readonly string[];
}

/** An exchange with my own part in it. */
export interface Weighed {
  exchange: Exchange;
  me?: Member;
  part?: MyPart;
  view: ExchangeView;
}

/** Looks how an exchange stands, and holds every part that was published against its mark. Nothing is written. */
export async function weighExchange(
  host: { files: Files; exchange: ExchangeHost },
  { file, page, places }: ExchangePage,
): Promise<Weighed | Problem> {
  const participants = await participantsIn(host, file, places);
  const exchange = readExchange(page, participants);
  const self = await host.exchange.me();
  const me = exchange.members.find(({ person }) => person.id === self?.id);
  const part = me && (await myPart(host.files, file.path));
  if (part && isProblem(part)) return part;
  const mine = await mineIs(me, part);
  const { seen, opened = false, settled = false } = part?.record ?? {};
  const unlike = await checkParts(exchange, me?.mark?.part || opened ? seen : undefined);
  const labels = (members: readonly Member[]): string[] => members.map(({ person }) => person.label);
  const view: ExchangeView = {
    state: stateOf(exchange),
    ready: labels(exchange.members.filter(({ mark }) => mark)),
    missing: labels(exchange.members.filter(({ mark }) => !mark)),
    ...(exchange.opener && { opener: exchange.opener.label }),
    closed: exchange.closed,
    mine,
    publishes: false,
    unlike,
    strangers: exchange.strangers.map(({ name }) => name),
    settled,
  };
  return { exchange, view, ...(me && { me }), ...(part && { part }) };
}

/** The people whom the page names; one that names none has those who were confirmed to read its place. */
async function participantsIn(
  host: { files: Files; exchange: ExchangeHost },
  { meta }: PageFile,
  places: readonly string[],
): Promise<Participant[]> {
  const named = meta.audience?.people ?? (await confirmedPeople(host.files, places));
  return participantsOf(named, await host.exchange.people());
}

async function confirmedPeople(files: Files, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { places } = await readConfig(files);
  const found = Object.entries(places).find(([id]) => ids.some(one => sameId(one, id)));
  return found?.[1].people ?? [];
}

function stateOf({ members, ready }: Exchange): ExchangeView['state'] {
  if (members.every(({ mark, twice }) => !mark && !twice)) return 'unopened';
  if (!ready) return 'open';
  return members.every(({ mark }) => !mark || mark.part) ? 'published' : 'ready';
}

async function mineIs(me: Member | undefined, part: MyPart | undefined): Promise<Mine> {
  if (!me) return 'not_asked';
  const { mark } = me;
  if (!mark) return part?.record.mark === undefined ? 'not_ready' : 'mark_gone';
  if (mark.part) return 'published';
  if (!part) return 'elsewhere';
  const { salt, mark: own, opened } = part.record;
  if (opened) return 'removed';
  if (salt === undefined || own !== mark.fingerprint) return 'not_my_mark';
  return (await part.words.fingerprint(mark.name, salt)) === mark.fingerprint ? 'ready' : 'edited';
}
