import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { fuzzEndpoint } from '../local-notion/fuzz-endpoint.ts';
import { hasReferenceData } from '../local-notion/reference-data.ts';
import { replay } from '../local-notion/replay.ts';
import { readSessions } from '../local-notion/session.ts';
import { ENDPOINTS, type Evidence } from './evidence.ts';

/** Recorded sessions, malformed requests and faults, endpoint by endpoint; they are the columns beside the clients. */
export const otherChecks = (evidence: Evidence): void => {
  describe.skipIf(!hasReferenceData)('recorded sessions (skipped where ../shared/notion-data is absent)', () => {
    test.each(hasReferenceData ? readSessions() : [])('$name', async session => {
      const notion = await startLocalNotion();
      const { differences } = await replay(notion, session);
      // What was asked to get at the recorded people is not part of the session.
      for (const { method, path } of notion.requests.slice(1)) evidence.touch('Recorded requests', method, path);
      await notion.close();
      expect(differences).toEqual([]);
    });
  });

  describe('every endpoint', () => {
    let notion: LocalNotion;
    const mistakes: unknown[] = [];
    beforeAll(async () => {
      notion = await startLocalNotion({ sample: true, onError: error => mistakes.push(error) });
    });
    afterAll(() => notion.close());

    test.each(ENDPOINTS)('$method $path answers malformed requests with a well-formed refusal', async endpoint => {
      await fuzzEndpoint(notion, endpoint, mistakes, 5);
      evidence.touch('Fuzz', endpoint.method, endpoint.path);
    });

    test.each(ENDPOINTS)('$method $path fails as the fault plan says', async ({ method, path }) => {
      const on = `${method} ${path.replaceAll(/:\w+/g, '*')}`;
      const address = notion.url + path.replaceAll(/:\w+/g, notion.root);
      const ask = () => fetch(address, { method, ...(method !== 'GET' && { body: '{}' }) });
      notion.setFaults([{ on, do: 'status', status: 429, retryAfter: 7 }]);
      const limited = await ask();
      expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
      expect(await limited.json()).toMatchObject({ object: 'error', code: 'rate_limited' });
      for (const kind of ['drop-before', 'drop-after'] as const) {
        notion.setFaults([{ on, do: kind }]);
        await expect(ask()).rejects.toThrow('fetch failed');
      }
      notion.setFaults([]);
      evidence.touch('Faults', method, path);
    });
  });
};
