import type { Piece } from './plain-blocks.ts';

/** Lines of pieces, with a blank line between all but the items of one list. */
export function joinBlocks(pieces: readonly Piece[]): string[] {
  const lines: string[] = [];
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    if (before && !(piece.list && before.list === piece.list)) lines.push('');
    for (const line of piece.lines) lines.push(line);
  });
  return lines;
}
