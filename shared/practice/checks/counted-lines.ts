import type { Line } from './page-lines.ts';
import type { CheckedSection } from './rule.ts';

/** What counts as one of several: items, to-dos and rows that stand in no other; where there are none, paragraphs. */
export function countedLines({ lines }: CheckedSection): Line[] {
  const top = lines.filter(({ top }) => top);
  const listed = top.filter(({ kind }) => kind !== 'text' && kind !== 'quote');
  return listed.length > 0 ? listed : top;
}
