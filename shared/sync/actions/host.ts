import type { UserIds } from '../../notion/properties/property-forms.ts';
import type { Ask, Clock, Files, Pages, Progress } from '../../ports.ts';
import type { ExchangeHost } from '../exchange/weigh-exchange.ts';
import type { Connection } from '../places/confirm-place.ts';

/** What sync needs of the place where it runs. */
export interface SyncHost {
  files: Files;
  clock: Clock;
  ask: Ask;
  progress: Progress;
  pages: Pages;
  /** How Notion is reached; the token is only looked at for whether it is Local Notion's. */
  connection: Connection;
  /** Notion's ids of people by the names and ids that front matter uses. */
  users?: UserIds;
  /** Who is who, so that my part of a page is published once everybody is ready; without it none is. */
  exchange?: ExchangeHost;
}
