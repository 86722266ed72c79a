import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../shared/catalog/index.ts';
import { propertyTypes } from '../../shared/template/property-types.ts';
import { disk } from './disk.ts';

const catalog = await loadCatalog(disk, ['templates']);

describe('the templates that come with it', () => {
  it.each(catalog.list().map(entry => [entry.id, entry] as const))(
    '%s has nothing to complain about',
    (id, { template, path }) => {
      expect(template.diagnostics).toEqual([]);
      expect(template.manifest.id).toBe(id);
      expect(path).toBe(`templates/${template.manifest.family}/${id}.md`);
      expect(template.inputs.filter(input => input.required).length).toBeLessThanOrEqual(3);
    },
  );

  it('are forty-one, each with a kind and an icon of its own', () => {
    const all = catalog.list().map(({ template: { manifest } }) => manifest);
    expect(all).toHaveLength(41);
    expect(new Set(all.map(({ notion }) => notion.kind)).size).toBe(41);
    expect(new Set(all.map(({ page }) => page.icon)).size).toBe(41);
  });

  it('mean one thing by a property of their database', () => {
    const types = new Map<string, Set<string>>();
    for (const { template } of catalog.list()) {
      for (const [name, { type }] of Object.entries(propertyTypes(template))) {
        const key = `${template.manifest.notion.database}: ${name}`;
        types.set(key, (types.get(key) ?? new Set()).add(type));
      }
    }
    expect([...types].filter(([, known]) => known.size > 1)).toEqual([]);
  });

  it('begin with five', () => {
    const first = catalog.list().filter(({ template }) => template.manifest.first);
    expect(first.map(({ id }) => id).sort()).toEqual([
      'career-worksheet',
      'feedback-note',
      'one-on-one-first',
      'one-on-one-weekly',
      'prd',
    ]);
  });

  it('draw from a bank of questions and a table of competencies', () => {
    expect(catalog.questions()?.questions.length).toBe(373);
    expect(catalog.competencies?.competencies.length).toBe(12);
  });
});
