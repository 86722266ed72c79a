import type { Place } from '../diagnostics/diagnostic.ts';
import type { Piece } from '../expressions/parser.ts';

/** Where a piece of source stands. */
export const placeOf = ({ text, offset, block }: Piece): Place =>
  block === undefined ? { offset, length: text.length } : { offset, length: text.length, block };
