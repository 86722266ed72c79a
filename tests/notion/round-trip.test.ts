import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalDocuments } from '../../shared/document/equal.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { notionView } from '../../shared/notion/view.ts';
import { notionDocument } from '../support/arbitrary-document.ts';
import { PATIENCE, propertyRuns } from '../support/property-runs.ts';
import { asReturned } from './support/as-returned.ts';
import { comparable, madeByRequest } from './support/comparable.ts';
import { hasNotionData, recordedBlocks, recordedTrees } from './support/notion-data.ts';

describe.skipIf(!hasNotionData)('recorded Notion pages (skipped where ../shared/notion-data is absent)', () => {
  test.each(recordedTrees())('%s says the same after being written and read', (_, tree) => {
    const document = fromNotion(tree);
    expect(comparable(fromNotion(asReturned(toNotion(document))))).toEqual(comparable(madeByRequest(document)));
  });

  test('all 42 trees are there', () => expect(recordedTrees()).toHaveLength(42));

  test.each(recordedBlocks())('a block of type %s says the same after being written and read', (_, block) => {
    const document = fromNotion([block]);
    expect(comparable(fromNotion(asReturned(toNotion(document))))).toEqual(comparable(madeByRequest(document)));
  });
});

test(
  'any page says the same after being written and read',
  () => {
    fc.assert(
      fc.property(notionDocument, document => {
        expect(comparable(fromNotion(asReturned(toNotion(document))))).toEqual(comparable(madeByRequest(document)));
      }),
      propertyRuns(2_000),
    );
  },
  PATIENCE,
);

test(
  'what Notion would give back, it would give back again',
  () => {
    fc.assert(
      fc.property(notionDocument, document => {
        const view = notionView(document);
        expect(equalDocuments(notionView(view), view)).toBe(true);
      }),
      propertyRuns(2_000),
    );
  },
  PATIENCE,
);
