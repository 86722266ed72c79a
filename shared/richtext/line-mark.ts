import type { LineMark } from '../document/block.ts';

const MARK = /^<!--\s*([pq]):([a-z0-9-]+)(?:\s+([0-9a-f-]{32,36}))?\s*-->$/i;

/** Reads `<!--p:7k2qd-->`, `<!--q:trust-07-->` or, with the id of the Notion block, `<!--p:7k2qd 1429989f…-->`. */
export function parseLineMark(comment: string): LineMark | null {
  const match = MARK.exec(comment);
  if (!match) return null;
  const mark: LineMark = { kind: match[1]!.toLowerCase() as LineMark['kind'], id: match[2]! };
  return match[3] ? { ...mark, block: match[3] } : mark;
}

/** Writes what {@link parseLineMark} reads. */
export const printLineMark = (mark: LineMark): string =>
  `<!--${mark.kind}:${mark.id}${mark.block ? ` ${mark.block}` : ''}-->`;
