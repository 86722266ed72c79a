import { describe, expect, it } from 'vitest';
import { runTest, TemplateTests } from '../../../shared/template/authoring/template-tests.ts';
import { template } from '../support.ts';

const HELLO = template('## For {{ to.first }}\n\n{{ today | day }}\n', { inputs: '{ to: { type: person } }' });

const GOOD = `# as we greet
- name: to Ana
  answers: { to: Ana }
  context: { today: 2026-05-04 }
  page: |
    ---
    title: T
    readers: pair
    people: [ ana, dan ]
    rapport: { template: t@1 }
    ---

    ## For Ana

    4 May
`;

describe('the tests of a template', () => {
  it('pass where the page is as it is written down', () => {
    const [test] = new TemplateTests(GOOD).tests([]);
    expect(test).toMatchObject({ name: 'to Ana', answers: { to: 'Ana' } });
    expect(runTest(HELLO, test!).diff).toBe('');
  });

  it('show how it differs', () => {
    const [test] = new TemplateTests(GOOD.replace('## For Ana', '## To Ana')).tests([]);
    expect(runTest(HELLO, test!).diff).toBe('\n- ## To Ana\n+ ## For Ana\n');
  });

  it('say what is wrong with the answers in place of the page', () => {
    const asks = template('{{ n }}', { inputs: '{ n: { type: number } }' });
    expect(runTest(asks, { name: 'x', answers: { n: 'many' }, context: {}, page: '' }).page).toContain('number');
  });

  it('take the pages as they are, and keep comments and everything else', () => {
    const tests = new TemplateTests(GOOD.replace('## For Ana', '## To Ana'));
    expect(tests.updated(tests.tests([]).map(test => runTest(HELLO, test)))).toBe(GOOD);
  });

  it.each([
    ['name: x', 'it should be a list of tests, each with `name:`, `answers:` and `page:`.'],
    ['- x', 'test 1 should be a list of keys and values, such as `name: the first time`.'],
    [
      '- { name: x, pages: y }',
      'test 1 has a key `pages`, which means nothing: name, answers, context, page, private.',
    ],
    ['- { name: x, page: [] }', '`page` of test 1 should be a text.'],
    ['- { answers: [] }', '`answers` of test 1 should be names and values, such as { topic: Import }.'],
    ['- { context: some }', '`context` of test 1 should be `sample`, or keys such as { today: 2026-05-04 }.'],
  ])('a file that says %j has a problem: %s', (text, problem) => {
    const tests = new TemplateTests(text);
    expect(tests.problem).toBe(problem);
    expect(tests.tests([])).toEqual([]);
  });

  it('a file that is no YAML is said to be none, with its line', () => {
    expect(new TemplateTests('- [').problem).toContain('at line 1, column 4');
  });
});
