import type { Competencies } from '../../catalog/index.ts';
import { weightsOf } from './weights-of.ts';
import { wordsOf } from './words-of.ts';

/** What a competency asks for at one level and at another. */
export interface LevelDifference {
  competency: string;
  title: string;
  from: string;
  to: string;
  /** How much it matters there, 1 to 5. */
  weight: { from: number; to: number };
}

/**
 * What is asked for at one level and not yet at another, as a case for a promotion needs it: what matters most at the new
 * level first. Empty where the file lacks one of them.
 *
 * @example
 * levelDifference(file, 'pm', 'senior-pm')[0]
 * // { competency: 'user-insight', title: 'User insight', from: 'Meets users …', to: 'Finds needs …', weight: { from: 5, to: 5 } }
 */
export function levelDifference(file: Competencies, from: string, to: string): LevelDifference[] {
  const [before, after] = [wordsOf(file, from), wordsOf(file, to)];
  const [lighter, heavier] = [weightsOf(file, from), weightsOf(file, to)];
  return after
    .flatMap(({ competency, title, words }) => {
      const known = before.find(one => one.competency === competency);
      if (!known) return [];
      const weight = { from: lighter[competency]!, to: heavier[competency]! };
      return [{ competency, title, from: known.words, to: words, weight }];
    })
    .sort((a, b) => b.weight.to - a.weight.to);
}
