import {
  APIResponseError,
  Client,
  collectAllDataSourceRows,
  collectDataSourceTemplates,
  collectPaginatedAPI,
  isFullBlock,
  isFullComment,
  isFullDatabase,
  isFullDataSource,
  isFullPage,
  isFullPageOrDataSource,
  isFullUser,
  isFullView,
  iteratePaginatedAPI,
} from '@notionhq/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../../extensions/local-notion/index.ts';
import { type CheckedNotion, startCheckedNotion } from './checked-notion.ts';
import type { Evidence } from './evidence.ts';
import { makePlace, type Place, words } from './place.ts';

/** A write, and what the client does when it fails once: it asks again, or gives up with an error. */
const FAULTS: readonly (readonly [
  name: string,
  fault: Omit<Fault, 'on'>,
  get: number | RegExp,
  patch: number | RegExp,
])[] = [
  ['429 with Retry-After', { do: 'status', status: 429, retryAfter: 0 }, 2, 2],
  ['529 with Retry-After', { do: 'status', status: 529, retryAfter: 0 }, 2, 2],
  ['503', { do: 'status', status: 503 }, 2, /Notion is unavailable/],
  ['500', { do: 'status', status: 500 }, 2, /Unexpected error/],
  ['409', { do: 'status', status: 409 }, /Conflict occurred/, /Conflict occurred/],
  ['a dropped connection', { do: 'drop-before' }, /fetch failed/, /fetch failed/],
];

/** What the official client offers beyond its methods: pages of lists, guards, and its own retries. */
export const sdkBehaviour = (evidence: Evidence): void => {
  describe('@notionhq/client', () => {
    let checked: CheckedNotion;
    let place: Place;
    const clientFor = (notionVersion: string): Client =>
      new Client({
        auth: checked.notion.token,
        baseUrl: checked.url,
        notionVersion,
        logger: () => {},
        retry: { initialRetryDelayMs: 1 },
      });
    beforeAll(async () => {
      checked = await startCheckedNotion();
      place = await makePlace(checked.notion);
    });
    afterAll(async () => {
      evidence.see(checked.exchanges);
      expect(checked.lacks).toEqual([]);
      await checked.close();
    });

    test('collects and iterates over lists that come in pages', async () => {
      const client = clientFor('2026-03-11');
      const { id: block_id } = await client.pages.create({
        parent: { page_id: place.root },
        properties: { title: { title: words('Long') } },
        children: ['a', 'b', 'c', 'd', 'e'].map(letter => ({ paragraph: { rich_text: words(letter) } })),
      });
      const blocks = await collectPaginatedAPI(client.blocks.children.list, { block_id, page_size: 2 });
      expect(
        blocks.map(
          block => isFullBlock(block) && block.type === 'paragraph' && block.paragraph.rich_text[0]?.plain_text,
        ),
      ).toEqual(['a', 'b', 'c', 'd', 'e']);
      const ids: string[] = [];
      for await (const { id } of iteratePaginatedAPI(client.blocks.children.list, { block_id, page_size: 1 }))
        ids.push(id);
      expect(ids).toEqual(blocks.map(({ id }) => id));
      for (const name of ['two', 'three'])
        await client.pages.create({
          parent: { data_source_id: place.source },
          properties: { Name: { title: words(name) } },
        });
      expect(await collectAllDataSourceRows(client, { data_source_id: place.source, page_size: 1 })).toHaveLength(3);
      const templates = await collectDataSourceTemplates(client, { data_source_id: place.source });
      expect(templates).toMatchObject([{ name: 'Weekly' }]);
      evidence.drive('@notionhq/client 5.26', 'lists in pages: collect… and iterate…', 'every item once, in order');
    });

    test('takes each answer for a full object', async () => {
      const client = clientFor('2026-03-11');
      const { results } = await client.search({});
      expect([
        isFullPage(await client.pages.retrieve({ page_id: place.page })),
        isFullBlock(await client.blocks.retrieve({ block_id: place.block })),
        isFullDatabase(await client.databases.retrieve({ database_id: place.database })),
        isFullDataSource(await client.dataSources.retrieve({ data_source_id: place.source })),
        isFullUser(await client.users.retrieve({ user_id: place.person })),
        isFullComment(await client.comments.retrieve({ comment_id: place.comment })),
        isFullView(await client.views.retrieve({ view_id: place.view })),
        results.every(isFullPageOrDataSource),
      ]).toEqual(Array(8).fill(true));
      evidence.drive('@notionhq/client 5.26', 'its eight guards (isFullPage …)', 'every answer is a full object');
    });

    test('finds what differs between the versions', async () => {
      const [newer, older] = [clientFor('2026-03-11'), clientFor('2025-09-03')];
      const page_id = place.page;
      expect(await older.pages.retrieve({ page_id })).toMatchObject({ archived: false, in_trash: false });
      expect(await newer.pages.retrieve({ page_id })).not.toHaveProperty('archived');
      const after = { block_id: page_id, after: place.block, children: [{ divider: {} }] };
      expect((await older.blocks.children.append(after)).results[0]).toMatchObject({
        type: 'divider',
        archived: false,
      });
      await expect(newer.blocks.children.append(after)).rejects.toThrow(
        'body failed validation: body.after should be not present',
      );
      const made = await newer.pages.create({ parent: { page_id }, properties: { title: { title: words('Old') } } });
      expect(await older.pages.update({ page_id: made.id, archived: true })).toMatchObject({ in_trash: true });
      await expect(newer.pages.update({ page_id: made.id, archived: false })).rejects.toThrow(
        'body.archived should be not present',
      );
      evidence.drive(
        '@notionhq/client 5.26',
        'what differs in 2025-09-03',
        '`archived` and `after` there, refused in 2026-03-11',
      );
    });

    test.each(FAULTS)('asks again after %s only where that is safe', async (_name, fault, get, patch) => {
      const client = clientFor('2026-03-11');
      const reading = () => client.blocks.retrieve({ block_id: place.block });
      const writing = () => client.blocks.update({ block_id: place.block, paragraph: { rich_text: words('again') } });
      for (const [on, ask, expected] of [
        ['GET /v1/blocks/*', reading, get],
        ['PATCH /v1/blocks/*', writing, patch],
      ] as const) {
        checked.notion.setFaults([{ ...fault, on }]);
        const before = checked.notion.requests.length;
        if (expected instanceof RegExp) await expect(ask()).rejects.toThrow(expected);
        else expect(await ask()).toMatchObject({ id: place.block });
        expect(checked.notion.requests.length - before).toBe(expected instanceof RegExp ? 1 : expected);
      }
      checked.notion.setFaults([]);
    });

    test('waits as long as a 429 says, and gives up when it goes on', async () => {
      const client = clientFor('2026-03-11');
      checked.notion.setFaults([{ on: 'GET /v1/users/me', do: 'status', status: 429, retryAfter: 1 }]);
      const started = performance.now();
      await client.users.me({});
      expect(performance.now() - started).toBeGreaterThan(900);
      checked.notion.setFaults([{ on: 'GET /v1/users/me', do: 'status', status: 429, retryAfter: 0, times: 'always' }]);
      const refused = await client.users.me({}).catch((error: unknown) => error);
      expect(APIResponseError.isAPIResponseError(refused) && [refused.code, refused.additional_data]).toEqual([
        'rate_limited',
        { rate_limit_reason: 'public_api_request_rate_limit', retry_after: '0' },
      ]);
      checked.notion.setFaults([]);
      evidence.drive(
        '@notionhq/client 5.26',
        '429, 529, 503, 500, 409 and dropped connections',
        'it asks again just where it says that it does, and waits as told',
      );
    });
  });
};
