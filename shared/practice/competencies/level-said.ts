import type { Competencies } from '../../catalog/index.ts';
import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import type { Hints } from '../hints.ts';
import { ownWords } from '../own-words.ts';
import { normalised } from '../promises/promise-id.ts';

/**
 * The level that somebody wrote where the page asks for it, behind the label and as one calls it.
 *
 * ```
 * - The level: Senior PM, so two to four quarters    senior-pm: its id, or its title
 * - The level: Product manager                       pm
 * ```
 *
 * @param blocks of the section that says how to rate
 * @returns its id; `undefined` where no line begins with the name of a level behind its colon
 */
export function levelSaid(
  blocks: readonly Block[],
  { levels }: Pick<Competencies, 'levels'>,
  hints: Hints | undefined,
): string | undefined {
  const names = Object.entries(levels).flatMap(([id, { title }]) => [id, title].map(name => [normalised(name), id]));
  const longestFirst = names.sort(([a = ''], [b = '']) => b.length - a.length);
  for (const { text } of blocks) {
    const [, said] = /^[^:：]{1,40}[:：]\s*(\S.*)$/su.exec(plainText(ownWords(text, hints)).trim()) ?? [];
    if (said === undefined) continue;
    const words = `${normalised(said)} `;
    const found = longestFirst.find(([name]) => words.startsWith(`${name} `));
    if (found) return found[1];
  }
  return undefined;
}
