import type { Run } from '../document/run.ts';
import type { Segment } from '../document/source.ts';
import type { FirstText } from './first-text.ts';

/** The box before the text of an item, and the text without it. */
export interface Box {
  checked: boolean;
  first: FirstText;
}

/** `[x] done` at the beginning of an item's text; `null` where there is no box. */
export function takeBox(first: FirstText): Box | null {
  const run = first.text[0];
  const match =
    run?.type === 'text' && Object.keys(run).length === 2 ? /^\[([ xX])\](?:[ \t]+|$)/.exec(run.text) : null;
  if (!match) return null;
  const rest = (run as Run & { text: string }).text.slice(match[0].length);
  const text: Run[] = rest ? [{ type: 'text', text: rest }, ...first.text.slice(1)] : first.text.slice(1);
  return { checked: match[1] !== ' ', first: { ...first, text, segments: shorten(first.segments, match[0].length) } };
}

function shorten([line, ...others]: Segment[], length: number): Segment[] {
  return line ? [{ start: Math.min(line.start + length, line.end), end: line.end }, ...others] : [];
}
