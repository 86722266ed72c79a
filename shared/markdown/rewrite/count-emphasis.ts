import type { Block } from '../../document/block.ts';
import type { Emphasis } from '../../richtext/print-inline.ts';

/** How often each sign was found. */
export type SignCounts = { readonly [mark in keyof Emphasis]: Map<Emphasis[mark], number> };

/** Counts with which signs the bold and the italic words of a block are written in the file. */
export function countEmphasis(text: string, { text: runs, source }: Block, counts: SignCounts): void {
  // A few say enough, and a text of ten thousand of them is not looked through ten thousand times.
  const marked = runs?.filter(run => run.bold !== run.italic).slice(0, 5) ?? [];
  const [first, last] = [source?.text[0], source?.text.at(-1)];
  if (marked.length === 0 || !first || !last) return;
  const written = text.slice(first.start, last.end);
  for (const run of marked) {
    if (run.type !== 'text') continue;
    const words = run.text.trim();
    if (run.bold)
      count(
        counts.bold,
        BOLD.find(sign => stands(sign, words, written)),
      );
    else
      count(
        counts.italic,
        ITALIC.find(sign => stands(sign, words, written)),
      );
  }
}

const BOLD = ['**', '__'] as const;
const ITALIC = ['*', '_'] as const;

/** Whether words stand between just these signs: `*so*` is not in `**so**`. */
function stands(sign: string, words: string, written: string): boolean {
  const whole = sign + words + sign;
  for (let at = written.indexOf(whole); at >= 0; at = written.indexOf(whole, at + 1)) {
    if (written[at - 1] !== sign[0] && written[at + whole.length] !== sign[0]) return true;
  }
  return false;
}

function count<S>(counts: Map<S, number>, sign: S | undefined): void {
  if (sign !== undefined) counts.set(sign, (counts.get(sign) ?? 0) + 1);
}
