import type { Competencies } from '../../catalog/index.ts';
import { readWeights } from './read-weights.ts';

/** What matters as much as anything else, where a company's file has no weights. */
const ALIKE = 3;

/**
 * How much each competency matters at a level, by its id: 1 little, 5 decisive.
 *
 * @throws where the weights of a company's own file do not fit
 * @example
 * weightsOf(file, 'pm')['user-insight'] // 5
 */
export function weightsOf(file: Competencies, level: string): { readonly [competency: string]: number } {
  return readWeights(file).weight[level] ?? Object.fromEntries(file.competencies.map(({ id }) => [id, ALIKE]));
}
