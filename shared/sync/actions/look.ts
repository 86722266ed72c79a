import type { RemotePage } from '../../notion/remote-page.ts';
import type { Addresses } from '../addresses/addresses.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import type { PageFile } from '../page-file/page-file.ts';
import type { PageState } from '../state/page-state.ts';

/** Both sides of a page as they are now, and how they were. */
export interface Look {
  /** The file as this run would have it: as it is, with what the run adds. */
  file: PageFile;
  /** The file as it is. */
  disk: PageFile;
  /** How the exchange of parts stands, where there is one. */
  exchange?: ExchangeView;
  /** Absent where this clone knows nothing of the page yet. */
  state: PageState | undefined;
  remote: RemotePage;
  /** What the links and pictures of the page lead to. */
  addresses: Addresses;
  /** When the page was read, in milliseconds. */
  at: number;
}
