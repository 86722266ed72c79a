import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import type { Json } from '../../shared/document/json.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { fromNotion, type NotionBlock } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { asReturned } from './support/as-returned.ts';
import { comparable, madeByRequest } from './support/comparable.ts';
import { fromSchema, type Schema } from './support/from-schema.ts';
import { hasNotionData } from './support/notion-data.ts';

const FILE = join(import.meta.dirname, '../../../shared/notion-data/sdk-5.26.0.schemas.json');
const { definitions } = (hasNotionData ? JSON.parse(readFileSync(FILE, 'utf8')) : { definitions: {} }) as {
  definitions: { [name: string]: Schema };
};

const SAID = fc.constantFrom(
  'word',
  'two words',
  '**bold**',
  '# no heading',
  '<video>',
  '[x](y)',
  ' edges ',
  'a\nb',
  '日本。',
);
const strings = (field: string): fc.Arbitrary<Json> => {
  if (field === 'id' || field.endsWith('_id')) return fc.uuid();
  if (/url$|^href$/.test(field)) return fc.constantFrom('https://x.y/a.pdf?sig=1&b=2', 'https://z.example/');
  if (/time$|^start$|^end$/.test(field)) return fc.constantFrom('2026-11-21', '2026-11-21T09:00:00.000+01:00');
  return SAID;
};

/** One row a type: how many were tried, came back whole, and had to be written by the generic tag. */
const rows = new Map<string, { cases: number; whole: number; generic: number }>();

/** Whether a block comes back the same from Markdown, and from the request that would make it. */
function tryIt(type: string, raw: NotionBlock): void {
  const row = rows.get(type) ?? { cases: 0, whole: 0, generic: 0 };
  rows.set(type, row);
  row.cases++;
  const document = fromNotion([{ ...raw, has_children: false }]);
  const markdown = printMarkdown(document);
  if (markdown.includes('<notion type=')) row.generic++;
  const read = readMarkdown(markdown);
  if (!equalDocuments(read, document)) expect(read.blocks.map(withoutSource), markdown).toEqual(document.blocks);
  expect(comparable(fromNotion(asReturned(toNotion(document))))).toEqual(comparable(madeByRequest(document)));
  row.whole++;
}

const withoutSource = ({ source, ...block }: Block): object => block;

describe.skipIf(!hasNotionData)('every type that Notion’s own schema names (skipped where it is absent)', () => {
  afterAll(() => {
    const lines = [...rows].map(
      ([type, { cases, whole, generic }]) =>
        `  ${type.padEnd(34)} ${whole} of ${cases} whole${generic > 0 ? `, ${generic} by the generic tag` : ''}`,
    );
    console.log(['Types of Notion, there and back', ...lines].join('\n'));
  });

  const blocks = (definitions.BlockObjectResponse?.anyOf ?? []).map(one => definitions[one.$ref!.split('/').at(-1)!]!);
  test('all of them are here', () => expect(blocks).toHaveLength(37));

  test.each(blocks.map(schema => [String(schema.properties!.type!.const), schema] as const))(
    'a block: %s',
    (type, schema) =>
      fc.assert(
        fc.property(fromSchema(schema, definitions, strings), raw => tryIt(type, raw as NotionBlock)),
        propertyRuns(25, 2000),
      ),
  );

  const items = definitions.RichTextItemResponse?.anyOf ?? [];
  const kinds = items.flatMap(item => {
    const mention = item.properties!.mention;
    const named = (schema: Schema, field: string) => String(schema.properties![field]!.const);
    if (!mention) return [[named(item, 'type'), item] as const];
    const each = mention.anyOf ?? [mention];
    return each.map(
      one => [`mention ${named(one, 'type')}`, { ...item, properties: { ...item.properties, mention: one } }] as const,
    );
  });

  test.each(kinds)('a piece of text: %s', (kind, schema) =>
    fc.assert(
      fc.property(fromSchema(schema, definitions, strings), item =>
        tryIt(kind, { type: 'paragraph', paragraph: { rich_text: [item] } }),
      ),
      propertyRuns(25, 2000),
    ),
  );
});
