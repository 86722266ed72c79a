import type { Client } from '@notionhq/client';
import type { Place } from './place.ts';
import { MEETING_METHODS } from './sdk-meeting-methods.ts';
import { PAGE_METHODS } from './sdk-page-methods.ts';
import { SETTING_METHODS } from './sdk-setting-methods.ts';
import { TABLE_METHODS } from './sdk-table-methods.ts';

/** What a method is called with, and what has to be in its answer. */
export interface Method {
  readonly call: (on: MethodCall) => Promise<unknown>;
  readonly gives: object;
}

/** What the calls have at hand. */
export interface MethodCall {
  readonly client: Client;
  readonly place: Place;
  /** Lets the person of the place allow what its connection asks for; gives back the code. */
  readonly consent: () => Promise<string>;
}

/** Each method of the client that Local Notion answers. */
export const METHODS: Readonly<Record<string, Method>> = {
  ...PAGE_METHODS,
  ...TABLE_METHODS,
  ...SETTING_METHODS,
  ...MEETING_METHODS,
};

const AGENTS = 'Notion’s own agents are no part of a page; nothing that Rapport does needs them';
const SESSIONS = 'talks with Notion’s own agents';

/** Each method that it does not answer, with the reason; an unknown route is all that a client sees. */
export const NOT_SERVED: Readonly<Record<string, string>> = {
  'agents.retrieve': AGENTS,
  'agents.query': AGENTS,
  'agents.retrieveInsights': AGENTS,
  'agents.updateCreditLimit': AGENTS,
  'agents.updateStatus': AGENTS,
  'agents.delete': AGENTS,
  'agents.batch': AGENTS,
  'sessions.retrieve': SESSIONS,
  'sessions.update': SESSIONS,
  'sessions.stream': SESSIONS,
  'sessions.cancel': SESSIONS,
  'sessions.query': SESSIONS,
  'sessions.queryEvents': SESSIONS,
};
