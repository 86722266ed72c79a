import type { Document } from '../../document/document.ts';
import { findClosings, findMarks, type Mark } from './mark.ts';
import { isNamed, type Participant } from './participant.ts';

/** How an exchange stands on a page. */
export interface Exchange {
  /** In the order of the page's people. */
  members: Member[];
  /** Who was the first to be ready. */
  opener?: Participant;
  closed: boolean;
  /** Marks in the name of nobody whom the page names. */
  strangers: Mark[];
  /** Only there once all are ready, or those who are when it was closed: without it nobody's part can be opened. */
  ready?: AllReady;
}

export interface Member {
  person: Participant;
  mark?: Mark;
  /** There are two marks in their name which say different things: neither counts. */
  twice?: true;
}

/** Only this module can make one, and only of a page on which every mark stands. */
class EveryMark {
  readonly #marks: readonly Mark[];

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  /** Whether a mark with this fingerprint is among them. */
  has(fingerprint: string): boolean {
    return this.#marks.some(mark => mark.fingerprint === fingerprint);
  }

  static is(value: unknown): boolean {
    return typeof value === 'object' && value !== null && #marks in value;
  }
}

/** The proof that every mark stands, without which no sealed part opens. */
export type AllReady = EveryMark;

/** Whether a proof was made here. For the doors where types are gone. */
export const isAllReady = (value: unknown): value is AllReady => EveryMark.is(value);

/**
 * Reads from a page how the exchange stands. Without a mark there is none.
 *
 * @param page as everybody sees it: the one in Notion where there is one
 * @param participants the people of the page; with nobody named, nobody is ever ready
 */
export function readExchange(page: Document, participants: readonly Participant[]): Exchange {
  const marks = findMarks(page.blocks);
  const members = participants.map((person): Member => memberOf(person, marks));
  const opener = members
    .filter(({ mark }) => mark)
    .sort((a, b) => marks.indexOf(a.mark!) - marks.indexOf(b.mark!))
    .at(0)?.person;
  const closed = opener !== undefined && findClosings(page.blocks).some(({ by }) => isNamed(opener, by));
  const standing = members.flatMap(({ mark }) => mark ?? []);
  const stands = standing.length > 0 && members.every(({ mark, twice }) => mark || (closed && !twice));
  return {
    members,
    closed,
    strangers: marks.filter(({ name }) => !participants.some(person => isNamed(person, name))),
    ...(opener && { opener }),
    ...(stands && { ready: new EveryMark(standing) }),
  };
}

function memberOf(person: Participant, marks: readonly Mark[]): Member {
  const own = marks.filter(({ name }) => isNamed(person, name));
  const [mark] = own;
  if (own.some(({ fingerprint }) => fingerprint !== mark!.fingerprint)) return { person, twice: true };
  // Of two equal ones the one with the part below it is meant.
  const meant = own.find(({ part }) => part) ?? mark;
  return { person, ...(meant && { mark: meant }) };
}
