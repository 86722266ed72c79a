import { describe, expect, it } from 'vitest';
import { ANA, BO, CONTEXT, render, words } from './support.ts';

const inputs =
  '{ report: { type: person }, manager: { type: person, default: me }, pay: { type: number, side: manager } }';
const sections = '{ topics: shared, mine: each-private, impressions: manager, doubts: report }';
const body = `
{% section "topics" %}
Topics of {{ report.first }}
{% endsection %}
{% section "mine" %}
{% assign secret = "SECRET" %}
Mine {{ secret }}
{% endsection %}
{% section "impressions" %}
Impressions {{ pay }}
{% endsection %}
{% section "doubts" %}
Doubts
{% endsection %}
After {{ secret }}{{ pay }}
`;

describe('sides', () => {
  it('put what is not shared into documents of their own', () => {
    const { page, companions } = render(body, { inputs, sections, answers: { report: 'ana', pay: 4200 } });
    expect(words(page)).toBe('Topics of Ana\nAfter');
    expect(companions.map(({ side, person, document }) => [side, person, words(document)])).toEqual([
      ['each-private', BO.id, 'Mine SECRET'],
      ['manager', BO.id, 'Impressions 4200'],
    ]);
  });

  it('make only my part', () => {
    const { companions } = render(body, {
      inputs,
      sections,
      answers: { report: 'ana', manager: 'bo' },
      context: { ...CONTEXT, me: ANA },
    });
    expect(companions.map(({ side, person }) => [side, person])).toEqual([
      ['each-private', ANA.id],
      ['report', ANA.id],
    ]);
  });

  it('make nothing for a stranger, and say so', () => {
    const { companions, diagnostics } = render(body, {
      inputs,
      sections,
      answers: { report: 'ana', manager: 'bo' },
      context: {},
    });
    expect(companions).toEqual([]);
    expect(diagnostics.map(({ id }) => id)).toEqual(['me-unknown']);
  });

  it('keep a section that nobody declared away from the others', () => {
    const { page, companions } = render('{% section "tpoics" %}\nx\n{% endsection %}', {
      sections: '{ topics: shared }',
    });
    expect([words(page), companions.map(({ side }) => side)]).toEqual(['', ['each-private']]);
  });

  it('let a private section see the loop around it', () => {
    const { page, companions } = render(
      '{% for n in (1..2) %}\nline {{ n }}\n{% section "mine" %}\nmine {{ n }}\n{% endsection %}\n{% endfor %}',
      {
        sections: '{ mine: author }',
      },
    );
    expect([words(page), words(companions[0]!.document)]).toEqual(['line 1\nline 2', 'mine 1\nmine 2']);
  });

  it('keep answers of a private side out of title, file and properties', () => {
    const leak =
      '{{ pay }}{% capture x %}{{ pay }}{% endcapture %}{{ x }}{% if pay %}LEAK{% endif %}{% for p in pay %}{{ p }}{% endfor %}';
    const rendered = render(leak, { inputs: '{ pay: { type: text, side: author } }', answers: { pay: 'CANARY' } });
    expect(JSON.stringify(rendered)).not.toMatch(/CANARY|LEAK/);
  });
});
