import { describe, expect, it } from 'vitest';
import { type Context, describeForm } from '../../shared/template/index.ts';
import { ANA, BO, CONTEXT, render, template, words } from './support.ts';

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
  ['{ type: flag }', 'perhaps', '`a` is yes or no.'],
  ['{ type: date }', '2026-12-01', '2026-12-01'],
  ['{ type: date }', '2026-12-01T10:00:00Z', '2026-12-01'],
  ['{ type: date }', 'tomorrow', '2026-11-22'],
  ['{ type: date }', 'next friday', '2026-11-27'],
  ['{ type: date }', 'in 2 weeks', '2026-12-05'],
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
