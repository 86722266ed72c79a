import { BrokenFile } from '../broken-file.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import type { Files } from '../ports.ts';
import { translateSource } from '../template/locales/translate-source.ts';
import { parseYaml } from './parse-yaml.ts';

/** The words of a language: by template (or `parts`), the other words by the English ones. */
export interface Locale {
  [group: string]: { readonly [english: string]: string };
}

/** The group of all shared parts. */
export const PARTS = 'parts';

/** Gives a template of one root its words in another language; one that has none there stays as it is. */
export type Translate = (group: string, text: string) => string;

/**
 * Makes what {@link loadCatalog} asks for the words of a language: they lie beside the templates, in `locales/de.yaml`.
 *
 * @throws BrokenFile where such a file is no list of words, with what it should be
 * @example
 * await loadCatalog(files, ['templates'], translator('de'))
 */
export function translator(language: string): (files: Files, root: string) => Promise<Translate> {
  return async (files, root) => {
    const path = `${root}/locales/${language}.yaml`;
    const text = await files.read(path);
    if (text === undefined) return (_, source) => source;
    const locale = readLocale(text, path);
    return (group, source) => {
      if (!Object.hasOwn(locale, group)) return source;
      const { text } = translateSource(source, locale[group]!);
      return group === PARTS ? text : inLanguage(text, language);
    };
  };
}

/** A template that says in which language it is now, so that its filters speak it, too. */
function inLanguage(text: string, language: string): string {
  const { yaml, start, body } = splitFrontMatter(text);
  const says = `language: ${language}`;
  if (yaml === undefined) return `${text.slice(0, body)}---\n${says}\n---\n${text.slice(body)}`;
  if (/^language[ \t]*:/m.test(yaml) || /^\s*\{/.test(yaml)) return text;
  const end = start + yaml.length;
  return text.slice(0, end) + (yaml === '' ? `${says}\n` : `\n${says}`) + text.slice(end);
}

/** @throws BrokenFile where it is no list of words */
export function readLocale(text: string, path: string): Locale {
  const found = parseYaml(text, path);
  const isGroup = (value: unknown): value is { [key: string]: unknown } =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const good =
    isGroup(found) &&
    Object.values(found).every(
      group => isGroup(group) && Object.values(group).every(words => typeof words === 'string'),
    );
  if (!good)
    throw new BrokenFile(
      `${path}: it should be templates by their ids, each with the other words by the English ones.`,
    );
  return found as Locale;
}
