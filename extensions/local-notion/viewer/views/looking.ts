import type { UserRecord } from '../../store/records.ts';

/** What somebody looks at in a database, and when. */
export interface Looking {
  /** Milliseconds since 1970: which day today is, and what "this week" means in a filter. */
  readonly now: number;
  /** The person who reads; somebody who sees everything where there is none yet. */
  readonly reader?: UserRecord | undefined;
  /** The id of the view that was chosen; the first unless named. */
  readonly view?: string | undefined;
  /** The month that a calendar was turned to, as `2026-11`; this month unless named. */
  readonly month?: string | undefined;
}
