import type { Problem } from '../actions/problem.ts';
import type { ExchangeView } from './exchange-view.ts';
import type { ExchangePage } from './weigh-exchange.ts';

/** What a run puts into the file before it is merged. */
export interface Contribution {
  /** The file's text, with what is added or taken away. */
  text: string;
  /** How the exchange of the page stands; absent where there is none. */
  exchange?: ExchangeView;
}

/** Decides, from both sides as they are at this moment, what the file says in this run. */
export type Contribute = (page: ExchangePage, run: { dryRun: boolean }) => Promise<Contribution | Problem>;
