import type { Competencies } from '../../catalog/index.ts';
import type { Context } from '../../template/index.ts';
import { readWeights } from './read-weights.ts';

/** What matters as much as anything else, where a company's file has no weights. */
const ALIKE = 3;

/**
 * The competencies as a template sees them: `competencies` of a context.
 *
 * @param file as `readCompetencies` gives it, or the catalogue has it
 * @throws where the weights of a company's own file do not fit
 * @example
 * contextCompetencies(catalog.competencies!)[0]
 * // { id: 'user-insight', title: 'User insight', group: 'Knowing users, …', meaning: 'Knows whose problem it is …',
 * //   levels: { apm: 'Sits in …', … }, weights: { apm: 4, … }, evidence: ['notes of …', …], practice: ['watch …', …] }
 */
export function contextCompetencies(file: Competencies): NonNullable<Context['competencies']> {
  const each = Object.keys(file.levels).map(level => [level, weightsOf(file, level)] as const);
  return file.competencies.map(({ id, group, title, meaning, levels, evidence, practice }) => ({
    id,
    title,
    group: file.groups[group] ?? group,
    meaning,
    levels,
    weights: Object.fromEntries(each.map(([level, weights]) => [level, weights[id] ?? ALIKE])),
    evidence,
    practice,
  }));
}

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
