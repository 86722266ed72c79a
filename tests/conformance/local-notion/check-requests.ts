import { afterAll, expect } from 'vitest';
import { RequestLog } from '../../../extensions/local-notion/http/request-log.ts';
import type { RecordedRequest } from '../../../extensions/local-notion/index.ts';
import { hasReferenceData } from './reference-data.ts';

/** The tests in which our own product asks. Those of Local Notion itself also ask by hand what nobody should. */
const OURS = /\/tests\/(walks|promises|sync|practice|catalog|extensions\/(cli|notion|vscode))\//;

/**
 * Goes before every file of unit tests: each request of ours that a Local Notion of this process answered with success is
 * held against Notion's document, which knows no other field than its own.
 */
const answered: RecordedRequest[] = [];

if (hasReferenceData && OURS.test((expect.getState().testPath ?? '').replaceAll('\\', '/'))) {
  const { add } = RequestLog.prototype;
  RequestLog.prototype.add = function (request) {
    answered.push(request);
    return add.call(this, request);
  };
}

afterAll(async () => {
  const sent = answered.splice(0).filter(({ status = 500, body }) => status < 300 && body !== '');
  if (sent.length === 0) return;
  // The document is large, and most files of tests send nothing.
  const { requestLacks } = await import('./request-lacks.ts');
  for (const { method, path, body } of sent)
    expect(requestLacks(method, path, body), `Notion’s document does not allow ${method} ${path} ${body}`).toEqual([]);
});
