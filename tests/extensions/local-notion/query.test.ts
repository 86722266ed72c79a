import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { namesIn, queryTasks, startTasks, type Tasks } from './tasks.ts';

let tasks: Tasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks.notion.close());

const query = (body: JsonObject) => queryTasks(tasks, body);
const sorts = [{ property: 'Name', direction: 'ascending' }];

describe('a query finds', () => {
  test.each<[Json, readonly string[]]>([
    [{ property: 'Name', title: { starts_with: 'B' } }, ['beta']],
    [{ property: 'Name', rich_text: { contains: 'MM' } }, ['gamma']],
    [{ property: 'Name', title: { does_not_contain: 'a' } }, []],
    [{ property: 'title', title: { ends_with: 'pha' } }, ['alpha']],
    [{ property: 'Text', rich_text: { is_not_empty: true } }, ['beta']],
    [{ property: 'Link', url: { equals: 'https://a.example' } }, ['gamma']],
    [{ property: 'Points', number: { greater_than_or_equal_to: 2 } }, ['beta', 'gamma']],
    [{ property: 'Points', number: { does_not_equal: 2 } }, ['alpha', 'gamma']],
    [{ property: 'Id', unique_id: { less_than: 2 } }, ['alpha']],
    [{ property: 'Kind', select: { equals: 'A' } }, ['alpha']],
    [{ property: 'Kind', select: { equals: ['A', 'B'] } }, ['alpha', 'beta']],
    [{ property: 'Kind', select: { is_empty: true } }, ['gamma']],
    [{ property: 'Tags', multi_select: { contains: 'y' } }, ['beta']],
    [{ property: 'Tags', multi_select: { does_not_contain: ['x', 'y'] } }, ['gamma']],
    [{ property: 'State', status: { equals: 'Done' } }, ['alpha']],
    [{ property: 'Done', checkbox: { equals: true } }, ['alpha']],
    [{ property: 'Done', checkbox: { does_not_equal: true } }, ['beta', 'gamma']],
    [{ property: 'Files', files: { is_empty: true } }, ['alpha', 'beta', 'gamma']],
    [{ property: 'Who', people: { is_not_empty: true } }, ['alpha']],
    [{ property: 'Who', people: { contains: 'me' } }, []],
    [{ property: 'Rel', relation: { is_not_empty: true } }, ['alpha']],
    [{ property: 'Due', date: { equals: 'today' } }, ['beta']],
    [{ property: 'Due', date: { equals: '2026-11-20' } }, ['gamma']],
    [{ property: 'Due', date: { before: '2026-11-18' } }, ['alpha']],
    [{ property: 'Due', date: { on_or_before: '2026-11-18' } }, ['alpha', 'beta']],
    [{ property: 'Due', date: { after: 'yesterday' } }, ['beta', 'gamma']],
    [{ property: 'Due', date: { this_week: {} } }, ['beta', 'gamma']],
    [{ property: 'Due', date: { past_week: {} } }, ['beta']],
    [{ property: 'Due', date: { past_month: {} } }, ['alpha', 'beta']],
    [{ property: 'Due', date: { next_week: {} } }, ['beta', 'gamma']],
    [{ timestamp: 'created_time', created_time: { on_or_after: '2026-11-18' } }, ['alpha', 'beta', 'gamma']],
    [{ timestamp: 'last_edited_time', last_edited_time: { before: '2026-11-18' } }, []],
    [
      {
        and: [
          { property: 'Points', number: { greater_than: 1 } },
          {
            or: [
              { property: 'Kind', select: { equals: 'B' } },
              { property: 'Done', checkbox: { equals: true } },
            ],
          },
        ],
      },
      ['beta'],
    ],
    [{ or: [] }, []],
    [{}, ['alpha', 'beta', 'gamma']],
  ])('%j: %j', async (filter, expected) => {
    expect(namesIn(await query({ filter, sorts }))).toEqual(expected);
  });
});

describe('a query is refused', () => {
  test.each<[JsonObject, string]>([
    [{ filter: { property: 'Colour', number: { equals: 1 } } }, 'Could not find property with name or id: Colour'],
    [
      { sorts: [{ property: 'Colour', direction: 'ascending' }] },
      'Could not find sort property with name or id: Colour',
    ],
    [
      { filter: { property: 'Points', rich_text: { equals: 'x' } } },
      'The property type in the database does not match the property type of the filter provided: database property number does not match filter rich_text',
    ],
    [{ page_size: 101 }, 'body failed validation: body.page_size should be ≤ `100` or `undefined`, instead was `101`.'],
    [
      { filter: { property: 'Points', number: { equals: '1' } } },
      'body failed validation: body.filter.number.equals should be a number, instead was `"1"`.',
    ],
    [
      { filter: { and: [{ or: [{ and: [] }] }] } },
      'body failed validation: body.filter.and[0].or[0].and should be not present, instead was `[]`.',
    ],
  ])('%j', async (body, message) => {
    expect((await query(body)).message).toBe(message);
  });
});

test('sorts go by the order of options, put empty values last, and the earlier sort wins', async () => {
  expect(
    namesIn(
      await query({
        sorts: [
          { property: 'Kind', direction: 'descending' },
          { property: 'Name', direction: 'ascending' },
        ],
      }),
    ),
  ).toEqual(['beta', 'alpha', 'gamma']);
  expect(namesIn(await query({ sorts: [{ property: 'Points', direction: 'descending' }] }))).toEqual([
    'gamma',
    'beta',
    'alpha',
  ]);
});

test('a query comes in parts', async () => {
  const first = await query({ sorts, page_size: 2 });
  expect([namesIn(first), first.has_more, first.type]).toEqual([['alpha', 'beta'], true, 'page_or_data_source']);
  const second = await query({ sorts, page_size: 2, start_cursor: first.next_cursor ?? '' });
  expect([namesIn(second), second.has_more]).toEqual([['gamma'], false]);
});
