import { describe, expect, test } from 'vitest';
import { startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { hasReferenceData } from './reference-data.ts';
import { replay } from './replay.ts';
import { readSessions } from './session.ts';

describe.skipIf(!hasReferenceData)('recorded sessions get the same status, shape and error text', () => {
  let compared = 0;
  let skipped = 0;

  test.each(hasReferenceData ? readSessions() : [])('$name', async session => {
    const notion = await startLocalNotion();
    const result = await replay(notion, session);
    await notion.close();
    compared += result.compared;
    skipped += result.skipped.length;
    expect(result.differences).toEqual([]);
  });

  test('and most of what was recorded can be replayed', () => {
    console.info(`Recorded exchanges compared: ${compared}; about what was made outside the recording: ${skipped}`);
    expect(compared).toBeGreaterThan(200);
  });
});
