import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Started, startProcess } from './own-process.ts';

/** Appends one block after another until the process is gone; gives back the ids of those that were acknowledged. */
const writeUntilKilled = async ({ child, url, token, root }: Started, name: string): Promise<string[]> => {
  const acknowledged: string[] = [];
  const isGone = once(child, 'exit');
  for (let number = 0; child.exitCode === null && child.signalCode === null; number += 1) {
    try {
      const answer = await fetch(`${url}/v1/blocks/${root}/children`, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${token}`,
          'notion-version': '2026-03-11',
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          children: [{ paragraph: { rich_text: [{ text: { content: `${name}.${number}` } }] } }],
        }),
      });
      const { results } = (await answer.json()) as { results: { id: string }[] };
      acknowledged.push(results[0]?.id ?? '');
      // Counted from the first answer, so that a slow machine writes something too.
      if (number === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 180);
    } catch (error) {
      // The connection ended with the process; what it had in hand was never acknowledged.
      if (!(error instanceof TypeError)) throw error;
      break;
    }
  }
  await isGone;
  return acknowledged;
};

test('a process that is killed at any moment loses no acknowledged write', async () => {
  const data = mkdtempSync(join(tmpdir(), 'killed-'));
  const moments = process.env.RAPPORT_LONG ? 40 : 4;
  const all: string[] = [];
  for (let round = 0; round < moments; round += 1) {
    all.push(...(await writeUntilKilled(await startProcess(data), `${round}`)));
  }
  const notion = await startLocalNotion({ data });
  const kept = new Set(notion.snapshot().records.map(({ id }) => id));
  expect(all.length).toBeGreaterThanOrEqual(moments);
  expect(all.filter(id => !kept.has(id))).toEqual([]);
  await notion.close();
  rmSync(data, { recursive: true });
}, 120_000);
