import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalDocuments } from '../../../shared/document/equal.ts';
import { inDialect } from '../../../shared/markdown/dialects/in-dialect.ts';
import { printDialect } from '../../../shared/markdown/dialects/print-dialect.ts';
import { readDialect } from '../../../shared/markdown/dialects/read-dialect.ts';
import { notionDocument } from '../../support/arbitrary-document.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const DIALECTS = ['notion-1', 'notion-2'] as const;

// Text of people is nothing that was printed: signs, tags and line ends in any order.
const anyText = fc
  .array(
    fc.constantFrom(
      ...'*~`$[]<>{}|^\\!# -\n\t',
      '\n\n',
      '**',
      'a',
      'b ',
      '<quote>',
      '</quote>',
      '<p>',
      '</p>',
      '<callout icon="x">',
      '</callout>',
      '<details>',
      '<summary>',
      '- ',
      '1. ',
      '> ',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</tr>',
      '</table>',
      '```',
      '$$',
      '<br>',
      '<u>',
      '</u>',
      '{color="red"}',
      '](x)',
      '<li>',
      '<ul>',
    ),
    { maxLength: 30 },
  )
  .map(pieces => pieces.join(''));

describe.each(DIALECTS)('%s', dialect => {
  const print = (document: Parameters<typeof printDialect>[0]) => printDialect(document, { dialect });
  const read = (text: string) => readDialect(text, { dialect });

  test('what is printed reads back as what the version can hold', () => {
    const back = fc.property(notionDocument, document =>
      equalDocuments(read(print(document)), inDialect(document, dialect)),
    );
    fc.assert(back, propertyRuns(400));
  }, 3_600_000);

  test('what it can hold, it holds again', () => {
    const again = fc.property(notionDocument, document => {
      const held = inDialect(document, dialect);
      return equalDocuments(inDialect(held, dialect), held);
    });
    fc.assert(again, propertyRuns(400));
  }, 3_600_000);

  test('any text is read, and printed once it stays', () => {
    const stays = fc.property(anyText, text => {
      const printed = print(read(text));
      expect(print(read(printed))).toBe(printed);
    });
    fc.assert(stays, propertyRuns(1000));
  }, 3_600_000);

  test('no word of a text is lost', () => {
    const kept = fc.property(fc.array(anyText, { maxLength: 6 }), texts => {
      const text = texts.map((markup, i) => `word${i}${markup}`).join('');
      const said = JSON.stringify(read(text));
      for (let i = 0; i < texts.length; i++) expect(said).toContain(`word${i}`);
    });
    fc.assert(kept, propertyRuns(2000));
  }, 3_600_000);
});
