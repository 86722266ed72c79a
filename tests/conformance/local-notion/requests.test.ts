import { describe, expect, test } from 'vitest';
import { hasReferenceData } from './reference-data.ts';
import { requestLacks } from './request-lacks.ts';

const APPEND = '/v1/blocks/x/children';
const paragraph = (more: object) =>
  JSON.stringify({ children: [{ paragraph: { rich_text: [{ text: { content: 'Hi' } }], ...more } }] });

describe.skipIf(!hasReferenceData)('the check of requests (skipped where ../shared/notion-data is absent)', () => {
  test.each([
    ['an append', 'PATCH', APPEND, paragraph({ color: 'gray' })],
    ['a search', 'POST', '/v1/search', '{"query":"plans"}'],
    ['a cursor, which the document still has as an id', 'POST', '/v1/search', '{"start_cursor":"WyJx"}'],
  ])('passes %s', (_name, method, path, body) => {
    expect(requestLacks(method, path, body)).toEqual([]);
  });

  test.each([
    ['a field that is missing', 'PATCH', APPEND, '{}'],
    ['a field of another type', 'POST', '/v1/search', '{"query":1}'],
    [
      'a field that Notion does not know',
      'POST',
      '/v1/pages',
      '{"parent":{"page_id":"10ca1000-0000-4000-8000-000000000000"},"colour":"red"}',
    ],
    ['such a field deep inside', 'PATCH', APPEND, paragraph({ colour: 'red' })],
  ])('finds %s', (_name, method, path, body) => {
    expect(requestLacks(method, path, body)).not.toEqual([]);
  });
});
