import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../shared/template/index.ts';
import { render, words } from './support.ts';

/** Templates that would take for ever, or all the memory there is. */
const HOSTILE = [
  '{% for i in (1..100000000) %}x{% endfor %}',
  '{% for i in (1..3000) %}{% for j in (1..3000) %}{{ i }}{% endfor %}{% endfor %}',
  '{% assign s = "xxxxxxxxxx" %}{% for i in (1..100) %}{% assign s = s | append: s %}{% endfor %}{{ s }}',
  '{% assign s = "x" %}{% for i in (1..100) %}{% assign s = s | replace: "x", "xxxxxxxxxx" %}{% endfor %}{{ s }}',
  '{% assign l = "a,b" | split: "," %}{% for i in (1..100) %}{% assign l = l | concat: l %}{% endfor %}{{ l }}',
  '{% for i in (1..99999) %}\nparagraph\n{% endfor %}',
  '{% capture s %}{% for i in (1..9999) %}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{% endfor %}{% endcapture %}{% for i in (1..9999) %}{{ s }}{% endfor %}',
];

describe('a hostile template', () => {
  it.each(HOSTILE)('is stopped: %s', source => {
    const { diagnostics } = render(source);
    expect(diagnostics.map(({ id }) => id)).toEqual(['limit']);
  });

  it("can't reach what a value inherits", () => {
    const tricks = ['constructor', '__proto__', 'prototype', 'toString', 'valueOf', '__defineGetter__'];
    const source = tricks
      .map(
        name =>
          `{{ me.${name} }}{{ me["${name}"] }}{{ people.${name} }}{{ "x".${name} }}{{ ${name} }}{{ me | map: "${name}" }}`,
      )
      .join('');
    expect(words(render(source).page)).toBe('');
  });

  it("can't ask for wide padding", () => {
    expect(words(render('{{ today | date: "%999d" }}').page).length).toBeLessThan(50);
  });

  it('is read without trouble, whatever it is', () => {
    const odd = [
      '{{',
      '{%',
      '}}',
      '{{}}',
      '{%%}',
      '{{ | }}',
      '{{ . }}',
      '{{ [ }}',
      '{{ a..b }}',
      '{% if %}{% endif %}',
      '{% for %}{% endfor %}',
      '{% case %}{% endcase %}',
      '{% assign %}',
      '{% capture %}{% endcapture %}',
      '{% include %}',
      '{% section %}\n{% endsection %}',
      '{% hint x %}{% endhint %}',
      `{{ ${'('.repeat(5000)} }}`,
      `{{ ${'a['.repeat(5000)} }}`,
      `{{ ${'not '.repeat(5000)}a }}`,
      `{{ ${'a and '.repeat(5000)}a }}`,
      `---\n${'['.repeat(20000)}\n---\n`,
      '---\n__proto__: {}\nconstructor: 1\n---\n',
      '---\n- a\n---\n',
      '---\na: &a [*a]\n---\n',
    ];
    for (const source of odd) expect(() => compileTemplate(source, { file: 'x.md' }).render({}, {})).not.toThrow();
  });
});
