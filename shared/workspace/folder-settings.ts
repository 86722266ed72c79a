import { parse } from 'yaml';
import type { Files } from '../ports.ts';
import { BrokenConfig, CONFIG_FILE } from '../sync/places/config.ts';

/** What `.rapport/config.yaml` says of templates. */
export interface FolderSettings {
  /** The language of new pages, `de`. */
  language?: string;
  /** Further places with templates, the nearer first: `../our-templates`, `our-package`. */
  templates: readonly string[];
}

/** Whether a word names a language: `de`, `pt-br`. */
export const isLanguage = (word: string): boolean => /^[a-z]{2,3}(?:-[a-z]{2,4})?$/.test(word);

/**
 * Reads in which language the pages of a folder are, and where else it has templates from.
 *
 * @throws BrokenConfig where the file is no YAML, or says something else than a language or a list of names
 * @example
 * await folderSettings(files) // { language: 'de', templates: ['../our-templates'] }
 */
export async function folderSettings(files: Files): Promise<FolderSettings> {
  const found = parsed((await files.read(CONFIG_FILE)) ?? '');
  const { language, templates = [] } = typeof found === 'object' && found !== null ? (found as Given) : {};
  if (!(Array.isArray(templates) && templates.every(name => typeof name === 'string' && name !== '')))
    throw new BrokenConfig(
      '`templates` should be a list of folders and packages, such as [../our-templates, our-package].',
    );
  if (language === undefined || language === null) return { templates };
  // `no` is Norwegian, and false to YAML 1.1.
  if (typeof language !== 'string' || !isLanguage(language))
    throw new BrokenConfig('`language` should name a language by its letters, such as de.');
  return { templates, language };
}

interface Given {
  language?: unknown;
  templates?: unknown;
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new BrokenConfig(error instanceof Error ? error.message : String(error));
  }
}
