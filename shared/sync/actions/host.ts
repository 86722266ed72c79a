import type { UserIds } from '../../notion/properties/property-forms.ts';
import type { Ask, Clock, Files, Pages, Progress } from '../../ports.ts';
import type { Contribute } from '../exchange/contribution.ts';
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
  /** What every run puts into the file: my part of the page, once everybody is ready. Without it none is published. */
  contribute?: Contribute;
}
