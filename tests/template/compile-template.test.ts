import { describe, expect, it } from 'vitest';
import { bold, doc, h, p, todo } from '../../shared/document/build.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import { compileTemplate } from '../../shared/template/index.ts';
import { ANA, BO, CONTEXT, render } from './support.ts';

describe('compileTemplate', () => {
  it('takes a plain page as it is', () => {
    const template = compileTemplate('# Team charter\n\nBe kind.', { file: 'charter.md' });
    expect(template.diagnostics).toEqual([]);
    expect(template.manifest).toMatchObject({ id: 'charter', title: 'Team charter', readers: 'me' });
    expect(equalDocuments(template.render({}, {}).page, doc(h(1, 'Team charter'), p('Be kind.')))).toBe(true);
  });

  it('fills holes with the marks that stand around them', () => {
    const { page } = render('Hello **{{ report.first }}**!', {
      inputs: '{ report: { type: person } }',
      answers: { report: 'ana' },
    });
    expect(equalDocuments(page, doc(p('Hello ', bold('Ana'), '!')))).toBe(true);
  });

  it('takes an answer as text, never as markup', () => {
    const { page } = render('- [ ] {{ topic }}', {
      inputs: '{ topic: { type: text } }',
      answers: { topic: '*Ana* | [x](y) {{ today }}' },
    });
    expect(equalDocuments(page, doc(todo(false, '*Ana* | [x](y) {{ today }}')))).toBe(true);
  });

  it('names the page, its file, its readers and its people', () => {
    const source = [
      '---',
      'id: weekly',
      'title: Weekly',
      'version: 1',
      'family: one-on-ones',
      'readers: pair',
      'inputs: { report: { type: person, required: true }, manager: { type: person, default: me }, date: { type: date, default: next-meeting } }',
      'page: { file: "{{ date }} {{ report.name }}.md", title: "{{ report.name }}, {{ date }}", icon: "🗓" }',
      'notion: { properties: { Date: "{{ date }}", Report: "{{ report }}", Manager: "{{ manager }}" } }',
      '---',
      '# {{ report.first | possessive }} topics',
    ].join('\n');
    const template = compileTemplate(source, { file: 'weekly.md' });
    expect(template.diagnostics).toEqual([]);
    expect(template.render({ report: 'Ana Lopes' }, CONTEXT)).toMatchObject({
      title: 'Ana Lopes, 2026-11-23',
      fileName: '2026-11-23 Ana Lopes.md',
      icon: '🗓',
      readers: 'pair',
      people: [ANA.id, BO.id],
      properties: { Date: '2026-11-23', Report: 'Ana Lopes', Manager: 'Bo Lind' },
      diagnostics: [],
    });
  });
});
