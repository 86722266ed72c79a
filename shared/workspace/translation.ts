import { type Catalog, questionWords, type Translate, translator, withWords } from '../catalog/index.ts';
import { once } from '../once.ts';
import type { Files } from '../ports.ts';

/**
 * What gives templates their words in a language.
 *
 * @returns nothing for English, in which they are written
 * @throws BrokenFile once it is used, where a file of words is none
 */
export function translation(language: string): ((files: Files, root: string) => Promise<Translate>) | undefined {
  return language === ENGLISH ? undefined : translator(language);
}

/**
 * A catalogue whose questions are asked in a language, where the bank has them in it, and known again in all of them.
 *
 * @param roots the folders with templates, the nearest first
 */
export async function withQuestions(
  catalog: Catalog,
  files: Files,
  roots: readonly string[],
  language: string,
): Promise<Catalog> {
  const words = await questionWords(files, roots);
  return {
    ...catalog,
    questions: once(() => {
      const bank = catalog.questions();
      return bank && withWords(bank, words(), language);
    }),
  };
}

export const ENGLISH = 'en';
