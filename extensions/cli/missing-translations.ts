import { readLocale } from '../../shared/catalog/index.ts';
import type { Diagnostic } from '../../shared/template/index.ts';
import { checkTranslation } from '../../shared/template/locales/check-translation.ts';
import { OWN_TEMPLATES } from '../../shared/workspace/index.ts';
import type { App } from './app.ts';
import { Complaint } from './exit.ts';

/** What the languages in `.rapport/templates/locales/` lack of a template of this folder. One that a language doesn't name is not looked at. */
export async function missingTranslations(app: App, id: string, path: string): Promise<Diagnostic[]> {
  if (!path.startsWith(`${OWN_TEMPLATES}/`)) return [];
  const source = await app.files.read(path);
  const locales = (await app.files.list(`${OWN_TEMPLATES}/locales`)).filter(file => file.endsWith('.yaml'));
  const found = await Promise.all(
    locales.map(async file => {
      const strings = localeOf((await app.files.read(file)) ?? '', file)[id];
      return strings && source !== undefined ? checkTranslation(source, strings, file) : [];
    }),
  );
  return found.flat();
}

function localeOf(text: string, file: string): ReturnType<typeof readLocale> {
  try {
    return readLocale(text, file);
  } catch (error) {
    throw new Complaint(error instanceof Error ? error.message : String(error));
  }
}
