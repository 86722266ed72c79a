import type { Level } from '../access/level.ts';
import type { Json } from '../json.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import type { BlockRecord, Container, UserRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Html } from './html.ts';

/** What showing blocks needs. */
export interface Rendering {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The person who reads. */
  readonly reader: UserRecord | undefined;
  /** What that person can do here. */
  readonly level: Level;
  /** How many lists deep, for the format of numbers. */
  readonly depth: number;
  /** Shows what lies in a container. */
  readonly children: (rendering: Rendering, container: Container) => Html;
}

/** The runs of a block, with the names that mentions have now. */
export const runsOf = ({ store }: Rendering, block: BlockRecord, key = 'rich_text'): Json[] => {
  const runs = block.value[key];
  return readRichText(store, Array.isArray(runs) ? runs : []);
};
