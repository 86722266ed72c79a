import { expect, test } from 'vitest';
import { doc, p } from '../../shared/document/build.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { fidelity } from '../../shared/notion/fidelity.ts';
import { fitToNotion } from '../../shared/notion/fit-to-notion.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { notionView } from '../../shared/notion/view.ts';

const types = (markdown: string): string[] => toNotion(readMarkdown(markdown)).map(({ type }) => type);

test('what stands between two columns follows them, for Notion takes only columns there', () => {
  const page = '<columns>\n<column>A</column>\n\nBetween\n\n<column>B</column>\n</columns>';
  expect(types(page)).toEqual(['column_list', 'paragraph']);
  expect(JSON.stringify(toNotion(readMarkdown(page))[0])).not.toContain('Between');
});

test('one column alone is its contents, since Notion makes columns from two on', () =>
  expect(types('<columns>\n<column>\n\n# A\n\nb\n\n</column>\n</columns>')).toEqual(['heading_1', 'paragraph']));

test('a column outside of columns is its contents', () =>
  expect(types('<column>\n\n# A\n\nb\n\n</column>')).toEqual(['heading_1', 'paragraph']));

test('tabs are paragraphs; what else is written there follows them', () =>
  expect(types('<tabs>\n\n<tab>One</tab>\n\n---\n\n</tabs>')).toEqual(['tab', 'divider']));

test('columns that Notion has stay as they are, with one column and with an unread one', () => {
  const page = doc(
    { type: 'column_list', id: 'l', children: [{ type: 'column', id: 'c', children: [p('A')] }] },
    { type: 'column_list', id: 'm', unread: true },
  );
  expect(fitToNotion(page)).toBe(page);
});

test('an icon is a tab’s: no other paragraph is sent with one', () => {
  const icon = '📅';
  expect(toNotion(doc({ ...p('A'), icon }))).toEqual(toNotion(doc(p('A'))));
  expect(toNotion(doc({ type: 'tab', children: [{ ...p('A'), icon }] }))).toMatchObject([
    { tab: { children: [{ paragraph: { icon: { type: 'emoji', emoji: '📅' } } }] } },
  ]);
});

test('a file that Notion keeps is known without the signature of its address, and not made anew', () => {
  const signed = (signature: string) =>
    fromNotion([
      {
        id: 'v',
        type: 'video',
        video: {
          type: 'file',
          file: { url: `https://files.example/a/demo.mp4?X-Amz-Signature=${signature}`, expiry_time: '2026-11-22' },
          name: 'demo.mp4',
        },
      },
    ]);
  expect(signed('one')).toEqual(signed('two'));
  expect(signed('one').blocks).toEqual([
    { type: 'video', id: 'v', url: 'https://files.example/a/demo.mp4', kind: 'file' },
  ]);
  expect(notionView(signed('one'))).toEqual(signed('one'));
  expect(toNotion(signed('one'))).toEqual([]);
  expect(fidelity(signed('one'))[0]).toMatchObject({ kept: 'not created' });
});

test('links to pages, databases and comments keep the kind of what they lead to', () => {
  const link = (kind: string) => [{ type: 'link_to_page', link_to_page: { type: `${kind}_id`, [`${kind}_id`]: 'x' } }];
  for (const kind of ['page', 'database', 'comment']) expect(toNotion(fromNotion(link(kind)))).toEqual(link(kind));
});

test('what has a form only in part stays as it came', () =>
  expect(fromNotion([{ type: 'embed', embed: { html: '<b>' } }]).blocks).toEqual([
    { type: 'opaque', kind: 'embed', data: { html: '<b>' } },
  ]));
