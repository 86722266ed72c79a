import type { Run } from '../document/run.ts';
import { plainText } from '../document/text.ts';
import type { Hints } from './hints.ts';
import { normalised } from './promises/promise-id.ts';

/**
 * What somebody wrote, without the hints of the template.
 *
 * ```
 * - Ana: <span color="gray">One line.</span>     "One line." is a hint of the template: left out
 * - Ana: <span color="gray">tired</span>         "tired" is none: somebody likes grey
 * ```
 *
 * @param hints the hints of the page's template; where they are not known, grey is all there is to go by
 * @returns the runs that are somebody's own, in their order
 * @example
 * ownWords([{ type: 'text', text: 'One line.', color: 'gray' }], { texts: new Set(['one line']), grey: true }) // []
 */
export function ownWords(runs: readonly Run[] = [], hints?: Hints): Run[] {
  if (!hints) return runs.filter(run => run.color !== 'gray');
  const isHint = (words: readonly Run[]): boolean => hints.texts.has(normalised(plainText(words)));
  if (!hints.grey) return isHint(runs) ? [] : [...runs];
  return greyStretches(runs).flatMap(stretch => (stretch[0]!.color === 'gray' && isHint(stretch) ? [] : stretch));
}

/** Neighbouring runs that are all grey, or all not: Notion splits a hint wherever a word in it is bold. */
export function greyStretches(runs: readonly Run[]): Run[][] {
  const stretches: Run[][] = [];
  for (const run of runs) {
    const last = stretches.at(-1);
    if (last && (last[0]!.color === 'gray') === (run.color === 'gray')) last.push(run);
    else stretches.push([run]);
  }
  return stretches;
}
