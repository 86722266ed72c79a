import { describe, expect, test } from 'vitest';
import { formHtml } from '../../../extensions/vscode/src/form/form-html.ts';
import { compileTemplate, describeForm } from '../../../shared/template/index.ts';

const TEXT = `---
readers: pair
inputs:
  who: { type: person, required: true, label: With whom }
  title: { type: text, required: true, help: "Short, <b>please</b>" }
  format: { type: choice, options: [short, long], default: long }
  live: { type: flag, default: true }
  topics: { type: list }
---
{{ who.name }} {{ title }} {{ format }} {{ live }} {{ topics }}`;

const ana = { id: 'ana', name: 'Ana Lopes', first: 'Ana' };
const fields = describeForm(compileTemplate(TEXT, { file: 'a.md' }), { today: '2026-11-21', people: [ana] });
const words = {
  known: 'The rest',
  required: 'needed',
  choose: 'Choose…',
  manyPeople: 'commas',
  manyLines: 'lines',
  action: 'Make',
  cancel: 'Cancel',
  keys: '',
  nothingMade: '',
};
const page = (answers: { [name: string]: unknown } = {}): string =>
  formHtml(
    {
      title: 'A "page"',
      purpose: 'a < b',
      action: 'Make',
      fields,
      people: [{ id: 'ana', label: 'Ana Lopes' }],
      answers,
    },
    { script: 'form.js', style: 'form.css', source: 'vscode-resource:', words },
  );

/** What stands in the form for one question. */
const field = (name: string, answers = {}): string =>
  new RegExp(`<div class="field [^>]*data-field="${name}">[\\s\\S]*?</div>`).exec(page(answers))![0];

describe('the form of a template', () => {
  test('asks what is open first, and folds what is known', () => {
    const [open, known] = page().split('<details');
    expect(open).toContain('data-field="who"');
    expect(open).toContain('data-field="title"');
    expect(known).toContain('data-field="format"');
    expect(known).not.toContain('data-field="title"');
  });

  test.each([
    ['who', '<input type="text" list="people" placeholder="Ana Lopes" value=""'],
    ['title', '<input type="text" value=""'],
    ['format', '<option>short</option><option selected>long</option>'],
    ['live', '<input type="checkbox" checked'],
    ['topics', '<textarea rows="3"'],
  ])('%s has the control that fits', (name, control) => expect(field(name)).toContain(control));

  test('every question has its label, and is told what is said about it', () => {
    expect(field('title')).toContain('<label for="field-title">Title <em>needed</em></label>');
    expect(field('title')).toContain('aria-describedby="field-title-help field-title-problem"');
    expect(field('title')).toContain('aria-required="true"');
  });

  test('what was answered before stands in it, a person by name', () => {
    expect(field('who', { who: 'ana' })).toContain('value="Ana Lopes"');
    expect(field('title', { title: 'One "two"' })).toContain('value="One &quot;two&quot;"');
  });

  test('a template can’t write into the page of the form', () => {
    expect(page()).toContain('<h1>A &quot;page&quot;</h1>');
    expect(page()).toContain('<p class="purpose">a &lt; b</p>');
    expect(field('title')).toContain('Short, &lt;b&gt;please&lt;/b&gt;');
  });

  test('nothing but its own script and style is let in', () =>
    expect(page()).toContain("default-src 'none'; style-src vscode-resource:; script-src vscode-resource:"));
});
