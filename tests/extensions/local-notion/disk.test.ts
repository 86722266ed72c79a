import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { isObject, type Json, type JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, paragraph } from './ask.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'local-notion-'));
const append = (notion: LocalNotion, text: string) =>
  ask(notion, 'PATCH /v1/blocks/:root/children', { children: [paragraph(text)] });
const texts = async (notion: LocalNotion) => {
  const { body } = await ask(notion, 'GET /v1/blocks/:root/children');
  return (body.results as JsonObject[]).map(block => textIn(block.paragraph ?? null));
};
const textIn = (value: Json): string =>
  isObject(value) ? (value.rich_text as JsonObject[]).map(run => run.plain_text).join('') : '';

/** The folder as it would be found after the process died here. */
const crashed = (data: string): string => {
  const copy = folder();
  for (const file of readdirSync(data)) if (file !== 'lock') copyFileSync(join(data, file), join(copy, file));
  return copy;
};

test('a workspace is there again after a stop, with the same token', async () => {
  const data = folder();
  const first = await startLocalNotion({ data });
  await append(first, 'kept');
  await first.close();
  const second = await startLocalNotion({ data });
  expect(second.token).toBe(first.token);
  expect(await texts(second)).toEqual(['kept']);
  await second.close();
});

test('what was answered survives a crash', async () => {
  const data = folder();
  const notion = await startLocalNotion({ data });
  await append(notion, 'one');
  await append(notion, 'two');
  const again = await startLocalNotion({ data: crashed(data) });
  expect(await texts(again)).toEqual(['one', 'two']);
  await Promise.all([notion.close(), again.close()]);
});

test('a crash at any byte of the journal loses only what was not answered', async () => {
  const data = folder();
  const notion = await startLocalNotion({ data });
  await append(notion, 'one');
  const whole = readFileSync(join(data, 'journal.jsonl')).length;
  await append(notion, 'two');
  const end = readFileSync(join(data, 'journal.jsonl')).length;
  for (const size of [whole, whole + 1, Math.floor((whole + end) / 2), end - 1]) {
    const copy = crashed(data);
    truncateSync(join(copy, 'journal.jsonl'), size);
    const again = await startLocalNotion({ data: copy });
    expect(await texts(again)).toEqual(['one']);
    await again.close();
  }
  await notion.close();
});

test('a crash between the new snapshot and the emptied journal does no harm', async () => {
  const data = folder();
  const notion = await startLocalNotion({ data });
  await append(notion, 'one');
  const journal = readFileSync(join(data, 'journal.jsonl'));
  await notion.close();
  appendFileSync(join(data, 'journal.jsonl'), journal);
  const again = await startLocalNotion({ data });
  expect(await texts(again)).toEqual(['one']);
  await again.close();
});

test('a folder in use is refused, one that a dead process left is taken over', async () => {
  const data = folder();
  const notion = await startLocalNotion({ data });
  await expect(startLocalNotion({ data })).rejects.toThrow(`in use by process ${process.pid}`);
  await notion.close();
  writeFileSync(join(data, 'lock'), '999999999');
  await (await startLocalNotion({ data })).close();
});

test('a snapshot starts another server with the same content', async () => {
  const notion = await startLocalNotion();
  await append(notion, 'copied');
  const other = await startLocalNotion({ workspace: notion.snapshot() });
  expect(await texts(other)).toEqual(['copied']);
  await Promise.all([notion.close(), other.close()]);
});

test('a file that is no workspace is named', async () => {
  const data = folder();
  writeFileSync(join(data, 'workspace.json'), '{"format":7}');
  await expect(startLocalNotion({ data })).rejects.toThrow(
    'workspace.json is no workspace of Local Notion: its format is 7',
  );
});

test('a start that fails lets the folder go', async () => {
  const data = folder();
  const other = await startLocalNotion();
  const port = Number(new URL(other.url).port);
  await expect(startLocalNotion({ data, port })).rejects.toThrow('EADDRINUSE');
  await other.close();
  await (await startLocalNotion({ data })).close();
});
