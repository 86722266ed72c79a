import type { RemotePage } from '../../notion/remote-page.ts';
import type { Addresses } from '../addresses/addresses.ts';
import type { PageFile } from '../page-file/page-file.ts';
import type { PageState } from '../state/page-state.ts';

/** Both sides of a page as they are now, and how they were. */
export interface Look {
  file: PageFile;
  /** Absent where this clone knows nothing of the page yet. */
  state: PageState | undefined;
  remote: RemotePage;
  /** What the links and pictures of the page lead to. */
  addresses: Addresses;
  /** When the page was read, in milliseconds. */
  at: number;
}
