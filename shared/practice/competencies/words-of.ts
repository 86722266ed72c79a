import type { Competencies } from '../../catalog/index.ts';

/** What one can see of a competency at a level. */
export interface LevelWords {
  competency: string;
  title: string;
  words: string;
}

/**
 * The words of a level, competency by competency; none for a level that the file does not have.
 *
 * @example
 * wordsOf(file, 'pm')[0] // { competency: 'user-insight', title: 'User insight', words: 'Meets users every fortnight …' }
 */
export function wordsOf(file: Competencies, level: string): LevelWords[] {
  return file.competencies.flatMap(({ id, title, levels }) =>
    Object.hasOwn(levels, level) ? [{ competency: id, title, words: levels[level]! }] : [],
  );
}
