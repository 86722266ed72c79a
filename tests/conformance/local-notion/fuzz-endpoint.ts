import fc from 'fast-check';
import { expect } from 'vitest';
import type { LocalNotion } from '../../../extensions/local-notion/index.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** Words that mean something to the API, so that what is made of them gets past the first check. */
const WORDS =
  'parent page_id block_id database_id data_source_id type children properties title rich_text text content paragraph heading_1 to_do table table_row cells callout image external url icon emoji cover in_trash archived position after_block after id markdown template template_id allow_async filter sorts property direction ascending timestamp created_time and or equals select status date start end people relation checkbox number name configuration group_by property_id sort manual board calendar table_width date_property_id view_id create_database discussion_id display_name custom update_content content_updates old_str new_str replace_content insert_content replace_content_range content_range filename mode number_of_parts query page_size start_cursor options formula expression rollup annotations bold mention user equation synced_block synced_from column_list column'.split(
    ' ',
  );

const { value: json } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -1, 101, 1e308, '', 'x', '10ca1000-0000-4000-8000-000000000000'),
    fc.constantFrom(...WORDS),
    fc.string({ unit: 'binary' }),
    tie('list'),
    tie('object'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(
    fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom('__proto__', 'constructor', 'toString')),
    tie('value'),
    {
      maxKeys: 5,
    },
  ),
}));

const bodies = fc.oneof(
  { weight: 8, arbitrary: json.map(value => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom('{', '[1,', '"', '{"a":1}}', '\u0000', '{"a":"\\ud800"}', '[]', 'null') },
);
/** A part of a path: the number of a thing that is there, or a text. */
const parts = fc.oneof(
  { weight: 6, arbitrary: fc.nat() },
  {
    weight: 1,
    arbitrary: fc.constantFrom('me', 'x', '%', '%00', '%F0%9F%92%A9', '..', '12345678-1234-4234-8234-123456789abc'),
  },
);
const queries = fc.oneof(
  fc.constant(''),
  fc
    .tuple(
      fc.constantFrom('page_size', 'start_cursor', 'block_id', 'filter_properties[]', 'status', 'name'),
      fc.string(),
    )
    .map(([name, value]) => `?${name}=${encodeURIComponent(value.toWellFormed())}`),
);
const versions = fc.constantFrom('2026-03-11', '2025-09-03', '2022-06-28');

/**
 * Sends an endpoint what is malformed: every answer has to be well formed, and none a mistake of ours. A failure prints
 * the seed, and RAPPORT_SEED repeats it.
 * @throws Error with the smallest request that is answered otherwise
 */
export const fuzzEndpoint = async (
  notion: LocalNotion,
  { method, path }: { readonly method: string; readonly path: string },
  mistakes: readonly unknown[],
  sample = 60,
): Promise<void> => {
  const ids = notion
    .snapshot()
    .records.map(({ id }) => id)
    .slice(0, 60);
  const form = path.endsWith('/send');
  const property = fc.asyncProperty(parts, parts, queries, versions, bodies, async (a, b, query, version, body) => {
    let used = 0;
    const named = [a, b].map(part => (typeof part === 'number' ? (ids[part % ids.length] ?? '') : part));
    const filled = path.replaceAll(/:\w+/g, () => encodeURIComponent(named[used++] ?? ''));
    const response = await fetch(`${notion.url}${filled}${query}`, {
      method,
      headers: {
        authorization: `Bearer ${notion.token}`,
        'notion-version': version,
        'content-type': form ? 'multipart/form-data; boundary=x' : 'application/json',
      },
      ...(method !== 'GET' && { body }),
      signal: AbortSignal.timeout(60_000),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    expect(mistakes).toEqual([]);
    expect(response.status).toBeLessThan(500);
    if (response.status < 400) return;
    if (path.startsWith('/v1/oauth/')) expect(answer).toMatchObject({ request_id: expect.any(String) });
    else
      expect(answer).toMatchObject({
        object: 'error',
        status: response.status,
        code: expect.stringMatching(/^[a-z_]+$/),
        message: expect.stringMatching(/./),
        request_id: response.headers.get('x-notion-request-id'),
      });
  });
  await fc.assert(property, propertyRuns(sample, 3_000));
};
