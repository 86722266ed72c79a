import fc from 'fast-check';
import type { Block } from '../../shared/document/block.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Json } from '../../shared/document/json.ts';
import { type Color, HUES, type Marks, type Run } from '../../shared/document/run.ts';
import { joinRuns } from '../../shared/document/text.ts';

/** Words that Markdown could mistake, beside ordinary ones. */
const PIECES = [
  'a',
  'word',
  'two words',
  ' ',
  '  ',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '](x)',
  '[x](y)',
  '[ ] ',
  '!',
  '![a](b)',
  '<',
  '>',
  '<b>',
  '</b>',
  '<br>',
  '<!-- c -->',
  '<p />',
  '<callout>',
  '&',
  '&amp;',
  '&#32;',
  '\\',
  '\\*',
  '#',
  '# ',
  '## x',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '---',
  '===',
  '```',
  '~~~',
  '|',
  ' | ',
  ':---',
  '$',
  '$x$',
  '$5',
  '$$',
  '{{ x }}',
  '{% if %}',
  'https://a.b/c',
  'http:',
  'www.x.y',
  'a@b.c',
  '[!NOTE]',
  '[^1]',
  '[^1]: x',
  '[a]: b',
  '日本',
  '。',
  '語',
  'é',
  '👍',
  '\u{A0}',
  '\n',
  '\t',
  '“q”',
  '…',
  ')',
  '(',
  '.',
  ',',
  ':',
  ';',
  '"',
  "'",
  '=',
  '-',
  '--',
  '%',
  '@',
  '^',
  '{',
  '}',
  '/',
  '//',
  '\u{200B}',
  '\u{FEFF}',
];

const words = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map(pieces => pieces.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map(text => text.toWellFormed().replaceAll('\0', '0')),
);

const color: fc.Arbitrary<Color> = fc.constantFrom(
  ...HUES,
  ...HUES.map(hue => `${hue}_background` as const),
  'default_background',
);

const url = fc.constantFrom(
  'https://a.b/c',
  'https://x.y/(z)',
  'http://a b',
  './file.md',
  'https://q/?a=1&amp;b=<2>|',
  'mailto:a@b.c',
);

const id = fc.uuid();

const flag = fc.constantFrom(undefined, undefined, true as const);

const marks: fc.Arbitrary<Marks> = fc
  .record({
    bold: flag,
    italic: flag,
    strikethrough: flag,
    underline: flag,
    code: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, true as const),
    color: fc.option(color, { nil: undefined, freq: 4 }),
    link: fc.option(url, { nil: undefined, freq: 5 }),
  })
  .map(found => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Marks);

const atom: fc.Arbitrary<Run> = fc.oneof(
  { arbitrary: words.map((text): Run => ({ type: 'text', text })), weight: 8 },
  { arbitrary: words.map((text): Run => ({ type: 'text', text, code: true })), weight: 1 },
  fc.record({
    type: fc.constant('mention' as const),
    kind: fc.constantFrom('user' as const, 'page' as const, 'database' as const),
    id,
    label: words,
  }),
  fc.record({ type: fc.constant('equation' as const), expression: words }),
  fc.constantFrom<Run>(
    { type: 'date', start: '2026-11-21' },
    { type: 'date', start: '2026-11-21T09:00:00.000+01:00', end: '2026-11-22', zone: 'Europe/Berlin' },
  ),
  words.map(
    (label): Run => ({
      type: 'opaque',
      data: { type: 'mention', mention: { type: 'link_preview', link_preview: { url: 'https://x.y/?a="b"' } } },
      label,
    }),
  ),
);

/** A text as Notion can have it. */
export const text: fc.Arbitrary<Run[]> = fc
  .array(
    fc.tuple(atom, marks).map(([run, look]) => ({ ...look, ...run }) as Run),
    { maxLength: 4 },
  )
  .map(joinRuns);

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
    text: words.map((content): Run[] => [{ type: 'text', text: content }]),
    language: fc.constantFrom(undefined, 'ts', 'plain text', 'java/c/c++/c#'),
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

/** A page as Notion can have it. */
export const notionDocument: fc.Arbitrary<Document> = fc.array(block(3), { maxLength: 6 }).map(blocks => ({ blocks }));
