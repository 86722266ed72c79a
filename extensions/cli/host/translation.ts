import { parse } from 'yaml';
import { translator } from '../../../shared/catalog/index.ts';
import { BrokenConfig, CONFIG_FILE } from '../../../shared/sync/places/config.ts';
import { Complaint, wrongUse } from '../exit.ts';
import { nodeFiles } from './node-files.ts';

/**
 * What gives templates their words in the language of a folder, `language: de` in its settings, or in the one that is named.
 *
 * @returns nothing for English
 * @throws Complaint where a language is not named as in `de` or `pt-br`
 */
export async function translation(
  folder: string,
  named: string | undefined,
): Promise<ReturnType<typeof translator> | undefined> {
  const language = named ?? (await setting(folder));
  if (language === undefined || language === 'en') return undefined;
  if (!/^[a-z]{2,3}(?:-[a-z]{2,4})?$/.test(language))
    throw wrongUse(`${language}: a language is named by two letters, such as de.`);
  const translate = translator(language);
  return async (files, root) => {
    try {
      return await translate(files, root);
    } catch (error) {
      throw new Complaint(error instanceof Error ? error.message : String(error));
    }
  };
}

async function setting(folder: string): Promise<string | undefined> {
  const text = await nodeFiles(folder).read(CONFIG_FILE);
  try {
    const found: unknown = parse(text ?? '');
    const language = typeof found === 'object' && found !== null && 'language' in found ? found.language : undefined;
    return language === undefined ? undefined : String(language);
  } catch (error) {
    throw new BrokenConfig(error instanceof Error ? error.message : String(error));
  }
}
