import { describe, expect, it } from 'vitest';
import { compileTemplate, type Template } from '../../shared/template/index.ts';
import { CONTEXT, problems, words } from './support.ts';

const WEEKLY = `---
id: weekly
title: Weekly
version: 3
family: one-on-ones
readers: pair
first: true
inputs:
  report: { type: person, required: true }
  mode: { type: choice, options: [live, written], default: live }
sections:
  topics: shared
  growth: shared
  promises: shared
page: { file: "{{ report.first }}.md", title: "With {{ report.first }}" }
---
{% section "topics" %}
## Topics

{% hint %}One line each, {{ mode }}.{% endhint %}
{% endsection %}

{% section "growth" %}
## Growth

- How far?
{% endsection %}

{% section "promises" %}
## Promises

- Who: what
{% endsection %}
`;

const SHELF: { [id: string]: string } = { weekly: WEEKLY, twice: '---\nid: twice\nextends: weekly@3\n---\n' };

const from = (head: string, body = '', text = WEEKLY): Template =>
  compileTemplate(`---\nid: mine\nversion: 1\n${head}\n---\n${body}`, {
    file: 'mine.md',
    base: id => (id === 'weekly' ? text : SHELF[id]),
  });
const page = (template: Template): string => words(template.render({ report: 'Ana' }, CONTEXT).page);
const found = ({ diagnostics }: Template): string[] => problems(diagnostics, 0);

describe('a template that is made from another', () => {
  it('is the other one, with a name of its own', () => {
    const mine = from('extends: weekly@3');
    expect(found(mine)).toEqual([]);
    expect(page(mine)).toBe('Topics\nOne line each, live.\nGrowth\nHow far?\nPromises\nWho: what');
    expect(mine.manifest).toMatchObject({ id: 'mine', title: 'Weekly', version: 1, readers: 'pair', first: false });
    expect(mine.render({ report: 'Ana' }, CONTEXT)).toMatchObject({ title: 'With Ana', fileName: 'Ana.md' });
  });

  it('has its own keys instead, each by itself', () => {
    const mine = from('extends: weekly@3\ntitle: Ours\ninputs: { mode: { default: written } }\npage: { title: "Us" }');
    expect(found(mine)).toEqual([]);
    expect(mine.manifest).toMatchObject({ title: 'Ours', page: { file: '{{ report.first }}.md', title: 'Us' } });
    expect(page(mine)).toContain('One line each, written.');
  });

  it('changes a section, leaves one out, and adds one after the one above it in the list', () => {
    const body = `{% section "topics" %}
## What {{ report.first }} brings

- x
{% endsection %}

{% section "wins" %}
## Wins

- y
{% endsection %}
`;
    const mine = from('extends: weekly@3\nsections: { topics: shared, wins: shared, growth: none }', body);
    expect(found(mine).filter(one => !one.startsWith('input-unused'))).toEqual([]);
    expect(page(mine)).toBe('What Ana brings\nx\nWins\ny\nPromises\nWho: what');
  });

  it.each([
    ['{ wins: shared }', 'Topics Growth Promises Wins'],
    ['{ wins: shared, topics: shared }', 'Wins Topics Growth Promises'],
    ['{ growth: none, wins: shared }', 'Topics Wins Promises'],
    ['{ promises: shared, wins: shared }', 'Topics Growth Promises Wins'],
  ])('with the sections %s has %s', (sections, headings) => {
    const mine = from(
      `extends: weekly@3\nsections: ${sections}`,
      '{% section "wins" %}\n## Wins\n\n- y\n{% endsection %}\n',
    );
    expect(found(mine)).toEqual([]);
    expect(
      page(mine)
        .match(/^[A-Z]\w+$/gm)
        ?.join(' '),
    ).toBe(headings);
  });

  it('tells a slip where it stands: in its own file, or in the other one', () => {
    const body = '{% section "topics" %}\n## {{ reprot.first }}\n\n- {{ mode }}\n{% endsection %}\n';
    expect(found(from('extends: weekly@3', body))).toEqual([
      'unknown-variable 7:7 Unknown variable `reprot`. Did you mean `report`?',
    ]);
    expect(found(from('extends: weekly@3', '', WEEKLY.replace('How far?', '{{ nobdy }}')))).toEqual([
      'unknown-variable 4:10 In the part "weekly", line 26, column 6: Unknown variable `nobdy`.',
    ]);
  });
});

describe('what is wrong with it is said', () => {
  it.each([
    ['extends: gone@1', '', 'extends-unknown 4:10 Nothing can be made from `gone` here: There is no such template.'],
    [
      'extends: twice@1',
      '',
      'extends-unknown 4:10 Nothing can be made from `twice` here: It is made from another one itself.',
    ],
    [
      'extends: weekly',
      '',
      'front-matter-value 4:10 `extends` names a template and its version, such as `one-on-one-weekly@3`.',
    ],
    [
      'extends: weekly@2',
      '',
      'extends-changed 4:10 `weekly` is at 3, and this was made from 2. Look at its page, write `extends: weekly@3`, and count up your own version.',
    ],
    [
      'extends: weekly@3\nsections: { grwth: none }',
      '',
      'extends-missing 5:13 `weekly` has no `grwth` to leave out. Did you mean `growth`?',
    ],
    [
      'extends: weekly@3',
      '{% comment %}for you{% endcomment %}\n\nHello\n',
      'extends-outside 8:1 What stands outside of a section is no part of the page. Put it into one.',
    ],
  ])('%j %j', (head, body, problem) => expect(found(from(head, body))).toContain(problem));

  it('of a page of Notion, which can not be made from another', () => {
    const yaml = 'id: mine\nversion: 1\nextends: weekly@3';
    const { diagnostics } = compileTemplate({ blocks: [], frontMatter: yaml }, { file: 'x', base: id => SHELF[id] });
    expect(diagnostics.map(({ id }) => id)).toContain('extends-unknown');
  });
});
