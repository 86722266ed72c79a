import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { type KnownForTemplate, proposeTemplate } from '../../../shared/template/authoring/propose-template.ts';
import { compileTemplate } from '../../../shared/template/index.ts';
import { ANA, BO } from '../support.ts';

const KNOWN: KnownForTemplate = { people: [ANA, BO], me: BO, file: 'page.md' };
const propose = (page: string, more: Partial<KnownForTemplate> = {}) =>
  proposeTemplate(readMarkdown(page), { ...KNOWN, ...more });

/** What a template has below its front matter. */
const body = (source: string): string => source.replace(/^---\n[\s\S]*?\n---\n\n?/, '');

/** A page of the last meeting, with all that must not come along. */
const PAGE = `---
title: Ana Lopes, 2026-11-23
kind: Pricing talk
date: 2026-11-23
report: Ana Lopes
manager: Bo Lind
product: Billing
readers: pair
people: [ana, bo]
rapport: { template: one-on-one-weekly@1, page: 3f0c }
---

## Ana's topics

- pricing of Billing for teams, since 23 November
- hiring for the second team

## Still open

- [ ] Ana: send the draft by Friday <!--p:7k2qd-->
- [x] Bo: ask finance

## How it is going

- Ana: tired, but proud
- Bo: <span color="gray">One line.</span>

> [!PRIVATE]
> Ana may leave.

| Who | What we know |
| --- | --- |
| Lopes | wants to lead |
`;

describe('a template made of a page', () => {
  const { source, holes, left, kept, id } = propose(PAGE);

  it('asks for the people and days that the page names, and finds them again wherever they stand', () => {
    expect(source).toBe(`---
id: pricing-talk
title: Pricing talk
version: 1
family: plans
readers: pair
inputs:
  date: { type: date, default: today }
  report: { type: person, required: true }
  manager: { type: person, default: me }
  product: { type: text, required: true }
page:
  file: "{{ report.name }}, {{ date }}.md"
  title: "{{ report.name }}, {{ date }}"
notion:
  kind: Pricing talk
  properties:
    Date: "{{ date }}"
    Report: "{{ report }}"
    Manager: "{{ manager }}"
---

## {{ report.first | possessive }} topics

- {% hint %}pricing of {{ product }} for teams, since {{ date | day }}{% endhint %}

## Still open

- [ ] {% hint %}Who: what, by when{% endhint %}

## How it is going

- {{ report.first }}:
- {{ manager.first }}: {% hint %}One line.{% endhint %}

| Who | What we know |
| --- | --- |
| | |
`);
    expect(id).toBe('pricing-talk');
  });

  it('is a template without anything to mend, and makes the page of somebody else', () => {
    const template = compileTemplate(source, { file: 'pricing-talk.md' });
    expect(template.diagnostics).toEqual([]);
    const { title, page } = template.render({ report: 'Carla Diaz', product: 'Search', date: '2026-12-01' }, {});
    expect(title).toBe('Carla Diaz, 2026-12-01');
    expect(JSON.stringify(page)).not.toMatch(/Ana|Lopes|Billing|23/);
  });

  it('says what became a hole, and where', () => {
    expect(holes).toContainEqual({ text: "Ana's", hole: '{{ report.first | possessive }}', where: "Ana's topics" });
    expect(holes).toContainEqual({ text: 'Ana Lopes', hole: '{{ report.name }}', where: 'title' });
  });

  it('leaves out what people promised, what is private, and all words but the first below a heading', () => {
    expect(left.map(({ why, text, under }) => [why, under, text])).toEqual([
      ['words', "Ana's topics", 'hiring for the second team'],
      ['promise', 'Still open', 'Ana: send the draft by Friday'],
      ['promise', 'Still open', 'Bo: ask finance'],
      ['words', 'How it is going', 'Ana: tired, but proud'],
      ['private', 'How it is going', 'Ana may leave.'],
      ['words', 'How it is going', 'Lopes | wants to lead'],
    ]);
  });

  it('names the words that stay', () => {
    expect(kept).toEqual(['pricing of Billing for teams, since 23 November']);
  });
});

describe('a template made of a page', () => {
  it('keeps nothing of a draft but its form', () => {
    const { source, kept } = propose('## Situation\n\nIn the review on Monday you cut Bo off.\n', { draft: true });
    expect(body(source)).toBe('## Situation\n');
    expect(kept).toEqual([]);
  });

  it('keeps the guidance of its own template rather than words of the page', () => {
    const page = '## Topics\n\n- the import, decide\n- <span color="gray">Say what each line needs.</span>\n';
    expect(body(propose(page).source)).toBe('## Topics\n\n- {% hint %}Say what each line needs.{% endhint %}\n');
  });

  it('keeps a list that everybody ticks off', () => {
    expect(body(propose('## Launch\n\n- [x] Tests pass\n- [ ] Copy is read aloud\n- [ ] Ana: the mail\n').source)).toBe(
      '## Launch\n\n- [ ] Tests pass\n- [ ] Copy is read aloud\n- [ ] {% hint %}Who: what, by when{% endhint %}\n',
    );
  });

  it('asks for somebody whom only the words name, by what they are to me', () => {
    const { source } = propose('---\ntitle: Retro with Ana\n---\n## For Ana Lopes\n');
    expect(source).toContain('id: retro\n');
    expect(source).toContain('  report: { type: person, required: true }\n');
    expect(source).toContain('title: Retro with {{ report.first }}\n');
    expect(body(source)).toBe('## For {{ report.name }}\n');
  });

  it.each([
    ['Anatomy and Bob', 'Anatomy and Bob'],
    ["Ana’s and Bo's", '{{ report.first | possessive }} and {{ manager.first | possessive }}'],
    ['ask (Ana)', 'ask ({{ report.first }})'],
    ['written {{ so }} and {% so %}', 'written {{ "{{" }} so }} and {{ "{%" }} so %}'],
  ])('a heading %j is %j', (words, expected) => {
    const people = [ANA, { ...BO, id: 'other' }, { id: 'me', name: 'Me', first: 'Me', manager: 'other' }];
    const { source } = propose(`## ${words}\n`, {
      people,
      me: { id: 'me', name: 'Me', first: 'Me', manager: 'other' },
    });
    expect(body(source).replaceAll('person', 'report')).toBe(`## ${expected}\n`);
  });
});
