import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { compileTemplate } from '../../shared/template/index.ts';
import { CONTEXT } from './support.ts';

/** Pieces of which templates are made, well and badly. */
const PIECES = [
  ...[
    '{{',
    '}}',
    '{%',
    '%}',
    '|',
    '“',
    '”',
    '[0]',
    '["x"]',
    '(1..3)',
    ' and ',
    ' not ',
    '==',
    '<',
    '-',
    'a',
    'b.c',
    'me.name',
  ],
  ...[
    'if',
    'endif',
    'else',
    'for',
    ' in ',
    'endfor',
    'break',
    'case',
    'when',
    'endcase',
    'raw',
    'endraw',
    'comment',
    'endcomment',
  ].map(word => ` ${word} `),
  ...[
    'section "s"',
    'endsection',
    'include "p"',
    'hint',
    'endhint',
    'capture x',
    'endcapture',
    'assign x =',
    'upcase',
    'date: "%Y"',
  ].map(word => ` ${word} `),
  ...[
    '\n',
    '\n\n',
    '- ',
    '  ',
    '> ',
    '# ',
    '**',
    '`',
    '| a | b |\n|---|---|\n',
    '[x]({{ a }})',
    '<details>\n<summary>',
    '</summary>\n',
    '\0',
    '\ud800',
  ],
  ...[
    '{% if a %}',
    '{% endif %}',
    '{% for p in people %}',
    '{% endfor %}',
    '{% section "s" %}\n',
    '\n{% endsection %}\n',
    '{{ people | map: "name" }}',
  ],
];
const HEAD = '---\nid: t\nreaders: pair\nsections: { s: each }\ninputs: { a: { type: person } }\n---\n';

const sources = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }))
  .map(([head, pieces]) => (head ? HEAD : '') + pieces.join(''));

it('no text makes compiling or rendering throw, as a file or as a page', () => {
  fc.assert(
    fc.property(sources, source => {
      for (const given of [source, readMarkdown(source)]) {
        const template = compileTemplate(given, { file: 'x.md', include: () => source });
        expect(template.render({ a: 'Ana' }, CONTEXT).page.blocks).toBeInstanceOf(Array);
      }
    }),
    { numRuns: 1500, seed: 2026 },
  );
});
