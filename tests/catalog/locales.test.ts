import { describe, expect, it } from 'vitest';
import { loadCatalog, PARTS, readLocale, translator } from '../../shared/catalog/index.ts';
import { translateSource } from '../../shared/template/locales/translate-source.ts';
import { disk } from './disk.ts';

const path = 'templates/locales/de.yaml';
const locale = readLocale((await disk.read(path))!, path);
const english = await loadCatalog(disk, ['templates']);
const german = await loadCatalog(disk, ['templates'], translator('de'));
const templates = Object.keys(locale).filter(group => group !== PARTS);

describe('German', () => {
  it.each(templates)('has a word for every word of %s, and none that is not there', id => {
    const { missing, unknown } = translateSource(english.find(id)!.text!, locale[id]!);
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  it('has a word for every word of the shared parts of these', () => {
    const parts = translateSource(`${english.part('open-promises')}\n${english.part('growth')}`, locale[PARTS]!);
    expect({ missing: parts.missing, unknown: parts.unknown }).toEqual({ missing: [], unknown: [] });
  });

  it.each(templates)('%s has nothing to mend, and asks, names and splits its sections as the English one', id => {
    const [de, en] = [german.find(id)!.template, english.find(id)!.template];
    expect(de.diagnostics).toEqual([]);
    expect(de.manifest.sections).toEqual(en.manifest.sections);
    expect(de.inputs.map(({ name }) => name)).toEqual(en.inputs.map(({ name }) => name));
    expect(de.manifest.title).not.toBe(en.manifest.title);
  });

  it('of a template without German words stays English as a whole', () => {
    expect(german.find('prd')!.text).toBe(english.find('prd')!.text);
  });
});
