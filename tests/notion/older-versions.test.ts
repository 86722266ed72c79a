import { describe, expect, test } from 'vitest';
import { equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { fromNotion, type NotionBlock } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';

const words = (content: string) => [{ type: 'text', text: { content, link: null }, plain_text: content, href: null }];
const hi = words('Hi');
const annotated = (over: object) => [
  {
    ...hi[0],
    annotations: { bold: false, italic: false, strikethrough: false, underline: false, code: false, ...over },
  },
];
const person = { object: 'user', id: '10ca1000-0000-4000-8000-000000000001' };
const mention = (mentioned: object) => [{ type: 'mention', mention: mentioned, plain_text: '@Ana', href: null }];

/** What differs, in the words of an older version and in those of 2026-03-11. */
const ROWS: readonly [what: string, old: NotionBlock, now: NotionBlock][] = [
  [
    'archived, where in_trash stands today',
    { type: 'divider', archived: false, divider: {} },
    { type: 'divider', in_trash: false, divider: {} },
  ],
  [
    'archived and in_trash, both',
    { type: 'divider', archived: false, in_trash: false, divider: {} },
    { type: 'divider', in_trash: false, divider: {} },
  ],
  [
    'meeting notes are a transcription',
    { type: 'transcription', transcription: { title: hi, status: 'notes_ready' } },
    { type: 'meeting_notes', meeting_notes: { title: hi, status: 'notes_ready' } },
  ],
  ...[
    'paragraph',
    'heading_1',
    'bulleted_list_item',
    'numbered_list_item',
    'quote',
    'toggle',
    'callout',
    'template',
  ].map((type): [string, NotionBlock, NotionBlock] => [
    `the text of a ${type} stands under text`,
    { type, [type]: { text: hi } },
    { type, [type]: { rich_text: hi } },
  ]),
  [
    'the text of a to-do stands under text',
    { type: 'to_do', to_do: { text: hi, checked: true } },
    { type: 'to_do', to_do: { rich_text: hi, checked: true } },
  ],
  [
    'the text of code stands under text, and there is no caption',
    { type: 'code', code: { text: hi, language: 'ruby' } },
    { type: 'code', code: { rich_text: hi, language: 'ruby', caption: [] } },
  ],
  [
    'a block without a colour',
    { type: 'paragraph', paragraph: { rich_text: hi } },
    { type: 'paragraph', paragraph: { rich_text: hi, color: 'default' } },
  ],
  [
    'a paragraph without an icon',
    { type: 'paragraph', paragraph: { rich_text: hi, color: 'default' } },
    { type: 'paragraph', paragraph: { rich_text: hi, color: 'default', icon: null } },
  ],
  [
    'a heading that can’t fold yet',
    { type: 'heading_2', heading_2: { rich_text: hi } },
    { type: 'heading_2', heading_2: { rich_text: hi, is_toggleable: false, color: 'default' } },
  ],
  [
    'a numbered item without start and format',
    { type: 'numbered_list_item', numbered_list_item: { rich_text: hi } },
    { type: 'numbered_list_item', numbered_list_item: { rich_text: hi, list_format: 'numbers' } },
  ],
  [
    'children inside the payload, as requests have them',
    { type: 'toggle', toggle: { text: hi, children: [{ type: 'divider', divider: {} }] } },
    { type: 'toggle', has_children: true, toggle: { rich_text: hi }, children: [{ type: 'divider', divider: {} }] },
  ],
  [
    'a text without the colour among its annotations',
    { type: 'quote', quote: { rich_text: annotated({ bold: true }) } },
    { type: 'quote', quote: { rich_text: annotated({ bold: true, color: 'default' }) } },
  ],
  [
    'a mention of a user with all that is known of them',
    {
      type: 'quote',
      quote: {
        rich_text: mention({ type: 'user', user: { ...person, name: 'Ana', avatar_url: null, type: 'person' } }),
      },
    },
    { type: 'quote', quote: { rich_text: mention({ type: 'user', user: person }) } },
  ],
  [
    'a picture without a caption',
    { type: 'image', image: { type: 'external', external: { url: 'https://x.y/a.png' } } },
    { type: 'image', image: { type: 'external', external: { url: 'https://x.y/a.png' }, caption: [] } },
  ],
  [
    'a file without a name',
    { type: 'file', file: { type: 'external', external: { url: 'https://x.y/a.pdf' }, caption: [] } },
    { type: 'file', file: { type: 'external', external: { url: 'https://x.y/a.pdf' }, caption: [], name: 'a.pdf' } },
  ],
  [
    'a bookmark and an embed without captions',
    { type: 'bookmark', bookmark: { url: 'https://x.y' } },
    { type: 'bookmark', bookmark: { url: 'https://x.y', caption: [] } },
  ],
  [
    'a callout whose icon says no type',
    { type: 'callout', callout: { text: hi, icon: { emoji: '💡' } } },
    { type: 'callout', callout: { rich_text: hi, icon: { type: 'emoji', emoji: '💡' } } },
  ],
  [
    'a synced block whose origin says no type',
    { type: 'synced_block', synced_block: { synced_from: { block_id: person.id } } },
    { type: 'synced_block', synced_block: { synced_from: { type: 'block_id', block_id: person.id } } },
  ],
  [
    'a link to a page that says no type',
    { type: 'link_to_page', link_to_page: { page_id: person.id } },
    { type: 'link_to_page', link_to_page: { type: 'page_id', page_id: person.id } },
  ],
  ['columns without a width', { type: 'column', column: {} }, { type: 'column', column: { width_ratio: null } }],
];

describe('a tree that was read with an older version of the API', () => {
  test.each(ROWS)('%s: is the same document', (_, old, now) => {
    const [before, today] = [fromNotion([old]), fromNotion([now])];
    expect(equalDocuments(before, today), `${printMarkdown(before)}\n${printMarkdown(today)}`).toBe(true);
    expect(printMarkdown(before)).toBe(printMarkdown(today));
    expect(toNotion(before)).toEqual(toNotion(today));
  });
});
