import { describe, expect, test } from 'vitest';
import { sampleAnswers, sampleContext } from '../../../shared/template/authoring/sample.ts';
import { type Context, compileTemplate, describeForm, INPUT_TYPES } from '../../../shared/template/index.ts';

const me = { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' };
const ana = { id: 'ana', name: 'Ana Lopes', first: 'Ana' };
const context: Context = { today: '2026-11-21', me, people: [me, ana] };

const asking = (inputs: string) => compileTemplate(`---\ninputs: { ${inputs} }\n---\n`, { file: 'a.md' });

describe('a template is looked at before anybody was asked', () => {
  test('with somebody of the team who is not me, and the question in place of words', () => {
    const template = asking(
      'who: { type: person, required: true }, title: { type: text, required: true, label: What it is called }, size: { type: choice, required: true, options: [small, large] }',
    );
    expect(sampleAnswers(describeForm(template, context), context)).toEqual({
      who: 'Ana Lopes',
      title: 'What it is called',
      size: 'small',
    });
  });

  test('with another person for each question', () => {
    const template = asking('from: { type: person, required: true }, to: { type: person, required: true }');
    const sample = sampleContext('2026-11-21');
    expect(sampleAnswers(describeForm(template, sample), sample)).toEqual({ from: 'Carla Diaz', to: 'Emil Faber' });
  });

  test.each([...INPUT_TYPES.keys()])('with an answer that a %s takes', type => {
    const options = type.startsWith('choice') ? ', options: [a, b]' : '';
    const template = asking(`it: { type: ${type}, required: true${options} }`);
    const answers = sampleAnswers(describeForm(template, context), context);
    expect(Object.keys(answers)).toEqual(['it']);
    expect(template.render(answers, context).diagnostics).toEqual([]);
  });
});
