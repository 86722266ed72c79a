import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { type CheckedNotion, startCheckedNotion } from './checked-notion.ts';
import type { Evidence } from './evidence.ts';
import { TOOLS } from './mcp-tools.ts';
import { makePlace, type Place, words } from './place.ts';
import { StdioServer } from './stdio-server.ts';

const CLIENT = '@notionhq/notion-mcp-server 2.5';
const manifest = createRequire(import.meta.url).resolve('@notionhq/notion-mcp-server/package.json');

/** Notion's MCP server, as a program that an assistant starts: it reads its base URL from `BASE_URL`. */
export const mcpServer = (evidence: Evidence): void => {
  describe('@notionhq/notion-mcp-server over stdio', () => {
    let checked: CheckedNotion;
    let place: Place;
    let server: StdioServer;
    beforeAll(async () => {
      checked = await startCheckedNotion();
      place = await makePlace(checked.notion);
      const headers = { authorization: `Bearer ${checked.notion.token}`, 'Notion-Version': '2025-09-03' };
      server = await begin({ OPENAPI_MCP_HEADERS: JSON.stringify(headers) });
    });
    afterAll(async () => {
      evidence.see(checked.exchanges);
      for (const { method, path, status } of checked.exchanges)
        if (status < 300) evidence.touch('notion-mcp-server', method, path);
      await server.close();
      await checked.close();
    });

    const begin = async (settings: NodeJS.ProcessEnv): Promise<StdioServer> => {
      const env = { PATH: process.env.PATH, BASE_URL: checked.url, ...settings };
      const begun = new StdioServer(join(dirname(manifest), 'bin/cli.mjs'), env);
      const clientInfo = { name: 'conformance', version: '1.0.0' };
      await begun.ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
      begun.tell('notifications/initialized');
      return begun;
    };

    const call = async (name: string, given: JsonObject, asked = server): Promise<Json> => {
      const result = (await asked.ask('tools/call', { name, arguments: given })) as { content: { text: string }[] };
      return JSON.parse(result.content[0]?.text ?? '') as Json;
    };

    test('has no tool without a row', async () => {
      const { tools } = (await server.ask('tools/list')) as { tools: { name: string }[] };
      expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(TOOLS).sort());
      const count = `its ${tools.length} tools`;
      evidence.drive(CLIENT, `${count}, over stdio`, 'all answered, as its own document has it where that says how');
    });

    test.each(Object.entries(TOOLS))('%s', async (name, { given, gives }) => {
      const before = checked.exchanges.length;
      expect(await call(name, given(place))).toMatchObject(gives);
      expect(checked.exchanges.slice(before)).toMatchObject([{ status: 200 }]);
      expect(checked.lacks).toEqual([]);
    });

    // Its document lists no version header for this one tool, so it sends none unless it is told to.
    test('started with NOTION_TOKEN alone, creates no comment, for want of a version', async () => {
      const bare = await begin({ NOTION_TOKEN: checked.notion.token });
      const given = { parent: { page_id: place.page }, rich_text: words('Because') };
      expect(await call('API-create-a-comment', given, bare)).toMatchObject({ status: 400, code: 'missing_version' });
      expect(await call('API-get-self', {}, bare)).toMatchObject({ type: 'bot' });
      await bare.close();
      evidence.drive(
        CLIENT,
        'the same with NOTION_TOKEN alone',
        '`create-a-comment` sends no version, and is refused for that; the others work',
      );
    });

    test('hands on what is refused', async () => {
      expect(await call('API-retrieve-a-page', { page_id: 'not-an-id' })).toMatchObject({
        status: 400,
        code: 'validation_error',
        message: 'path failed validation: path.page_id should be a valid uuid, instead was `"not-an-id"`.',
      });
      evidence.drive(CLIENT, 'an id that is none', 'the text of the refusal reaches who called the tool');
    });
  });
};
