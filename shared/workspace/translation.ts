import { BrokenFile } from '../broken-file.ts';
import { type Catalog, questionWords, type Translate, translator, withWords } from '../catalog/index.ts';
import type { Files } from '../ports.ts';

/** The words of a language can't be read: says where, and what they should be. */
export class BrokenLocale extends BrokenFile {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenLocale';
  }
}

/**
 * What gives templates their words in a language.
 *
 * @returns nothing for English, in which they are written
 * @throws BrokenLocale once it is used, where a file of words is none
 */
export function translation(language: string): ((files: Files, root: string) => Promise<Translate>) | undefined {
  if (language === ENGLISH) return undefined;
  const translate = translator(language);
  return (files, root) => orBroken(translate(files, root));
}

/**
 * A catalogue whose questions are asked in a language, where the bank has them in it, and known again in all of them.
 *
 * @param roots the folders with templates, the nearest first
 * @throws BrokenLocale
 */
export async function withQuestions(
  catalog: Catalog,
  files: Files,
  roots: readonly string[],
  language: string,
): Promise<Catalog> {
  const words = await orBroken(questionWords(files, roots));
  return {
    ...catalog,
    questions() {
      const bank = catalog.questions();
      return bank && withWords(bank, words, language);
    },
  };
}

export const ENGLISH = 'en';

async function orBroken<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new BrokenLocale(error instanceof Error ? error.message : String(error));
  }
}
