import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/document/block.ts';
import { bold, h, li, ol, p, quote, row, under } from '../../../shared/document/build.ts';
import type { Run } from '../../../shared/document/run.ts';
import { inDialect } from '../../../shared/markdown/dialects/in-dialect.ts';
import { readDialect } from '../../../shared/markdown/dialects/read-dialect.ts';
import { content } from '../../support/same.ts';

type Notion = 'notion-1' | 'notion-2';

const read = (text: string, dialect: Notion): unknown => content(readDialect(text, { dialect }).blocks);
const reads = (text: string, dialect: Notion, ...blocks: Block[]): void =>
  expect(read(text, dialect)).toEqual(content(blocks));
/** The text is the words of one paragraph. */
const literal = (text: string, dialect: Notion): void => reads(text, dialect, p(text));

describe('the second version is not the first', () => {
  test('a line is a block in the first, a blank line ends one in the second', () => {
    reads('a\nb', 'notion-1', p('a'), p('b'));
    reads('a\nb', 'notion-2', p('a b'));
    reads('a\n\nb', 'notion-1', p('a'), p('b'));
    reads('a\n\nb', 'notion-2', p('a'), p('b'));
  });
  test('tabs nest only in the first', () => {
    reads('a\n\tb', 'notion-1', under(p('a'), p('b')));
    reads('a\n\tb', 'notion-2', p('a b'));
  });
  test('lists nest in both', () => {
    reads('- a\n\t- b', 'notion-1', under(li('a'), li('b')));
    reads('- a\n\t- b', 'notion-2', under(li('a'), li('b')));
  });
  test('colours stand in brackets in the first, in tags in the second', () => {
    reads('a {color="red"}', 'notion-1', { ...p('a'), color: 'red' });
    literal('a {color="red"}', 'notion-2');
    reads('<p color="red">a</p>', 'notion-2', { ...p('a'), color: 'red' });
    literal('<p color="red">a</p>', 'notion-1');
  });
  test('two lines of a quote are two quotes in the first, one in the second', () => {
    reads('> a\n> b', 'notion-1', quote('a'), quote('b'));
    reads('> a\n> b', 'notion-2', quote('a b'));
  });
  test('a backslash breaks a line in the second, a tag in the first', () => {
    reads('a\\\nb', 'notion-2', p('a\nb'));
    reads('a<br>b', 'notion-1', p('a\nb'));
  });
  test('numbers start where they say in the second', () => {
    reads('7. a', 'notion-1', ol('a'));
    reads('7. a', 'notion-2', { ...ol('a'), start: 7 });
  });
  test('entities and underscores mean something in the second', () => {
    literal('_a_ &amp;', 'notion-1');
    reads('_a_ &amp;', 'notion-2', p({ type: 'text', text: 'a', italic: true }, ' &'));
  });
  test.each([
    ['<empty-block/>', '<p />', p()],
    ['<table_of_contents/>', '<table-of-contents />', { type: 'table_of_contents' }],
    [
      '<synced_block>\n\ta\n</synced_block>',
      '<synced-block>\na\n</synced-block>',
      { type: 'synced_block', children: [p('a')] },
    ],
    ['<details>\n<summary>a</summary>\n</details>', '<toggle>\na\n</toggle>', { type: 'toggle', text: p('a').text }],
    [
      '<pdf src="https://x.y">a</pdf>',
      '<pdf source="https://x.y">a</pdf>',
      { type: 'pdf', url: 'https://x.y', caption: p('a').text },
    ],
    ['<span underline="true">a</span>', '<u>a</u>', p({ type: 'text', text: 'a', underline: true })],
    [
      '<mention-date start="2026-11-21" startTime="09:00"/>',
      '<date start="2026-11-21" start-time="09:00" />',
      p({ type: 'date', start: '2026-11-21T09:00:00' }),
    ],
    [
      '<mention-user url="user://10ca1000000040008000000000000000"/>',
      '<mention url="user://10ca1000000040008000000000000000" />',
      p({ type: 'mention', kind: 'user', id: '10ca1000-0000-4000-8000-000000000000', label: '' }),
    ],
  ] as [string, string, Block][])('%s is %s', (first, second, block) => {
    reads(first, 'notion-1', block);
    reads(second, 'notion-2', block);
    // In the other one it is words, whatever the lines.
    expect(JSON.stringify(read(first, 'notion-2'))).toContain(JSON.stringify(first.split('\n')[0]).slice(1, -1));
    expect(JSON.stringify(read(second, 'notion-1'))).toContain(JSON.stringify(second.split('\n')[0]).slice(1, -1));
  });
});

describe('is read, though it is written in another way', () => {
  test.each<[Notion, string, Block[]]>([
    [
      'notion-1',
      '| a | b |\n| --- | --- |\n| c | d |',
      [{ type: 'table', width: 2, columnHeader: true, children: [row('a', 'b'), row('c', 'd')] }],
    ],
    [
      'notion-1',
      '<table fit-page-width="true" header-row="true"><colgroup><col width="90"/></colgroup><tr color="red"><td color="red">a</td></tr></table>',
      [{ type: 'table', width: 1, columnHeader: true, children: [row('a')] }],
    ],
    ['notion-1', '##### a', [h(4, 'a')]],
    [
      'notion-1',
      '<callout icon="💡">\nfell out\n</callout>\nb',
      [{ type: 'callout', icon: '💡', text: [] }, p('fell out'), p('b')],
    ],
    ['notion-1', 'a $x+1$ b', [p('a ', { type: 'equation', expression: 'x+1' }, ' b')]],
    ['notion-1', 'it costs $5 and $6', [p('it costs $5 and $6')]],
    ['notion-1', 'a\r\n\tb\r\n', [under(p('a'), p('b'))]],
    ['notion-2', '###### a', [h(4, 'a')]],
    [
      'notion-2',
      '<columns><column ratio="50">Left</column><column ratio="50">Right</column></columns>',
      [
        {
          type: 'column_list',
          children: [
            { type: 'column', ratio: 0.5, children: [p('Left')] },
            { type: 'column', ratio: 0.5, children: [p('Right')] },
          ],
        },
      ],
    ],
    [
      'notion-2',
      '<callout icon="💡">Mind the gap</callout>',
      [{ type: 'callout', icon: '💡', text: p('Mind the gap').text }],
    ],
    ['notion-2', '<quote>\n\na\n\n- b\n\n</quote>', [under(quote('a'), li('b'))]],
    ['notion-2', '<ul>\n<li color="red">\na\n</li>\n<li>b</li>\n</ul>', [{ ...li('a'), color: 'red' }, li('b')]],
    [
      'notion-2',
      '<table fit-page-width="true"><colgroup><col width="180" color="red" /></colgroup><tr><th>a</th></tr>\n\n<tr><td>b<br />c</td></tr></table>',
      [{ type: 'table', width: 1, children: [row('a'), row('b\nc')] }],
    ],
    ['notion-2', 'a <span discussion-urls="https://x.y">b</span>', [p('a b')]],
    ['notion-2', '<mention url="agent://7">Bot</mention>', [p({ type: 'text', text: 'Bot', link: 'agent://7' })]],
    ['notion-2', '```\n<callout>\n</callout>\n```', [{ type: 'code', text: p('<callout>\n</callout>').text }]],
    [
      'notion-2',
      'say `<quote>` and \\<quote>',
      [p('say ', { type: 'text', text: '<quote>', code: true }, ' and <quote>')],
    ],
  ])('%s: %s', (dialect, text, blocks) => reads(text, dialect, ...blocks));
});

describe('other tags are words', () => {
  test.each<[Notion, string]>([
    ['notion-1', '<div>a</div>'],
    ['notion-1', '</callout>'],
    ['notion-1', '<callout-x>'],
    ['notion-1', '<b>a</b> <!-- c -->'],
    ['notion-1', '$$x$$'],
    ['notion-2', '<div>a</div>'],
    ['notion-2', '</callout>'],
    ['notion-2', '<callout>'],
    ['notion-2', 'a <sup>b</sup> <!-- c -->'],
    ['notion-2', '<notion type="divider" fields="{}" />'],
    ['notion-2', '<video src="https://x.y">a</video>'],
  ])('%s: %s', (dialect, text) => literal(text, dialect));
});

describe('what a version has no form for is told in other words', () => {
  const held = (dialect: Notion, ...blocks: Block[]): Block[] => inDialect({ blocks }, dialect).blocks;
  const image: Run = { type: 'image', url: 'https://x.y/i.png', alt: 'a cat' };
  test('a bookmark is unknown in the first, and itself in the second', () => {
    const bookmark: Block = { type: 'bookmark', url: 'https://x.y' };
    expect(held('notion-1', bookmark)).toEqual([{ type: 'opaque', kind: 'bookmark', data: {} }]);
    expect(held('notion-2', bookmark)).toEqual([bookmark]);
  });
  test('the widths of columns, where a list starts and how it counts are lost in the first only', () => {
    const columns: Block = {
      type: 'column_list',
      children: [{ type: 'column', ratio: 0.25, children: [{ ...ol('a'), start: 7 }] }],
    };
    expect(held('notion-1', columns)).toEqual([
      { type: 'column_list', children: [{ type: 'column', children: [ol('a')] }] },
    ]);
    expect(held('notion-2', columns)).toEqual([columns]);
    const letters: Block = { ...ol('a'), format: 'letters' };
    expect(held('notion-1', letters)).toEqual([ol('a')]);
    expect(held('notion-2', letters)).toEqual([letters]);
  });
  test('blanks at the ends of marks and lines are lost in the first only', () => {
    const blanks = p(' a ', bold(' b '));
    expect(held('notion-1', blanks)).toEqual([p('a  ', bold('b'))]);
    expect(held('notion-2', blanks)).toEqual([blanks]);
  });
  test.each<Notion>(['notion-1', 'notion-2'])('private notes, comments and HTML are left out of %s', dialect =>
    expect(
      held(
        dialect,
        { type: 'private', text: p('secret').text },
        { type: 'comment', html: '<!-- c -->' },
        { type: 'html', html: '<hr>' },
        p('a', { type: 'raw', markdown: '<kbd>' }),
      ),
    ).toEqual([p('a')]),
  );
  test.each<Notion>(['notion-1', 'notion-2'])(
    'a picture in a sentence is a link in %s, an emoji its name, an offset UTC',
    dialect => {
      const emoji: Run = {
        type: 'opaque',
        label: ':bufo:',
        data: { type: 'mention', mention: { type: 'custom_emoji', custom_emoji: { id: 'x', name: 'bufo' } } },
      };
      const text = p(image, emoji, { type: 'date', start: '2026-11-21T09:00:00.000+01:00' });
      expect(held(dialect, text)).toEqual([
        p({ type: 'text', text: 'a cat', link: image.url }, ':bufo:', {
          type: 'date',
          start: '2026-11-21T08:00:00',
          zone: 'UTC',
        }),
      ]);
    },
  );
  test.each<Notion>(['notion-1', 'notion-2'])(
    'a block whose children were not read is unknown in %s, and not empty',
    dialect =>
      expect(held(dialect, { ...p('a'), unread: true })).toEqual([{ type: 'opaque', kind: 'paragraph', data: {} }]),
  );
});
