import { describe, expect, it } from 'vitest';
import { equalDocuments } from '../../shared/document/equal.ts';
import { walk } from '../../shared/document/walk.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { type Context, describeForm } from '../../shared/template/index.ts';
import { ANA, BO, CONTEXT, problems, render, template, words } from './support.ts';

/** Declaration, answer, and what the page says (or what is wrong). */
const ROWS: readonly (readonly [declaration: string, answer: unknown, page: string])[] = [
  ['{ type: text }', ' two\nlines ', 'two lines'],
  ['{ type: text }', 7, '7'],
  ['{ type: text }', ['x'], '`a` is a line of words.'],
  ['{ type: longtext }', 'two\r\nlines', 'two\nlines'],
  ['{ type: number }', '2,5', '2.5'],
  ['{ type: number, max: 3 }', 4, '`a` is at most 3.'],
  ['{ type: number }', 'many', '`a` is a number, such as 3.'],
  ['{ type: flag }', 'yes', 'true'],
  ['{ type: flag }', 'Ja', 'true'],
  ['{ type: flag }', 'perhaps', '`a` is yes or no.'],
  ['{ type: date }', '2026-12-01', '2026-12-01'],
  ['{ type: date }', '2026-12-01T10:00:00Z', '2026-12-01'],
  ['{ type: date }', 'tomorrow', '2026-11-22'],
  ['{ type: date }', 'next friday', '2026-11-27'],
  ['{ type: date }', 'in 2 weeks', '2026-12-05'],
  ['{ type: date }', 'heute', '2026-11-21'],
  ['{ type: date }', 'Morgen', '2026-11-22'],
  ['{ type: date }', 'nächsten Freitag', '2026-11-27'],
  ['{ type: date }', 'in 2 Wochen', '2026-12-05'],
  ['{ type: date }', 'in einem Monat', '2026-12-21'],
  ['{ type: date }', 'in 2 Äpfeln', '`a` is a day, such as 2026-11-21.'],
  ['{ type: date }', '2026-02-30', '`a` is a day, such as 2026-11-21.'],
  ['{ type: date, default: next-meeting }', undefined, '2026-11-23'],
  ['{ type: date, default: today }', undefined, '2026-11-21'],
  ['{ type: period, default: this-quarter }', undefined, '2026 Q4'],
  ['{ type: choice, options: [live, written] }', 'LIVE', 'live'],
  [
    '{ type: choice, options: [live, written] }',
    'writen',
    '`a` is one of live, written, not "writen". Did you mean `written`?',
  ],
  ['{ type: person }', 'ana', 'Ana Lopes'],
  ['{ type: person }', '@Bo', 'Bo Lind'],
  ['{ type: person }', 'Cy Twombly', 'Cy Twombly'],
  ['{ type: person }', { name: 'Dee' }, 'Dee'],
  ['{ type: person }', 3, '`a` is a person: a name, such as Ana Lopes.'],
  ['{ type: person, default: me }', undefined, 'Bo Lind'],
  ['{ type: people }', 'Ana, Cy Twombly', 'Ana LopesCy Twombly'],
  ['{ type: list }', 'one\n\ntwo', 'onetwo'],
  ['{ type: choices, options: [live, written, call] }', 'call, LIVE', 'livecall'],
  [
    '{ type: choices, options: [live, written] }',
    ['writen'],
    '`a` knows live, written, not "writen". Did you mean `written`?',
  ],
  ['{ type: rating }', '4', '4'],
  ['{ type: rating }', 6, '`a` is a whole number from 1 to 5.'],
  ['{ type: rating, max: 10 }', 10, '10'],
  ['{ type: rating }', 2.5, '`a` is a whole number from 1 to 5.'],
  ['{ type: link }', 'example.com/plan', 'https://example.com/plan'],
  ['{ type: link }', 'javascript:alert(1)', '`a` is a link, such as https://example.com.'],
  ['{ type: secret-number }', '82000', '82000'],
  ['{ type: markdown }', 'one **bold**\n\n- two', 'one bold\ntwo'],
  ['{ type: markdown }', ['x'], '`a` is a text in Markdown.'],
  ['{ type: text, required: true }', '', '`a` is needed. Give a line of words.'],
];

describe('answers', () => {
  it.each(ROWS)('%s given %j', (declaration, answer, expected) => {
    const { page, diagnostics } = render('{{ a }}', { inputs: `{ a: ${declaration} }`, answers: { a: answer } });
    expect(diagnostics[0]?.message ?? words(page)).toBe(expected);
  });

  it('a name that may mean two people is not taken for one of them', () => {
    const people = [
      { id: 'ana-l', name: 'Ana Lopes', first: 'Ana', handle: '@ana' },
      { id: 'ana-s', name: 'Ana Silva', first: 'Ana' },
      { id: 'kim-1', name: 'Kim Berg', first: 'Kim' },
      { id: 'kim-2', name: 'Kim Berg', first: 'Kim' },
    ];
    const said = (answer: unknown, type = 'person'): string => {
      const options = { inputs: `{ a: { type: ${type} } }`, answers: { a: answer }, context: { people } };
      const { page, diagnostics } = render('{{ a }}', options);
      return diagnostics[0]?.message ?? words(page);
    };
    expect(said('ANA')).toBe('Ana Lopes');
    expect(said('Kim')).toBe('`a` may be Kim Berg (kim-1) or Kim Berg (kim-2). Give what stands in brackets.');
    expect(said('Kim Berg')).toBe('`a` may be Kim Berg (kim-1) or Kim Berg (kim-2). Give what stands in brackets.');
    expect(said('kim-2')).toBe('Kim Berg');
    expect(said({ id: 'kim-2', name: 'Kim Berg' })).toBe('Kim Berg');
    expect(said('Ana, Kim', 'people')).toBe(
      '`a` Kim may be Kim Berg (kim-1) or Kim Berg (kim-2). Give what stands in brackets.',
    );
  });

  it('of a new person have an id, a name and a first name', () => {
    const body = '{{ a.id }} {{ a.first }}';
    expect(words(render(body, { inputs: '{ a: { type: person } }', answers: { a: 'José Ñuñez' } }).page)).toBe(
      'jose-nunez José',
    );
  });

  it('of the last page come back as defaults', () => {
    const context: Context = { ...CONTEXT, carried: { previous: { date: '2026-11-16', answers: { level: 'pm' } } } };
    const inputs = '{ level: { type: text, default: last }, date: { type: date, default: next-meeting } }';
    expect(words(render('{{ level }} {{ date }}', { inputs, context }).page)).toBe('pm 2026-11-23');
  });

  it.each([
    ['people', ['ana', 'Cy Twombly'], 'Ana Lopes+Cy Twombly'],
    ['people', 'Ana Lopes, Bo', 'Ana Lopes+Bo Lind'],
    ['people', [3], ''],
    ['list', ['one', 'two'], 'one+two'],
    ['list', { a: 1 }, ''],
    ['flag', true, 'true'],
    ['flag', 'no', 'false'],
    ['flag', 'perhaps', ''],
  ])('of the last page that were %s: %j', (type, before, page) => {
    const context: Context = { ...CONTEXT, carried: { previous: { answers: { a: before } } } };
    const inputs = `{ a: { type: ${type}, default: last } }`;
    const body = type === 'flag' ? '{{ a }}' : '{{ a | join: "+" }}';
    expect(words(render(body, { inputs, context }).page)).toBe(page);
  });
});

describe('an answer in Markdown', () => {
  const inputs = '{ a: { type: markdown } }';
  const page = (answer: string, body = '{{ a }}') => render(body, { inputs, answers: { a: answer } }).page;

  it('is blocks where it stands by itself, and words in a sentence', () => {
    expect(equalDocuments(page('## Why\n\n- [ ] **do**'), readMarkdown('## Why\n\n- [ ] **do**'))).toBe(true);
    expect(equalDocuments(page('- **do**', 'So: {{ a }}.'), readMarkdown('So: do.'))).toBe(true);
  });

  it.each([
    ['a private alert', '> [!PRIVATE]\n> pay'],
    ['a synced block', '<synced_block>\n\nx\n\n</synced_block>'],
    ['a page', '<page url="https://www.notion.so/11111111111111111111111111111111">x</page>'],
    ['a generic tag', '<notion type="embed" data="{}">x</notion>'],
    ['HTML', '<div onclick="x()">y</div>'],
    ['a private alert in a list', '- a\n\n  > [!PRIVATE]\n  > pay'],
  ])('has %s only as words', (_, answer) => {
    const types = [...walk(page(answer).blocks)].map(block => block.type);
    expect(types.filter(type => !['paragraph', 'bulleted_list_item'].includes(type))).toEqual([]);
    expect(words(page(answer)).replace(/\s/g, '')).not.toBe('');
  });

  it('can neither forge a promise nor bring a link that runs a program, nor fill a hole', () => {
    const forged = page('- [ ] mine <!--p:7k2qd-->\n\n[x](javascript:alert(1)) {{ me.name }}');
    expect(JSON.stringify(forged)).not.toMatch(/"mark"|"link"|Bo Lind/);
  });
});

describe('a question that depends on another answer', () => {
  const inputs =
    '{ mode: { type: choice, options: [live, written], default: live }, channel: { type: text, required: true, when: mode == "written" } }';
  const body = '{{ mode }} {{ channel }}';
  const shown = (answers: { [name: string]: unknown }) =>
    describeForm(template(body, { inputs }), CONTEXT, answers).map(({ name, hidden = false, asked }) => [
      name,
      hidden,
      asked,
    ]);

  it('appears when it matters', () => {
    expect(shown({})).toEqual([
      ['mode', false, false],
      ['channel', true, false],
    ]);
    expect(shown({ mode: 'written' })).toEqual([
      ['mode', false, false],
      ['channel', false, true],
    ]);
  });

  it('is needed only then, and an answer to it counts only then', () => {
    const said = (answers: { [name: string]: unknown }) => {
      const { page, diagnostics } = render(body, { inputs, answers });
      return diagnostics[0]?.message ?? words(page);
    };
    expect(said({})).toBe('live');
    expect(said({ channel: 'mail' })).toBe('live');
    expect(said({ mode: 'written' })).toBe('`channel` is needed. Give a line of words.');
    expect(said({ mode: 'written', channel: 'mail' })).toBe('written mail');
  });

  it('is checked like every other expression, at its place', () => {
    const wrong = template('{{ a }}', { inputs: '{ a: { type: text, when: mod == 1 } }' });
    expect(problems(wrong.diagnostics)).toEqual([
      'unknown-variable -2:34 Unknown variable `mod`. Ask for it in the front matter: `inputs: { mod: { type: text } }`.',
    ]);
  });
});

describe('describeForm', () => {
  it('says what to ask and what is known', () => {
    const inputs =
      '{ report: { type: person, required: true }, manager: { type: person, default: me }, appetiteWeeks: { type: number, help: At most }, mode: { type: choice, options: [a, b], default: a } }';
    expect(describeForm(template('x', { inputs }), CONTEXT)).toMatchObject([
      {
        name: 'report',
        label: 'Report',
        type: 'person',
        control: { kind: 'person' },
        required: true,
        asked: true,
        options: [ANA.name, BO.name],
      },
      { name: 'manager', value: 'Bo Lind', asked: false },
      { name: 'appetiteWeeks', label: 'Appetite weeks', help: 'At most', control: { kind: 'number' }, asked: false },
      { name: 'mode', value: 'a', options: ['a', 'b'] },
    ]);
  });
});
