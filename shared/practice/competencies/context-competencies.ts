import type { Competencies } from '../../catalog/index.ts';
import type { Context } from '../../template/index.ts';

/**
 * The competencies as a template sees them: `competencies` of a context.
 *
 * @param file as `readCompetencies` gives it, or the catalogue has it
 * @example
 * contextCompetencies(catalog.competencies!)[0]
 * // { id: 'user-insight', title: 'User insight', group: 'Knowing users, …', meaning: 'Knows whose problem it is …',
 * //   levels: { apm: 'Sits in …', … }, evidence: ['notes of …', …], practice: ['watch …', …] }
 */
export function contextCompetencies(file: Competencies): NonNullable<Context['competencies']> {
  return file.competencies.map(({ id, group, title, meaning, levels, evidence, practice }) => ({
    id,
    title,
    group: file.groups[group] ?? group,
    meaning,
    levels,
    evidence,
    practice,
  }));
}
