import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOTION_FORMS } from '../../shared/blocks/notion-forms.ts';
import { bold, doc, h, li, link, listing, p, row, text, todo, under } from '../../shared/document/build.ts';
import type { Document } from '../../shared/document/document.ts';
import { fidelity } from '../../shared/notion/fidelity.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { notionView } from '../../shared/notion/view.ts';

test('every folder of blocks has a Notion form in the list', () => {
  const folder = join(import.meta.dirname, '../../shared/blocks');
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
  expect(Object.keys(NOTION_FORMS).sort()).toEqual(folders.map(entry => entry.name.replaceAll('-', '_')).sort());
});

test('a box to tick becomes a request with the fields that say something', () => {
  expect(toNotion(doc(todo(true, 'Call ', bold('Bo'))))).toEqual([
    {
      type: 'to_do',
      to_do: {
        rich_text: [
          { type: 'text', text: { content: 'Call ' } },
          { type: 'text', text: { content: 'Bo' }, annotations: { bold: true } },
        ],
        checked: true,
      },
    },
  ]);
});

test('local things are left out of requests, and told about', () => {
  const page = doc(
    p('Shown'),
    { type: 'private', text: text('Only mine') },
    { type: 'comment', html: '<!-- note -->' },
    { type: 'definition', markdown: '[a]: https://x.y' },
    { type: 'html', html: '<hr>' },
    p('See ', { type: 'raw', markdown: '<kbd>' }, 'that ', link('../prd.md', 'file')),
  );
  expect(toNotion(page).map(request => request.type)).toEqual(['paragraph', 'paragraph']);
  expect(JSON.stringify(toNotion(page))).not.toMatch(/mine|note|kbd|prd/);
  expect(fidelity(page).map(row => row.kept)).toEqual([
    'whole',
    'here only',
    'here only',
    'here only',
    'here only',
    'changed',
  ]);
});

test.each([
  [
    '../prd.md#goals',
    '../prd.md#goals has no page in Notion yet; the words are sent without the link, which comes once it has one.',
  ],
  ['#goals', 'Notion takes no link to #goals; its words are sent without it.'],
  ['sheet.xlsx', 'Notion takes no link to sheet.xlsx; its words are sent without it.'],
  ['https://x.y/prd.md', undefined],
])('what becomes of a link to %s', (address, reason) => {
  expect(fidelity(doc(p(link(address, 'there'))))[0]!.reason).toBe(reason);
});

test('what Notion would give back', () => {
  const page = doc(
    h(6, 'Deep'),
    listing('ts', 'let a'),
    listing('cobol', 'MOVE'),
    listing('plain text', 'x'),
    p(link('a.md', 'a')),
  );
  const back = doc(h(4, 'Deep'), listing('typescript', 'let a'), listing(null, 'MOVE'), listing(null, 'x'), p('a'));
  expect(notionView(page)).toEqual(back);
});

test('a picture in a sentence becomes its description, linked', () => {
  expect(notionView(doc(p('See ', { type: 'image', url: 'https://x.y/a.png', alt: 'the plan' })))).toEqual(
    doc(p('See ', link('https://x.y/a.png', 'the plan'))),
  );
});

test('children that were not read are never none', () => {
  const [block] = fromNotion([{ id: 'a', type: 'toggle', has_children: true, toggle: { rich_text: [] } }]).blocks;
  expect(block).toEqual({ type: 'toggle', id: 'a', text: [], unread: true });
});

test('a page inside a page ends the tree', () => {
  const tree = [{ id: 'a', type: 'child_page', has_children: true, child_page: { title: 'Plans' } }];
  expect(fromNotion(tree)).toEqual({ blocks: [{ type: 'child_page', id: 'a', title: 'Plans' }] });
  expect(toNotion(fromNotion(tree))).toEqual([]);
});

test('fields that nothing here stands for are kept and sent back', () => {
  const tree = [
    { id: 'a', type: 'to_do', to_do: { rich_text: [], checked: false, color: 'default', glow: 'soft', icon: null } },
  ];
  expect(fromNotion(tree).blocks[0]!.extra).toEqual({ glow: 'soft' });
  expect(toNotion(fromNotion(tree))).toEqual([
    { type: 'to_do', to_do: { rich_text: [], checked: false, glow: 'soft' } },
  ]);
});

test('a malformed answer is named by block and field', () => {
  const read = (payload: unknown): Document => fromNotion([{ id: 'b1', type: 'table', table: payload }]);
  expect(() => read({})).toThrow("In Notion's block b1, table.table_width should be a number.");
  expect(() => read('x')).toThrow("In Notion's block b1, table should be an object.");
  expect(() => fromNotion([{ id: 'b2', type: 'paragraph', paragraph: { rich_text: 'x' } }])).toThrow(
    "In Notion's block b2, rich_text should be a list of rich text items.",
  );
});

test('long words are split at 2000 units, never within a character', () => {
  const words = `${'a'.repeat(1999)}😀${'b'.repeat(2500)}`;
  const [request] = toNotion(doc(p(words)));
  const items = (request!.paragraph as { rich_text: { text: { content: string } }[] }).rich_text;
  expect(items.map(item => item.text.content.length)).toEqual([1999, 2000, 502]);
  expect(items.map(item => item.text.content).join('')).toBe(words);
});

test('a text of more than a hundred runs goes on in a second block', () => {
  const runs = Array.from({ length: 150 }, (_, i) => (i % 2 ? bold(`${i} `) : `${i} `));
  const paragraphs = toNotion(doc(p(...runs)));
  const item = toNotion(doc(li(...runs)));
  expect(paragraphs.map(request => (request.paragraph as { rich_text: unknown[] }).rich_text.length)).toEqual([
    100, 50,
  ]);
  expect(item).toHaveLength(1);
  expect((item[0]!.bulleted_list_item as { children: unknown[] }).children).toHaveLength(1);
});

test('the rows of a table are as wide as the table', () => {
  const table = under({ type: 'table', width: 2 }, row('a'), row('b', 'c', 'd'));
  const [request] = toNotion(doc(table));
  const payload = request!.table as { table_width: number; children: { table_row: { cells: unknown[] } }[] };
  expect(payload.table_width).toBe(3);
  expect(payload.children.map(child => child.table_row.cells.length)).toEqual([3, 3]);
});
