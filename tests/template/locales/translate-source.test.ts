import { describe, expect, it } from 'vitest';
import { translateSource } from '../../../shared/template/locales/translate-source.ts';

describe('the words of a template in another language', () => {
  it.each([
    ['## Growth', { Growth: 'Entwicklung' }, '## Entwicklung'],
    ['- [ ] {% hint %}Who: what{% endhint %}', { 'Who: what': 'Wer: was' }, '- [ ] {% hint %}Wer: was{% endhint %}'],
    [
      '{{ a.first | possessive }} list',
      { '{{ a.first | possessive }} list': 'Liste von {{ a.first }}' },
      'Liste von {{ a.first }}',
    ],
    ['| One | {{ x | default: "y" }} |', { One: 'Eins' }, '| Eins | {{ x | default: "y" }} |'],
    ['<summary>More</summary>', { More: 'Mehr' }, '<summary>Mehr</summary>'],
    [
      '## {% if n %}A few{% else %}One{% endif %}',
      { 'A few': 'Ein paar', One: 'Eine' },
      '## {% if n %}Ein paar{% else %}Eine{% endif %}',
    ],
    [
      '---\ntitle: Note # short\n---\nx: {{ y }}',
      { Note: 'Notiz: "kurz"', 'x: {{ y }}': 'y' },
      '---\ntitle: "Notiz: \\"kurz\\"" # short\n---\ny',
    ],
    [
      '---\ninputs: { a: { label: With whom } }\n---\n',
      { 'With whom': 'Mit wem' },
      '---\ninputs: { a: { label: "Mit wem" } }\n---\n',
    ],
  ])('%j', (source, strings, text) => {
    expect(translateSource(source, strings)).toEqual({ text, missing: [], unknown: [] });
  });

  it('says what has none, with its line, and what is nowhere', () => {
    expect(translateSource('---\ntitle: Note\n---\n## Growth\n\n- {{ a }}\n', { Gone: 'Weg' })).toMatchObject({
      missing: [
        { words: 'Note', line: 2 },
        { words: 'Growth', line: 4 },
      ],
      unknown: ['Gone'],
    });
  });

  it.each([
    '{% comment %}\nFor you\n{% endcomment %}\n',
    '```\ncode\n```\n',
    '{% comment %}for you{% endcomment %}\n',
    '|---|---|\n',
  ])('leaves %j as it is', source =>
    expect(translateSource(source, {})).toEqual({ text: source, missing: [], unknown: [] }),
  );
});
