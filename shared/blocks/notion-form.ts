import type { BlockBase, BlockShapes, BlockType } from '../document/block.ts';
import type { Json } from '../document/json.ts';

/** What the API keeps under the name of a block's type. */
export type Payload = { [key: string]: Json };

/** A block as the API names it. */
export interface Written {
  type: string;
  payload: Payload;
}

/** The fields that a type adds to those of every block; its text is one of them. */
export type Fields<T extends BlockType> = Omit<BlockShapes[T], Exclude<keyof BlockBase, 'text'>>;

/**
 * The Notion form of one block type: each folder of `blocks/` has one in `notion.ts`.
 *
 * ```
 * { block: 'to_do', types: ['to_do'], fields: ['rich_text', 'checked', 'color'], read: …, write: … }
 * ```
 */
export interface NotionForm<T extends BlockType = BlockType> {
  block: T;
  /** The API's names for it; none where the block is local. */
  types: readonly string[];
  /** Fields of the payload that `read` understands. Others that say something go to the block's `extra`. */
  fields: readonly string[];
  /** `null` where the payload is none that this form can say whole: then it is kept as it came. @throws MalformedNotion */
  read(payload: Payload, type: string): Fields<T> | null;
  /** The block as Notion would hold it, or `null` where it never goes there. Its children are the caller's. */
  write(block: BlockShapes[T]): Written | null;
  /** Why Notion won't have the block whole, if it won't. */
  fate?(block: BlockShapes[T]): Fate | undefined;
}

/** What becomes of a block that is sent to Notion. */
export interface Fate {
  kept: 'here only' | 'not created' | 'changed';
  reason: string;
}

/** The form of a block that only the Markdown file has. */
export function localForm<T extends BlockType>(block: T, reason: string): NotionForm<T> {
  return {
    block,
    types: [],
    fields: [],
    read: () => {
      throw new TypeError(`Notion has no block that would be read as ${block}`);
    },
    write: () => null,
    fate: () => ({ kept: 'here only', reason }),
  };
}

/** `{ [key]: value }`, or nothing where there is no value: a field that is off is absent. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
