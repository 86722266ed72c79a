import type { CheckWords } from './check-words.ts';
import { german } from './de.ts';
import { english } from './en.ts';

/** The languages whose words rules know. To add one, make a file and a line here. */
export const CHECK_WORDS: readonly CheckWords[] = [english, german];

/** The words of a language such as `de` or `de-at`; nothing where nobody has written them down. */
export const checkWords = (language: string): CheckWords | undefined =>
  CHECK_WORDS.find(({ code }) => code === language.toLowerCase().split('-')[0]);
