import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PATIENCE, propertyRuns } from '../../support/property-runs.ts';
import { comesBack, looks } from './dialect.ts';
import { snippets } from './snippets.ts';

/** What a line may begin with. */
const BEGINS = [
  '',
  '',
  '',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '7. ',
  '10. ',
  '> ',
  '>',
  '  ',
  '   ',
  '    ',
  '\t',
  '- [ ] ',
  '# ',
  '##### ',
];

/** GFM, of which every tool knows what it means. */
const GFM = [
  'a',
  'b c',
  '**b**',
  '*i*',
  '_a_',
  '~~s~~',
  '`c`',
  '**a',
  'a**',
  '*',
  '__',
  'a_b_c',
  '日本**。**x',
  '[l](u)',
  '[l](<u v> "t")',
  '![i](u)',
  '[r]',
  '[r]: u',
  '<br>',
  '<kbd>k</kbd>',
  '<div>',
  '</div>',
  'https://a.b',
  '<https://a.b>',
  '&amp;',
  '\\',
  '\\*',
  'x  ',
  'x\\',
  '---',
  '***',
  '===',
  '```',
  '~~~',
  '```js',
  '| a | b |',
  '| --- | --- |',
  'a|b',
  '#',
  '1.',
  '-',
  '+',
  '>',
  '!',
  '[',
  '](',
  '"',
];

/** Tags and devices of our own, whole and in pieces. */
const OURS = [
  '<b>x</b>',
  '<u>y</u>',
  '<u>',
  '</u>',
  '<span color="blue">z</span>',
  '<details>',
  '<summary>t</summary>',
  '</details>',
  '<callout icon="💡">',
  '</callout>',
  '<p color="red">',
  '</p>',
  '<p />',
  '<ol type="a">',
  '</ol>',
  '<ul>',
  '<li>',
  '</li>',
  '<table>',
  '<tr>',
  '<td>x</td>',
  '</tr>',
  '</table>',
  '<notion type="embed" data="{}" />',
  '<page url="https://app.notion.com/p/00000000000040008000000000000001">T</page>',
  '<!-- c -->',
  '<!-- -->',
  '<!--p:7k2qd-->',
  '[!NOTE]',
  '[!PRIVATE]',
  '[^1]',
  '[^1]: f',
  '$$',
  '$x$',
  '$5',
  '{{ x }}',
  '{% if x %}',
  '&#32;',
  '&nbsp;',
  '\u{A0}',
  '\u{200B}',
  '[ ] ',
  '[x]',
  '<?x?>',
  '<!X>',
  '<![CDATA[x]]>',
];

const textOf = (pieces: readonly string[], lines: number): fc.Arbitrary<string> => {
  const line = fc
    .tuple(
      fc.array(fc.constantFrom(...BEGINS), { maxLength: 3 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 3 }),
      fc.constantFrom('', ' '),
    )
    .map(([begin, words, between]) => begin.join('') + words.join(between));
  const end = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n');
  return fc.array(fc.tuple(line, end), { maxLength: lines }).map(parts => parts.flat().join(''));
};

const known = fc.constantFrom(...snippets().map(([, text]) => text));

test(
  'whatever a file says, what is printed for it reads as it did',
  () => {
    const text = fc.oneof(
      textOf([...GFM, ...OURS], 8),
      fc.array(known, { minLength: 2, maxLength: 3 }).map(parts => parts.join('\n')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(text, written => {
        expect(comesBack(written)).toBe(true);
      }),
      propertyRuns(4_000),
    );
  },
  PATIENCE,
);

test(
  'GFM that is read and printed looks in any tool as it did before',
  () => {
    fc.assert(
      fc.property(textOf(GFM, 6), text => {
        const { written, printed } = looks(text);
        expect(printed).toBe(written);
      }),
      propertyRuns(3_000),
    );
  },
  PATIENCE,
);
