import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doc, h, li, link, p, todo } from '../../shared/document/build.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import {
  compileTemplate,
  FILTERS,
  INPUT_TYPES,
  manifestJsonSchema,
  propertyTypes,
  TAGS,
} from '../../shared/template/index.ts';
import { ANA, BO, CONTEXT, render, template, words } from './support.ts';

const PROMISE = { id: '7k2qd', text: 'send the draft', owner: 'ana', due: '2026-05-12', since: '2026-05-04', moved: 0 };
const EXAMPLES = {
  today: '2026-05-11',
  people: [ANA, BO],
  carried: { promises: [PROMISE] },
  questions: [{ id: 'trust-01', text: 'What made you proud last week?' }],
};

describe('every filter does what its example says', () => {
  it.each([...FILTERS.values()].map(({ name, example }) => [name, ...example] as const))(
    '%s: %s',
    (_, source, output) => {
      expect(words(render(source, { context: EXAMPLES }).page)).toBe(output);
    },
  );
});

describe('the lists hold what the folders hold', () => {
  const names = (folder: string) => readdirSync(`shared/template/${folder}`).map(name => name.replace('.ts', ''));

  it('tags', () => {
    expect(names('tags').filter(name => !['index', 'tag'].includes(name))).toEqual([...TAGS.keys()].sort());
  });

  it('inputs', () => {
    const files = ['index', 'input-type', 'last'];
    expect(names('inputs').filter(name => !files.includes(name))).toEqual([...INPUT_TYPES.keys()].sort());
  });
});

describe('blocks', () => {
  it('keep the identity of a promise and of a question', () => {
    const carried = { promises: [{ ...PROMISE, link: 'https://x.y/z' }] };
    const { page } = render('- [ ] {{ carried.promises[0] | promise }}\n\n{{ questions[0] | ask }}', {
      context: { ...EXAMPLES, carried },
    });
    const line = {
      ...todo(false, 'Ana: send the draft by 12 May (', link('https://x.y/z', 'since 4 May'), ')'),
      mark: { kind: 'p' as const, id: '7k2qd' },
    };
    const question = { ...p('What made you proud last week?'), mark: { kind: 'q' as const, id: 'trust-01' } };
    expect(page.blocks).toEqual([line, question]);
  });

  it('of nothing but empty holes go where Markdown would not have them', () => {
    const { page } = render('{{ x }}\n\n- {{ x }}\n- kept {{ x }}\n\n## {{ x }}', { inputs: '{ x: { type: text } }' });
    expect(equalDocuments(page, doc(li(''), li('kept'), h(2, '')))).toBe(true);
  });

  it('without holes are the same objects in every page', () => {
    const one = template('# Still\n\n{{ today }}');
    const [a, b] = [one.render({}, CONTEXT).page, one.render({}, CONTEXT).page];
    expect(a.blocks[0]).toBe(b.blocks[0]);
  });

  it('carry neither ids nor source segments of the template', () => {
    expect(JSON.stringify(render('# a\n\n- {{ today }}\n  - b').page)).not.toMatch(/"source"|"id"/);
  });

  it('are grey inside a hint, and nothing else', () => {
    const { page } = render('{% hint %}\n- one **line**\n{% endhint %}\n\n- two {% hint %}{{ today }}{% endhint %}');
    expect(page.blocks.map(({ text }) => text?.map(run => [run.color, run.bold]))).toEqual([
      [
        ['gray', undefined],
        ['gray', true],
      ],
      [
        [undefined, undefined],
        ['gray', undefined],
      ],
    ]);
  });

  it('of a row may be as many as there are values, below a table too', () => {
    const source =
      '{% if today %}\n| A | B |\n|---|---|\n{% for n in (1..2) %}\n| {{ n }} | x |\n{% endfor %}\n{% endif %}\n';
    expect(words(render(source).page)).toBe('\nA | B\n1 | x\n2 | x');
  });

  it('may have holes in links, and no answer can make a program of one', () => {
    const inputs = '{ to: { type: text } }';
    expect(render('[a](/x/{{ to }})', { inputs, answers: { to: 'y' } }).page.blocks[0]?.text).toEqual([
      link('/x/y', 'a'),
    ]);
    expect(render('[a]({{ to }})', { inputs, answers: { to: 'JavaScript:alert(1)' } }).page.blocks[0]?.text).toEqual([
      { type: 'text', text: 'a' },
    ]);
  });
});

describe('the front matter', () => {
  it('has a JSON Schema for completion', () => {
    expect(manifestJsonSchema()).toMatchObject({
      type: 'object',
      properties: { readers: { enum: ['me', 'pair', 'team', 'company'] } },
    });
  });

  it('gives properties their types', () => {
    const one = template('x', { inputs: '{ date: { type: date }, mode: { type: choice, options: [a, b] } }' });
    one.manifest.notion.properties = {
      Date: { value: '{{ date }}' },
      Mode: { value: '{{ mode }}' },
      Words: { value: 'x {{ date }}' },
      Look: { type: 'date' },
    };
    expect(propertyTypes(one)).toEqual({
      Date: { type: 'date' },
      Mode: { type: 'select', options: ['a', 'b'] },
      Words: { type: 'rich_text' },
      Look: { type: 'date' },
    });
  });

  it('lets a template name folders for its file, and no answer', () => {
    const head = 'id: t\ntitle: T\nversion: 1\nfamily: plans\nreaders: me\ninputs: { to: { type: text } }';
    const source = `---\n${head}\npage: { file: "notes/{{ to }}.md" }\n---\n`;
    const { fileName } = compileTemplate(source, { file: 't.md' }).render({ to: '../../etc/passwd: a?' });
    expect(fileName).toBe('notes/-..-etc-passwd- a-.md');
  });
});
