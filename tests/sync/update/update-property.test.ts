import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalDocuments } from '../../../shared/document/equal.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { rewrite } from '../../../shared/markdown/rewrite.ts';
import { readPageFile } from '../../../shared/sync/page-file/page-file.ts';
import { keepOrigin } from '../../../shared/sync/update/keep-origin.ts';
import { updatePage } from '../../../shared/sync/update/update-page.ts';
import { edited, edits } from '../../markdown/random-edit.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { bodyOf, madeOf, template } from './support/versions.ts';

// Whatever an author does to a page, and whatever the template becomes: the author's words are all there afterwards, once.
// They are known by words that no template here has: "changed", "promise" and "part" come from the edits alone.

const LINES = [
  '- {% hint %}What would make this half hour worth it?{% endhint %}',
  '- {{ report.first }}: {% hint %}One word.{% endhint %}',
  '- [ ] {% hint %}Who does what until when?{% endhint %}',
  'We meet every week, and we keep it short.',
  '| Who | What |\n| --- | --- |\n| {{ report.first }} | {% hint %}One line.{% endhint %} |',
  '- One\n  - Two\n    - Three {% hint %}deep{% endhint %}',
  '> Said before: *keep going*.',
];

const section = fc.record({
  heading: fc.constantFrom('Topics', 'Mood', 'Growth', 'Wins', 'Next'),
  level: fc.constantFrom('##', '###'),
  lines: fc.array(fc.constantFrom(...LINES), { maxLength: 3 }),
});

const body = fc
  .uniqueArray(section, { selector: ({ heading }) => heading, maxLength: 4 })
  .map(list => list.map(({ heading, level, lines }) => [`${level} ${heading}`, ...lines].join('\n\n')).join('\n\n'));

const RUNS = propertyRuns(150, 3_000);
const AUTHORS = /\b(?:changed|A new (?:paragraph|promise|part)|new)\b/g;

const counted = (text: string): { [word: string]: number } => {
  const counts: { [word: string]: number } = {};
  for (const [word] of text.matchAll(AUTHORS)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

function brought(first: string, second: string, edit: (text: string) => string) {
  const { text, origin } = madeOf(template(1, first));
  const before = edit(text);
  const { origin: next, page } = keepOrigin(template(2, second), origin.answers, origin.context);
  return { before, next, page, ...updatePage({ file: readPageFile('a.md', before), origin, next, page }) };
}

test('no word of the author is lost by an update, and none comes twice', () => {
  fc.assert(
    fc.property(body, body, edits(), (first, second, list) => {
      const { before, text } = brought(first, second, text => {
        const document = readMarkdown(text);
        return rewrite(text, document, edited(document, list).document);
      });
      expect(counted(bodyOf(text)), `${before}\n=>\n${text}`).toEqual(counted(bodyOf(before)));
    }),
    RUNS,
  );
});

test('a page that nobody touched becomes what the new version makes', () => {
  fc.assert(
    fc.property(body, body, (first, second) => {
      const { text, next } = brought(first, second, text => text);
      expect(equalDocuments(readMarkdown(bodyOf(text)), readMarkdown(next.body)), `${text}\n=/=\n${next.body}`).toBe(
        true,
      );
    }),
    RUNS,
  );
});

test('an update to what the page was made from changes no line below the front matter, whatever the author did', () => {
  fc.assert(
    fc.property(body, edits(), (first, list) => {
      const { before, text, conflicts } = brought(first, first, text => {
        const document = readMarkdown(text);
        return rewrite(text, document, edited(document, list).document);
      });
      expect({ body: bodyOf(text), conflicts }).toEqual({ body: bodyOf(before), conflicts: [] });
    }),
    RUNS,
  );
});

test('updating twice is updating once', () => {
  fc.assert(
    fc.property(body, body, edits(), (first, second, list) => {
      const once = brought(first, second, text => {
        const document = readMarkdown(text);
        return rewrite(text, document, edited(document, list).document);
      });
      const { next, page } = once;
      const twice = updatePage({ file: readPageFile('a.md', once.text), origin: once.origin, next, page });
      expect(bodyOf(twice.text)).toBe(bodyOf(once.text));
    }),
    RUNS,
  );
});
