import type { Audience } from '../../document/readers.ts';

/** Something that a page wants to be asked on a day. */
export interface DueEntry {
  /** Five characters that every clone works out alike, and that stay when the page moves or its day does. */
  id: string;
  /** A look back, or the day after which what is kept about somebody should go. */
  what: 'look' | 'delete';
  /** The day that the page names. */
  date: string;
  /** The day on which it comes up: later where it was put off, or where I am away on that day. */
  on: string;
  title: string;
  /** What sort of page it is, in words. */
  kind: string;
  ask: string;
  /** The id of the section for the answer; what is to be deleted has none. */
  section?: string;
  path?: string;
  link?: string;
  state: DueState;
  /** How often it was put off. */
  snoozed: number;
  /** It was put off three times: drop it? */
  drop: boolean;
  /** Who can read the page as it is now. */
  audience: Audience;
}

export type DueState = 'overdue' | 'today' | 'soon' | 'later';

/** A page says when it wants to be looked at, but not as a day. */
export interface UnclearDay {
  path?: string;
  title: string;
  /** `When we look: after the launch` */
  words: string;
}
