import fc from 'fast-check';
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
  '、',
  '「',
  '」',
  '（',
  '）',
  '中文',
  'ー',
  '\u{3000}',
  '한국어',
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
  '\u{200F}',
  'عربي',
  '<figure>',
  '[!PRIVATE]',
  '<meeting-notes>',
];

/** Words, signs and what lies between them. */
export const words = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map(pieces => pieces.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map(text => text.toWellFormed().replaceAll('\0', '0')),
);

export const color: fc.Arbitrary<Color> = fc.constantFrom(
  ...HUES,
  ...HUES.map(hue => `${hue}_background` as const),
  'default_background',
);

export const url = fc.constantFrom(
  'https://a.b/c',
  'https://x.y/(z)',
  'http://a b',
  './file.md',
  'https://q/?a=1&amp;b=<2>|',
  'mailto:a@b.c',
);

export const id = fc.uuid();

export const flag = fc.constantFrom(undefined, undefined, true as const);

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

/** The mentions that have no form of their own in the model. */
const MENTIONS: readonly { [key: string]: Json }[] = [
  { type: 'link_preview', link_preview: { url: 'https://x.y/?a="b"' } },
  {
    type: 'link_mention',
    link_mention: { href: 'https://x.y', title: 'A <title> & "more"', icon_url: 'https://x.y/i' },
  },
  { type: 'template_mention', template_mention: { type: 'template_mention_date', template_mention_date: 'today' } },
  { type: 'template_mention', template_mention: { type: 'template_mention_user', template_mention_user: 'me' } },
  {
    type: 'custom_emoji',
    custom_emoji: { id: '45ce454c-d427-4f53-9489-e5d0f3d1db6b', name: 'bufo', url: 'https://x' },
  },
];

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
  fc
    .tuple(fc.constantFrom(...MENTIONS), words)
    .map(([mention, label]): Run => ({ type: 'opaque', data: { type: 'mention', mention }, label })),
);

/** A text as Notion can have it. */
export const text: fc.Arbitrary<Run[]> = fc
  .array(
    fc.tuple(atom, marks).map(([run, look]) => ({ ...look, ...run }) as Run),
    { maxLength: 4 },
  )
  .map(joinRuns);
