import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { isObject, type Json, type JsonObject } from '../../../extensions/local-notion/json.ts';
import { checkedFetch } from './checked-fetch.ts';
import { hasReferenceData, readReference, referencePath } from './reference-data.ts';

describe.skipIf(!hasReferenceData)('a recorded tree that is loaded reads back as it was recorded', () => {
  let notion: LocalNotion;
  beforeAll(async () => {
    notion = await startLocalNotion();
  });
  afterAll(() => notion.close());

  const files = hasReferenceData ? readdirSync(referencePath('trees')) : [];
  test.each(files)('%s', async file => {
    const { tree } = readReference<{ tree: Json[] }>('trees', file);
    const [page = ''] = notion.importTrees([{ title: file, tree }]);
    expect(await readTree(page)).toEqual(tree.map(recordedBlock));
  });

  const readTree = async (id: string): Promise<Json[]> => {
    const response = await checkedFetch(`${notion.url}/v1/blocks/${id}/children`, {
      headers: { authorization: `Bearer ${notion.token}`, 'notion-version': '2026-03-11' },
    });
    const { results } = (await response.json()) as { results: JsonObject[] };
    const blocks: Json[] = [];
    for (const block of results) {
      const type = String(block.type);
      const isPage = type === 'child_page' || type === 'child_database';
      const children = block.has_children === true && !isPage ? await readTree(String(block.id)) : [];
      blocks.push({ type, [type]: comparable(block), children });
    }
    return blocks;
  };
});

const OLD: Readonly<Record<string, string>> = { transcription: 'meeting_notes' };

const recordedBlock = (block: Json): Json => {
  if (!isObject(block)) return block;
  const given = String(block.type);
  const type = OLD[given] ?? given;
  const isPage = type === 'child_page' || type === 'child_database';
  const children = Array.isArray(block.children) && !isPage ? block.children.map(recordedBlock) : [];
  return { type, [type]: comparable(block), children };
};

/** What stands under a block's type, without what only newer versions give and what mentions are called now. */
const comparable = (block: JsonObject): Json => {
  const value = block[String(block.type)];
  if (!isObject(value)) return value ?? null;
  const { icon, text, ...rest } = value;
  const kept = { ...(text !== undefined && { rich_text: text }), ...rest, ...(icon ? { icon } : {}) };
  return withoutNames(kept);
};

const withoutNames = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (!isObject(value)) return value;
  if (value.type === 'mention') return { type: 'mention', annotations: value.annotations ?? null };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNames(item)]));
};

describe.skipIf(!hasReferenceData)('a recorded tree has one Markdown', () => {
  const files = hasReferenceData ? readdirSync(referencePath('trees')) : [];
  test.each(files)('%s', async file => {
    const notion = await startLocalNotion();
    const headers = {
      authorization: `Bearer ${notion.token}`,
      'notion-version': '2026-03-11',
      'content-type': 'application/json',
    };
    const ask = async (path: string, method = 'GET', body?: JsonObject) => {
      const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
      const response = await checkedFetch(`${notion.url}/v1/pages${path}`, init);
      return (await response.json()) as JsonObject;
    };
    const { tree } = readReference<{ tree: Json[] }>('trees', file);
    const [page = ''] = notion.importTrees([{ title: file, tree }]);
    const { markdown } = await ask(`/${page}/markdown`);
    // Replacing a page by its own text touches nothing.
    const before = notion.snapshot();
    await ask(`/${page}/markdown`, 'PATCH', { type: 'replace_content', replace_content: { new_str: `${markdown}\n` } });
    expect(notion.snapshot()).toEqual(before);
    // A copy made from the text reads the same, up to what has no form or is elsewhere.
    const copy = await ask('', 'POST', {
      parent: { page_id: notion.root },
      properties: { title: [] },
      markdown: markdown ?? '',
    });
    const again = await ask(`/${copy.id}/markdown`);
    const ownLines = (text: Json | undefined) =>
      String(text)
        .split('\n')
        .filter(line => line !== '' && !/<(unknown|page|database|\/?synced_block)/.test(line))
        .map(line => line.trim());
    expect(ownLines(again.markdown)).toEqual(ownLines(markdown));
    await notion.close();
  });
});
