import { describe, expect, test } from 'vitest';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
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
