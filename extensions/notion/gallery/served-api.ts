import type { Readers } from '../../../shared/document/readers.ts';
import type { Context, Person } from '../../../shared/template/index.ts';

/**
 * What the served gallery asks its server, row by row. The static gallery has no server and uses none of it. Every request is
 * `POST /api/<name>` with a JSON body and the header `x-rapport: <key>` (the key stands in the page that was served); an answer
 * is 200 with the result, or 4xx and 5xx with a `ServedProblem`.
 */
export interface ServedApi {
  /** Who is connected, and what may be asked. */
  start: { send: Record<string, never>; answer: Start };
  /** People by a part of their name: the people file first, then those in Notion. */
  people: { send: { search: string }; answer: { people: Person[] } };
  /** Pages and databases by a part of their title. Refused with a company token. */
  places: { send: { search: string }; answer: { places: FoundPlace[] } };
  /** Who reads a place, as far as somebody confirmed it; without one, the place that was confirmed for just the readers of the page. */
  place: { send: { place?: string; template: string; answers: Answers }; answer: PlaceAnswer | NoPlace };
  /** Writes down who reads a place: somebody looked in Notion and says so. */
  confirm: { send: { place: string; readers: Readers; people?: string[] }; answer: PlaceAnswer };
  /** What the last page of the same people hands on. Refused with a company token: it would show what is written there. */
  context: { send: { template: string; answers: Answers; place?: string }; answer: ContextAnswer };
  /**
   * Makes the page. The answer is a stream of lines of JSON (`application/x-ndjson`): any number of `{ step }`, then one
   * `Inserted` or `{ problem }`. `request` is made anew for each intention to insert: asked twice with the same one, the server
   * goes on with the page that it has begun.
   */
  insert: {
    send: { request: string; template: string; answers: Answers; place?: string };
    answer: { step: string } | Inserted | { problem: ServedProblem };
  };
}

export type Answers = { readonly [input: string]: unknown };

export interface Start {
  /** A company token writes pages and lists people and templates; what pages say is never shown back. */
  access: 'personal' | 'company';
  /** The name of the workspace in Notion. */
  workspace: string;
  /** The day where the server is, `2026-11-21`. */
  today: string;
  me?: Person;
  people: Person[];
  /** Places that somebody confirmed; none with a company token, where the people of a page decide. */
  places: FoundPlace[];
  /** What the person should know before they begin, such as a token that expires today. */
  notices: string[];
}

export interface FoundPlace {
  id: string;
  title: string;
  kind: 'page' | 'data_source';
  link: string;
}

export interface PlaceAnswer {
  id: string;
  title: string;
  kind: 'page' | 'data_source';
  /** Whether this page may be written there; else `message` says why not. */
  ok: boolean;
  /** Nobody has confirmed yet who reads it: the person can. */
  unconfirmed?: boolean;
  readers?: Readers;
  people?: string[];
  message?: string;
}

/** No place, or more than one, was confirmed for just the readers of the page: one has to be named. */
export interface NoPlace {
  ok: false;
  none: true;
  message: string;
}

export interface ContextAnswer {
  context: Context;
  /** The page that promises, topics and questions come from. */
  previous?: { title: string; link?: string };
}

export interface Inserted {
  page: string;
  link: string;
  title: string;
  /** What the page carries over, in numbers only. */
  carried: { promises: number; topics: number };
  /** What Notion did not take whole, in words. */
  notes: string[];
}

export interface ServedProblem {
  /** `not_connected`, `unconfirmed`, `refused`, `unanswered`, … */
  code: string;
  /** What happened and what to do. */
  message: string;
}
