import type { Block } from '../../document/block.ts';
import { equalBlock } from '../../document/equal.ts';
import type { Printer } from '../printer.ts';
import { continued } from './place.ts';

/**
 * The page with all its top-level blocks between the first and the last that changed printed anew, and the lines before and behind
 * them as they were: where a change can't be patched, the rest of the page need not suffer.
 *
 * @param wider how many blocks that did not change are printed with them on either side, for those that depend on a neighbour
 */
export function printMiddle(
  { text, body, eol, printer }: { text: string; body: number; eol: string; printer: Printer },
  old: readonly Block[],
  now: readonly Block[],
  wider: number,
): string {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && equalBlock(old[head]!, now[head]!)) head++;
  let tail = 0;
  while (tail < most - head && equalBlock(old.at(-1 - tail)!, now.at(-1 - tail)!)) tail++;
  [head, tail] = [Math.max(0, head - wider), Math.max(0, tail - wider)];
  const start = head === 0 ? body : old[head - 1]!.source!.end;
  const end = tail === 0 ? text.length : lineStart(text, old.at(-tail)!.source!.start);
  const lines = printer.blocks(now.slice(head, now.length - tail));
  const above = head === 0 ? [] : ['', ''];
  const below = tail === 0 ? [''] : ['', ''];
  const middle = lines.length > 0 ? [...above, ...lines, ...below] : tail === 0 ? below : above;
  return text.slice(0, start) + continued(middle, '', eol) + text.slice(end);
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start;
}
