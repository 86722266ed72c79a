import type { Block } from '../../../shared/document/block.ts';
import {
  bold,
  code,
  divider,
  h,
  italic,
  li,
  listing,
  ol,
  p,
  quote,
  row,
  strike,
  todo,
  toggle,
  under,
} from '../../../shared/document/build.ts';
import type { Run } from '../../../shared/document/run.ts';

const ID = '10ca1000-0000-4000-8000-000000000000';
const URL = 'https://app.notion.com/p/10ca1000000040008000000000000000';
const words = (text: string, marks: object = {}): Run => ({ type: 'text', text, ...marks });
const table = (flags: object, ...rows: ReturnType<typeof row>[]): Block => ({
  type: 'table',
  width: rows[0]!.cells.length,
  ...flags,
  children: rows,
});

/** A block or a text, and how each version of Notion's Markdown writes it. */
export type Row = [what: string, blocks: Block[], first: string, second: string];

/** Blocks that both versions can hold. */
export const BLOCKS: Row[] = [
  ['paragraph', [p('a'), p('b')], 'a\nb', 'a\n\nb'],
  ['empty paragraph', [p('a'), p(), p('b')], 'a\n<empty-block/>\nb', 'a\n\n<p />\n\nb'],
  [
    'paragraph with a colour',
    [{ ...p('a'), color: 'red_background' }],
    'a {color="red_bg"}',
    '<p color="red_bg">\na\n</p>',
  ],
  ['empty paragraph with a colour', [{ ...p(), color: 'red' }], '<empty-block/> {color="red"}', '<p color="red" />'],
  ['paragraph with children', [under(p('a'), p('b'))], 'a\n\tb', '<p>\na\n\nb\n</p>'],
  ['heading', [h(3, 'a')], '### a', '### a'],
  ['heading with a colour', [{ ...h(1, 'a'), color: 'blue' }], '# a {color="blue"}', '<h1 color="blue">\na\n</h1>'],
  [
    'heading that folds',
    [under({ ...h(2, 'a'), toggleable: true as const, color: 'blue' as const }, p('b'))],
    '## a {toggle="true" color="blue"}\n\tb',
    '<toggle heading="h2" color="blue">\na\n\nb\n</toggle>',
  ],
  ['bullets', [under(li('a'), li('b')), li('c')], '- a\n\t- b\n- c', '- a\n  - b\n- c'],
  [
    'bullet with a colour',
    [{ ...li('a'), color: 'red' }, li('b')],
    '- a {color="red"}\n- b',
    '<ul>\n<li color="red">\na\n</li>\n</ul>\n\n- b',
  ],
  ['bullet with a paragraph', [under(li('a'), p('b'))], '- a\n\tb', '<ul>\n<li>\na\n\nb\n</li>\n</ul>'],
  ['numbers', [ol('a'), ol('b'), p('x'), ol('c')], '1. a\n2. b\nx\n1. c', '1. a\n2. b\n\nx\n\n1. c'],
  [
    'number with a colour',
    [ol('a'), { ...ol('b'), color: 'red' }],
    '1. a\n2. b {color="red"}',
    '<ol type="1">\n<li>\na\n</li>\n<li color="red">\nb\n</li>\n</ol>',
  ],
  ['boxes', [todo(false, 'a'), todo(true, 'b')], '- [ ] a\n- [x] b', '- [ ] a\n- [x] b'],
  [
    'box with a colour',
    [{ ...todo(true, 'a'), color: 'red' }],
    '- [x] a {color="red"}',
    '<todo checked="true" color="red">\na\n</todo>',
  ],
  ['quotes', [quote('a'), quote('b')], '> a\n> b', '> a\n\n> b'],
  ['quote with children', [under(quote('a'), li('b'))], '> a\n\t- b', '<quote>\na\n\n- b\n</quote>'],
  ['quote that looks like an alert', [quote('[!NOTE]')], '> \\[!NOTE\\]', '> \\[!NOTE]'],
  [
    'toggle',
    [{ ...under(toggle('a'), p('b')), color: 'red' }],
    '<details color="red">\n<summary>a</summary>\n\tb\n</details>',
    '<toggle color="red">\na\n\nb\n</toggle>',
  ],
  [
    'callout',
    [under({ type: 'callout', text: p('a').text, icon: '💡', color: 'gray_background' }, p('b'))],
    '<callout icon="💡" color="gray_bg">\n\ta\n\tb\n</callout>',
    '<callout icon="💡" color="gray_bg">\na\n\nb\n</callout>',
  ],
  [
    'callout without words',
    [under({ type: 'callout', text: [] }, p('b'))],
    '<callout>\n\t<empty-block/>\n\tb\n</callout>',
    '<callout>\n<p />\n\nb\n</callout>',
  ],
  [
    'callout with a picture for an icon',
    [{ type: 'callout', text: p('a').text, icon: { type: 'external', external: { url: 'https://x.y/i.png' } } }],
    '<callout icon="https://x.y/i.png">\n\ta\n</callout>',
    '<callout icon="https://x.y/i.png">\na\n</callout>',
  ],
  ['code', [listing('rust', 'a*\n\n  <b>')], '```rust\na*\n\n  <b>\n```', '```rust\na*\n\n  <b>\n```'],
  ['code with a fence in it', [listing(null, '```\na')], '````\n```\na\n````', '````\n```\na\n````'],
  ['equation', [{ type: 'equation', expression: 'x^2\n+ y' }], '$$\nx^2\n+ y\n$$', '$$\nx^2\n+ y\n$$'],
  ['divider', [divider()], '---', '---'],
  [
    'table with a header row',
    [table({ columnHeader: true }, row('a', 'b|'), row(bold('c'), 'd\ne'))],
    '<table header-row="true">\n\t<tr>\n\t\t<td>a</td>\n\t\t<td>b\\|</td>\n\t</tr>\n\t<tr>\n\t\t<td>**c**</td>\n\t\t<td>d<br>e</td>\n\t</tr>\n</table>',
    '| a | b\\| |\n| --- | --- |\n| **c** | d<br />e |',
  ],
  [
    'table with a header column',
    [table({ rowHeader: true }, row('a'))],
    '<table header-column="true">\n\t<tr>\n\t\t<td>a</td>\n\t</tr>\n</table>',
    '<table header-column="true">\n<tr>\n<td>a</td>\n</tr>\n</table>',
  ],
  [
    'columns',
    [
      {
        type: 'column_list',
        children: [
          { type: 'column', children: [p('a')] },
          { type: 'column', children: [p('b')] },
        ],
      },
    ],
    '<columns>\n\t<column>\n\t\ta\n\t</column>\n\t<column>\n\t\tb\n\t</column>\n</columns>',
    '<columns>\n<column>\na\n</column>\n<column>\nb\n</column>\n</columns>',
  ],
  [
    'picture',
    [{ type: 'image', url: 'https://x.y/i.png', caption: [words('c')] }],
    '![c](https://x.y/i.png)',
    '![c](https://x.y/i.png)',
  ],
  [
    'picture with marks in its caption',
    [{ type: 'image', url: 'https://x.y/i.png', caption: [bold('c')] }],
    '![**c**](https://x.y/i.png)',
    '<image source="https://x.y/i.png">**c**</image>',
  ],
  ...(['audio', 'video', 'file', 'pdf'] as const).map(
    (type): Row => [
      type,
      [{ type, url: 'https://x.y/f', caption: [words('c')] }],
      `<${type} src="https://x.y/f">c</${type}>`,
      `<${type} source="https://x.y/f">c</${type}>`,
    ],
  ),
  [
    'page',
    [{ type: 'child_page', id: ID, title: 'A*' }],
    `<page url="${URL}">A\\*</page>`,
    `<page url="${URL}">A\\*</page>`,
  ],
  ['new page', [{ type: 'child_page', title: 'A' }], '<page>A</page>', '<page>A</page>'],
  [
    'database',
    [{ type: 'child_database', id: ID, title: 'A' }],
    `<database url="${URL}">A</database>`,
    `<database url="${URL}">A</database>`,
  ],
  [
    'table of contents',
    [{ type: 'table_of_contents', color: 'gray' }],
    '<table_of_contents color="gray"/>',
    '<table-of-contents color="gray" />',
  ],
  [
    'synced block',
    [{ type: 'synced_block', children: [p('a')] }],
    '<synced_block>\n\ta\n</synced_block>',
    '<synced-block>\na\n</synced-block>',
  ],
  [
    'copy of a synced block',
    [{ type: 'synced_block', from: ID, children: [p('a')] }],
    `<synced_block_reference url="${URL}">\n\ta\n</synced_block_reference>`,
    `<synced-block-reference url="${URL}">\na\n</synced-block-reference>`,
  ],
  [
    'what has no form',
    [{ type: 'opaque', kind: 'breadcrumb', data: {}, id: ID }],
    `<unknown url="${URL}" alt="breadcrumb"/>`,
    `<unknown url="${URL}" alt="breadcrumb" />`,
  ],
];

/** Texts that both versions can hold. */
export const TEXTS: Row[] = (
  [
    [
      'marks',
      ['a ', bold('b'), ' ', italic('c'), ' ', strike('d'), ' ', code('e')],
      'a **b** *c* ~~d~~ `e`',
      'a **b** *c* ~~d~~ `e`',
    ],
    ['marks that touch', [bold('a'), italic('b')], '**a***b*', '**a**<i>b</i>'],
    ['a mark in a mark', [bold('a '), words('b', { bold: true, italic: true })], '**a *b***', '**a <i>b</i>**'],
    ['underline', [words('u', { underline: true })], '<span underline="true">u</span>', '<u>u</u>'],
    [
      'colour',
      [words('r', { color: 'red_background' })],
      '<span color="red_bg">r</span>',
      '<span color="red_bg">r</span>',
    ],
    [
      'link',
      [words('l', { link: 'https://x.y/a_(b)', bold: true })],
      '[**l**](https://x.y/a_(b))',
      '[**l**](<https://x.y/a_(b)>)',
    ],
    ['line break', ['a\nb'], 'a<br>b', 'a\\\nb'],
    ['formula', ['a ', { type: 'equation', expression: 'x^2' }, ' b'], 'a $`x^2`$ b', 'a $x^2$ b'],
    ['formula in a word', ['a', { type: 'equation', expression: 'x' }, 'b'], 'a$`x`$b', 'a$`x`$b'],
    [
      'person',
      [{ type: 'mention', kind: 'user', id: ID, label: 'Ana' }],
      `<mention-user url="user://${ID}">Ana</mention-user>`,
      `<mention url="user://${ID}">Ana</mention>`,
    ],
    [
      'page',
      [{ type: 'mention', kind: 'page', id: ID, label: 'P' }],
      `<mention-page url="${URL}">P</mention-page>`,
      `<mention url="${URL}">P</mention>`,
    ],
    [
      'database',
      [{ type: 'mention', kind: 'database', id: ID, label: 'D' }],
      `<mention-database url="${URL}">D</mention-database>`,
      `<mention url="${URL}" type="database">D</mention>`,
    ],
    [
      'date',
      [{ type: 'date', start: '2026-11-21', end: '2026-11-22' }],
      '<mention-date start="2026-11-21" end="2026-11-22"/>',
      '<date start="2026-11-21" end="2026-11-22" />',
    ],
    [
      'time',
      [{ type: 'date', start: '2026-11-21T09:00:00', zone: 'Europe/Berlin' }],
      '<mention-date start="2026-11-21" startTime="09:00" timeZone="Europe/Berlin"/>',
      '<date start="2026-11-21" start-time="09:00" time-zone="Europe/Berlin" />',
    ],
    [
      'signs',
      ['*not* [a] <b> $5 `c` {d} ~e'],
      '\\*not\\* \\[a\\] \\<b\\> \\$5 \\`c\\` \\{d\\} \\~e',
      '\\*not\\* [a] \\<b> $5 \\`c\\` {d} ~e',
    ],
    ['what looks like an item', ['- a'], '\\- a', '\\- a'],
    ['what looks like a number', ['1. a'], '1\\. a', '1\\. a'],
    ['what looks like a heading', ['# a'], '\\# a', '\\# a'],
    ['an address', ['see https://x.y'], 'see https://x.y', 'see https://x.y'],
  ] as [string, (string | Run)[], string, string][]
).map(([what, text, first, second]): Row => [what, [p(...text)], first, second]);
