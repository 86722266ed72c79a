import { describe, expect, test } from 'vitest';
import { bold, p, text } from '../../shared/document/build.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { content, reads, same } from '../support/same.ts';

const ID = '10ca1000-0000-4000-8000-000000000000';

describe('blocks of Notion with a tag of their own, in both directions', () => {
  test('columns', () =>
    same('<columns>\n\n<column ratio="0.25">\n\nLeft\n\n</column>\n\n<column>\n\nRight\n\n</column>\n\n</columns>', {
      type: 'column_list',
      children: [
        { type: 'column', ratio: 0.25, children: [p('Left')] },
        { type: 'column', children: [p('Right')] },
      ],
    }));
  test('tabs', () =>
    same('<tabs>\n\n<tab icon="📅">\n\nThis week\n\nShip it.\n\n</tab>\n\n<tab>\n\nLater\n\n</tab>\n\n</tabs>', {
      type: 'tab',
      children: [{ ...p('This week'), icon: '📅', children: [p('Ship it.')] }, p('Later')],
    }));
  test('a synced block and a copy of it', () =>
    same(
      `<synced-block>\n\nOnce\n\n</synced-block>\n\n<synced-block-reference url="https://app.notion.com/p/${ID.replaceAll('-', '')}" />`,
      { type: 'synced_block', children: [p('Once')] },
      { type: 'synced_block', from: ID },
    ));
  test.each(['video', 'audio', 'file', 'pdf'] as const)('a %s with a caption and a name', type =>
    same(`<${type} source="https://x.y/a.bin" name="The demo">Watch **this**</${type}>`, {
      type,
      url: 'https://x.y/a.bin',
      name: 'The demo',
      caption: [...text('Watch '), bold('this')],
    }),
  );
  test('a picture whose caption has marks', () =>
    same('<image source="https://x.y/a.png">The **new** one</image>', {
      type: 'image',
      url: 'https://x.y/a.png',
      caption: [...text('The '), bold('new'), ...text(' one')],
    }));
  test('a file that lies with Notion, and one that was uploaded', () =>
    same(
      `<pdf source="https://files.notion.so/plan.pdf" hosted="true" />\n\n<video source="file-upload://${ID}" />`,
      { type: 'pdf', url: 'https://files.notion.so/plan.pdf', kind: 'file' },
      { type: 'video', url: ID, kind: 'file_upload' },
    ));
  test('an embedded site', () =>
    same('<embed source="https://maps.example/x?a=1&amp;b=2">Where</embed>', {
      type: 'embed',
      url: 'https://maps.example/x?a=1&b=2',
      caption: text('Where'),
    }));
  test('a paragraph that is nothing but a card of a link', () => {
    const data = { type: 'mention', mention: { type: 'link_preview', link_preview: { url: 'https://x.y' } } };
    same(`<notion data="${JSON.stringify(data).replaceAll('"', '&quot;')}">A card</notion>`, {
      type: 'paragraph',
      text: [{ type: 'opaque', data, label: 'A card' }],
    });
  });
  test('a preview of a link', () =>
    same('<link-preview source="https://github.com/a/b" />', { type: 'link_preview', url: 'https://github.com/a/b' }));
  test('a table of contents, and the way to the page', () =>
    same(
      '<table-of-contents color="gray" />\n\n<breadcrumb />',
      { type: 'table_of_contents', color: 'gray' },
      {
        type: 'breadcrumb',
      },
    ));
  test('a database in the page, and links to pages and databases', () =>
    same(
      [
        `<database url="https://app.notion.com/p/${ID.replaceAll('-', '')}">Risks</database>`,
        `<link-to-page url="https://app.notion.com/p/${ID.replaceAll('-', '')}" />`,
        `<link-to-page url="https://app.notion.com/p/${ID.replaceAll('-', '')}" type="database" />`,
      ].join('\n\n'),
      { type: 'child_database', title: 'Risks', id: ID },
      { type: 'link_to_page', kind: 'page', target: ID },
      { type: 'link_to_page', kind: 'database', target: ID },
    ));
});

describe('read, and printed in another way', () => {
  test('the generic tag, as files of before have it', () => {
    reads('<notion type="breadcrumb" data="{}" />', { type: 'breadcrumb' });
    reads('<notion type="column" data="{&quot;width_ratio&quot;:0.5}">\n\nLeft\n\n</notion>', {
      type: 'column',
      ratio: 0.5,
      children: [p('Left')],
    });
    reads(
      `<notion type="synced_block" data="{&quot;synced_from&quot;:{&quot;block_id&quot;:&quot;${ID}&quot;}}" unread="true" />`,
      {
        type: 'synced_block',
        from: ID,
        unread: true,
      },
    );
  });
  test('what stands between columns and is none', () =>
    reads('<columns>\n\nno column\n\n</columns>', { type: 'column_list', children: [p('no column')] }));
  test('a column on one line', () =>
    reads('<columns>\n<column>Left</column>\n<column>Right</column>\n</columns>', {
      type: 'column_list',
      children: [
        { type: 'column', children: [p('Left')] },
        { type: 'column', children: [p('Right')] },
      ],
    }));
  test('the address of a synced block by its page, with # before it', () =>
    reads(
      `<synced-block-reference url="https://app.notion.com/p/Plan-${'0'.repeat(32)}#${ID.replaceAll('-', '')}" />`,
      {
        type: 'synced_block',
        from: ID,
      },
    ));
});

describe('none of ours', () => {
  test.each([
    '<video src="demo.mp4" controls></video>',
    '<video controls>\n<source src="demo.mp4">\n</video>',
    '<embed src="plan.svg">',
    '<column ratio="wide">\n\nLeft\n\n</column>',
    '<synced-block-reference url="https://x.y/" />',
    '<link-to-page url="../plan.md" />',
  ])('%s stays as it is', markdown => {
    const { blocks } = readMarkdown(markdown);
    expect(['html', 'paragraph']).toContain(blocks[0]!.type);
    expect(printMarkdown({ blocks }).trimEnd()).toBe(markdown);
  });
});

test('what was not read of a synced block is told, and never taken for nothing', () =>
  expect(content(readMarkdown(printMarkdown({ blocks: [{ type: 'synced_block', unread: true }] })).blocks)).toEqual([
    { type: 'synced_block', unread: true },
  ]));
