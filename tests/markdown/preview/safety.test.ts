import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageHtml } from '../../../shared/markdown/preview/page-html.ts';
import { isSafeAddress } from '../../../shared/markdown/preview/safe-address.ts';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { notionDocument } from '../../support/arbitrary-document.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { HOSTILE } from './hostile.ts';
import { tagsOf } from './markup.ts';

const ELEMENTS = new Set(
  'div p h1 h2 h3 h4 h5 h6 ul ol li blockquote details summary table thead tbody tr th td pre code hr br a strong em s u span time input img'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'class role aria-label aria-hidden tabindex href rel title src alt type start disabled checked scope datetime'.split(
    ' ',
  ),
);

/** What in this HTML could do something that we did not mean; nothing, if all is well. */
function harmIn(html: string): unknown[] {
  return tagsOf(html).filter(({ name, attributes }) => {
    if (name.startsWith('/')) return !ELEMENTS.has(name.slice(1));
    return (
      !ELEMENTS.has(name) ||
      attributes.some(
        ([key, value]) => !ATTRIBUTES.has(key) || (/^(?:href|src)$/.test(key) && !isSafeAddress(decoded(value))),
      ) ||
      (name === 'input' && !attributes.some(([key]) => key === 'disabled'))
    );
  });
}

const decoded = (value: string): string =>
  value.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
  );

test.each(HOSTILE)('harmless: %s', markdown => {
  const html = pageHtml(markdown);
  expect(harmIn(html), html).toEqual([]);
  expect(harmIn(pageHtml(markdown, { holes: true, pictures: false }))).toEqual([]);
});

test('hostile pieces in any order, between any others, do no harm', () => {
  const glue = fc.constantFrom(
    '',
    ' ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '| ',
    '`',
    '<',
    '>',
    '"',
    "'",
    '(',
    ')',
    '[',
    ']',
    '{{',
    '}}',
    '{%',
    '%}',
    '\u{E001}',
    '\u{E002}',
    '\0',
    '<callout>',
    '</callout>',
    '<details>',
    '<summary>',
    '</details>',
  );
  const piece = fc.oneof(fc.constantFrom(...HOSTILE), glue, fc.string({ maxLength: 8 }));
  const markdown = fc.array(piece, { minLength: 1, maxLength: 8 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(markdown, fc.boolean(), (text, holes) => {
      const html = pageHtml(text, { holes });
      expect(harmIn(html), html).toEqual([]);
    }),
    propertyRuns(1500),
  );
});

test('every element that is opened is closed, in its place, whatever page it is', () => {
  const EMPTY = new Set(['br', 'hr', 'img', 'input']);
  fc.assert(
    fc.property(
      fc.oneof(
        notionDocument.map(document => printMarkdown(document)),
        fc
          .array(fc.constantFrom(...HOSTILE, '\n', '<callout>\n', '\n</callout>', '> ', '- ', '<b>', '</b>', '*'), {
            maxLength: 8,
          })
          .map(parts => parts.join('')),
      ),
      markdown => {
        const open: string[] = [];
        const html = pageHtml(markdown);
        for (const { name } of tagsOf(html)) {
          if (name.startsWith('/')) expect(name.slice(1), html).toBe(open.pop());
          else if (!EMPTY.has(name)) open.push(name);
        }
        expect(open).toEqual([]);
      },
    ),
    propertyRuns(600),
  );
});

test('a page of great depth and one of great length are drawn in time', () => {
  expect(harmIn(pageHtml('<callout>\n'.repeat(2000) + '> '.repeat(2000)))).toEqual([]);
  expect(pageHtml('- [ ] a **b** <span color="red">c</span>\n'.repeat(5000))).toContain('rp-red');
});

test.each([
  ['https://a.example', true],
  ['mailto:ana@example.com', true],
  ['./next.md', true],
  ['#part', true],
  ['//a.example/', true],
  ['javascript:alert(1)', false],
  [' JaVa\tscri\npt:alert(1)', false],
  ['\u{1}javascript:alert(1)', false],
  ['data:text/html,<script>', false],
  ['vbscript:x', false],
  ['file:///etc/passwd', false],
  ['blob:https://a.example/x', false],
])('an address %j is followed: %s', (address, followed) => {
  expect(isSafeAddress(address)).toBe(followed);
});
