import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasReferenceData } from '../local-notion/reference-data.ts';
import { hasRealDocuments } from '../real-input/real-documents.ts';
import { CHECKS, ENDPOINTS, Evidence } from './evidence.ts';
import { martian } from './martian.ts';
import { mcpServer } from './mcp-server.ts';
import { notionClient } from './notion-client.ts';
import { notionToMd } from './notion-to-md.ts';
import { hasNtn, ntn } from './ntn.ts';
import { otherChecks } from './other-checks.ts';
import { sdkBehaviour } from './sdk-behaviour.ts';
import { clientsTable, endpointsTable, withPart } from './tables.ts';
import { workers } from './workers.ts';

const GUIDE = 'docs/local-notion.md';

/** Each check notes here what it touched; the tables at the end are made of it. */
const evidence = new Evidence();
notionClient(evidence);
sdkBehaviour(evidence);
mcpServer(evidence);
ntn(evidence);
workers(evidence);
notionToMd(evidence);
martian(evidence);
otherChecks(evidence);

test('a list says what was driven and what came of it, and a table which checks each endpoint passed', () => {
  console.info(`${clientsTable(evidence.driven)}\n\n${endpointsTable(evidence)}`);
  const untouched = ENDPOINTS.filter(endpoint => CHECKS.every(check => evidence.count(check, endpoint) === 0));
  expect(untouched).toEqual([]);
});

/** `UPDATE_GUIDES=1` writes the tables; read them before you commit them. */
test.skipIf(!hasReferenceData || !hasRealDocuments || !hasNtn)(
  `${GUIDE} has both as they are (skipped where ../shared or ntn is absent)`,
  () => {
    const guide = readFileSync(GUIDE, 'utf8');
    const tables = withPart(
      withPart(guide, 'clients', clientsTable(evidence.driven)),
      'endpoints',
      endpointsTable(evidence),
    );
    if (process.env.UPDATE_GUIDES) writeFileSync(GUIDE, tables);
    else expect(guide).toBe(tables);
  },
);
