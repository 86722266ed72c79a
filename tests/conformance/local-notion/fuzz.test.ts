import { afterAll, beforeAll, describe, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { PATIENCE } from '../../support/property-runs.ts';
import { ENDPOINTS } from '../clients/evidence.ts';
import { fuzzEndpoint } from './fuzz-endpoint.ts';

let notion: LocalNotion;
const mistakes: unknown[] = [];
beforeAll(async () => {
  notion = await startLocalNotion({ sample: true, onError: error => mistakes.push(error) });
});
afterAll(() => notion.close());

describe('whatever is sent, the answer is well formed and no mistake of ours', () => {
  test.each(ENDPOINTS)('$method $path', endpoint => fuzzEndpoint(notion, endpoint, mistakes), PATIENCE);
});
