import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../shared/catalog/index.ts';
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
    expect(catalog.questions?.questions.length).toBe(373);
    expect(catalog.competencies?.competencies.length).toBe(12);
  });
});
