import { align } from '../../document/align.ts';
import type { Block } from '../../document/block.ts';
import { equalHead } from '../../document/equal.ts';

/** One thing that a file takes from Notion. */
export type Incoming =
  | { kind: 'changed'; before: Block; after: Block }
  | { kind: 'added'; after: Block }
  | { kind: 'removed'; before: Block };

/** What changes in a file, block by block. */
export function incomingOf(before: readonly Block[], after: readonly Block[]): Incoming[] {
  const { pairs, removed, added } = align(before, after);
  return [
    ...pairs.filter(([a, b]) => !equalHead(a, b)).map(([a, b]): Incoming => ({ kind: 'changed', before: a, after: b })),
    ...added.map((block): Incoming => ({ kind: 'added', after: block })),
    ...removed.map((block): Incoming => ({ kind: 'removed', before: block })),
  ];
}
