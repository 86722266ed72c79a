/** A piece of the Markdown text, as offsets in UTF-16 units: `text.slice(start, end)`. */
export interface Segment {
  start: number;
  end: number;
}

/**
 * Where a block was read.
 *
 * ```
 * > - [ ] call Bo,
 * >   tomorrow
 *     ^start of the block is its marker; `text` has one segment a line, without "> " and without "- [ ] "
 * ```
 */
export interface Source extends Segment {
  /** The lines of the block's own text, without the prefixes of its containers and without its marker. */
  text: Segment[];
}
