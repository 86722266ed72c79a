import fc from 'fast-check';
import type { Block } from '../../shared/document/block.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Json } from '../../shared/document/json.ts';
import type { Color, Run } from '../../shared/document/run.ts';
import { color, flag, id, text, url, words } from './arbitrary-text.ts';

const colored = fc.option(color, { nil: undefined, freq: 5 });

function fields<T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Block> {
  return fc
    .record(shape)
    .map(
      found => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as unknown as Block,
    );
}

const is = <T extends string>(type: T) => fc.constant(type);

const caption = fc.option(
  text.filter(runs => runs.length > 0),
  { nil: undefined },
);

const media = {
  url: fc.oneof(url, id),
  kind: fc.constantFrom(undefined, 'file', 'file_upload'),
  name: fc.option(words, { nil: undefined, freq: 3 }),
  caption,
};

/** An icon of each kind that Notion has. */
const icon = fc.constantFrom<string | { [key: string]: Json } | undefined>(
  '💡',
  'ℹ️',
  undefined,
  { type: 'external', external: { url: 'https://x.y/i.png' } },
  {
    type: 'custom_emoji',
    custom_emoji: { id: '45ce454c-d427-4f53-9489-e5d0f3d1db6b', name: 'bufo', url: 'https://x' },
  },
  { type: 'icon', icon: { name: 'pizza', color: 'blue' } },
);

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { arbitrary: fields({ type: is('paragraph'), text, color: colored }), weight: 6 },
  fields({ type: is('heading'), level: fc.constantFrom(1, 2, 3, 4), text, color: colored }),
  fields({
    type: is('code'),
    // Marks in a listing are rare, and there.
    text: fc.oneof(
      { arbitrary: words.map((content): Run[] => [{ type: 'text', text: content }]), weight: 4 },
      { arbitrary: text, weight: 1 },
    ),
    language: fc.constantFrom(undefined, 'ts', 'plain text', 'java/c/c++/c#', 'a&b', 'c`d', 'e\\f'),
    caption,
  }),
  fields({ type: is('divider') }),
  fields({ type: is('equation'), expression: words }),
  fields({ type: is('image'), url, caption }),
  fields({ type: is('bookmark'), url, caption }),
  fields({ type: fc.constantFrom('child_page', 'child_database'), title: words, id }),
  fields({ type: is('embed'), url, caption }),
  fields({ type: is('link_preview'), url }),
  fields({ type: is('link_to_page'), kind: fc.constantFrom('page', 'database', 'comment'), target: id }),
  fields({ type: is('breadcrumb') }),
  fields({ type: is('table_of_contents'), color: colored }),
  fields({ type: fc.constantFrom('image', 'video', 'audio', 'file', 'pdf'), ...media }),
  fields({
    type: is('opaque'),
    kind: fc.constantFrom('unsupported', 'dice', 'ai_block'),
    data: fc.constantFrom({}, { block_type: 'button' }, { url: 'https://x.y/?a="b"&c' }),
  }),
);

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 3 }).chain(width =>
  fields({
    type: is('table'),
    width: fc.constant(width),
    columnHeader: flag,
    rowHeader: flag,
    children: fc.array(
      fields({ type: is('table_row'), cells: fc.array(text, { minLength: width, maxLength: width }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

/** A block as Notion can have it, with blocks under it to the given depth. */
export function block(depth: number): fc.Arbitrary<Block> {
  if (depth === 0) return leaf;
  const inside = fc.array(block(depth - 1), { minLength: 1, maxLength: 3 });
  const children = fc.option(inside, { nil: undefined, freq: 2 });
  return fc.oneof(
    { arbitrary: leaf, weight: 4 },
    table,
    fields({ type: is('paragraph'), text, color: colored, children }),
    fields({
      type: is('heading'),
      level: fc.constantFrom(1, 2, 3, 4),
      toggleable: is2(true as const),
      text,
      color: colored,
      children,
    }),
    { arbitrary: fields({ type: is('bulleted_list_item'), text, color: colored, children }), weight: 3 },
    {
      arbitrary: fields({
        type: is('numbered_list_item'),
        text,
        color: colored,
        start: fc.constantFrom(undefined, undefined, 1, 7),
        format: fc.constantFrom(undefined, undefined, undefined, 'letters', 'roman'),
        children,
      }),
      weight: 3,
    },
    { arbitrary: fields({ type: is('to_do'), text, checked: fc.boolean(), color: colored, children }), weight: 3 },
    fields({ type: is('toggle'), text, color: colored, children }),
    fields({ type: is('quote'), text, color: colored, children }),
    fields({
      type: is('callout'),
      text,
      icon,
      color: fc.constantFrom<Color | undefined>(undefined, 'blue_background', 'gray_background'),
      children,
    }),
    fields({ type: is('synced_block'), from: fc.option(id, { nil: undefined }), children }),
    fields({
      type: is('column_list'),
      children: fc.array(
        fields({ type: is('column'), ratio: fc.constantFrom(undefined, 0.25, 0.333333), children: inside }),
        {
          minLength: 2,
          maxLength: 3,
        },
      ),
    }),
    fields({
      type: is('tab'),
      children: fc.array(fields({ type: is('paragraph'), text, icon, color: colored, children }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    fields({
      type: is('meeting_notes'),
      text,
      status: fc.constantFrom(undefined, 'notes_ready'),
      event: fc.constantFrom(undefined, { start: '2026-11-23T09:00', end: '2026-11-23T10:00', attendees: ['a', 'b'] }),
      recording: fc.constantFrom(undefined, { start: '2026-11-23T09:01' }),
      sections: fc.constantFrom(undefined, { summary: 'a', transcript: 'b' }),
      children,
    }),
    fields({ type: is('template'), text, children }),
    fields({ type: is('opaque'), kind: fc.constantFrom('ai_block', 'dice'), data: fc.constant({}), children }),
  );
}

const is2 = <T>(value: T) => fc.constant(value);

/** A page as Notion can have it, with blocks six levels deep. */
export const notionDocument: fc.Arbitrary<Document> = fc.array(block(6), { maxLength: 6 }).map(blocks => ({ blocks }));
