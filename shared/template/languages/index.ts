import { german } from './de.ts';
import { english } from './en.ts';
import type { Language } from './language.ts';

/** The languages that filters speak and that promises are understood in. To add one, make a file and a line here. */
export const LANGUAGES: readonly Language[] = [english, german];

/** The language of a code such as `de` or `de-at`; English for one that is not known. */
export function languageOf(code = 'en'): Language {
  const [main] = code.toLowerCase().split('-');
  return LANGUAGES.find(language => language.code === main) ?? english;
}
