import type { Json } from './json.ts';
import type { Color, Run } from './run.ts';
import type { Source } from './source.ts';

/**
 * What every block may have beside its own fields.
 *
 * A block without `text` has no text of its own (a divider); one without `children` has none.
 */
export interface BlockBase {
  type: string;
  /** Notion's id, once the block has one. */
  id?: string;
  text?: Run[];
  children?: Block[];
  /** The API said that there are children, and they were not read. Never the same as having none. */
  unread?: true;
  /** Fields of Notion's that no field here stands for; kept as they came. */
  extra?: { [key: string]: Json };
  /** Local: the line's identity, `<!--p:7k2qd-->` for a promise and `<!--q:trust-07-->` for a question. */
  mark?: LineMark;
  /** Local: where the block stands in the Markdown text that it was read from. */
  source?: Source;
  /** Local: how Markdown wrote it where there is a choice. It never counts as content. */
  style?: Style;
}

/** `<!--p:7k2qd-->`: kind, id, and the id of the Notion block that holds the line once there is one. */
export interface LineMark {
  kind: 'p' | 'q';
  id: string;
  block?: string;
}

export interface Style {
  /** `*` or `+` where the list is not written with `-`. */
  bullet?: '*' | '+';
  /** `)` where the list is not numbered with `.`. */
  delimiter?: ')';
  /** Items with blank lines between them. */
  loose?: true;
  /** Every number in the list is the same: `1.` and `1.` again. */
  same?: true;
  /** A box that is ticked with a capital letter. */
  tick?: 'X';
  /** A heading of level one or two with a line of `=` or `-` under it. */
  underlined?: true;
  /** Code between `~~~`. */
  fence?: '~';
}

/**
 * One entry a block type, added by the folder of that type:
 * `declare module '../../document/block.ts' { interface BlockShapes { divider: DividerBlock } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the folders of blocks/
export interface BlockShapes {}

/** Any block. `block.type` tells which; see `shared/blocks/` for the list. */
export type Block = BlockShapes[keyof BlockShapes];

export type BlockType = keyof BlockShapes;

/** Blocks whose text or background may have a colour. */
export interface Colored {
  color?: Color;
}
