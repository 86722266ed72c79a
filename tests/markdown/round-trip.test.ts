import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { notionDocument } from '../support/arbitrary-document.ts';
import { PATIENCE, propertyRuns } from '../support/property-runs.ts';

test(
  'whatever Notion can say is read back from the Markdown that was printed for it',
  () => {
    fc.assert(
      fc.property(notionDocument, document => {
        const markdown = printMarkdown(document);
        const back = readMarkdown(markdown);
        if (!equalDocuments(back, document)) expect(withoutSource(back), markdown).toEqual(document);
        // Stable: what is printed once is printed so for ever.
        expect(printMarkdown(back)).toBe(markdown);
      }),
      propertyRuns(2_000),
    );
  },
  PATIENCE,
);

const withoutSource = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, item) => (key === 'source' || key === 'style' ? undefined : item)));
