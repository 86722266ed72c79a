import { describe, expect, test } from 'vitest';
import {
  bold,
  code,
  divider,
  doc,
  h,
  italic,
  li,
  link,
  listing,
  ol,
  p,
  quote,
  row,
  strike,
  todo,
  toggle,
  under,
} from '../../shared/document/build.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { reads, same, stable } from '../support/same.ts';

describe('blocks, in both directions', () => {
  test('paragraphs', () => same('One\n\nTwo', p('One'), p('Two')));
  test('an empty paragraph is a tag', () => same('One\n\n<p />\n\nTwo', p('One'), p(), p('Two')));
  test('a coloured paragraph stands between tags', () =>
    same('<p color="red_bg">\n\nLate\n\n</p>', { ...p('Late'), color: 'red_background' }));
  test('a paragraph with children stands between tags', () =>
    same('<p>\n\nOne\n\n- a\n\n</p>', under(p('One'), li('a'))));
  test('headings', () => same('# A\n\n#### D', h(1, 'A'), h(4, 'D')));
  test('a heading that ends in a number sign', () => same('# C \\#', h(1, 'C #')));
  test('headings 5 and 6 are read, though Notion has none', () => same('###### F', h(6, 'F')));
  test('a coloured heading', () => same('<h2 color="blue">Plan</h2>', { ...h(2, 'Plan'), color: 'blue' }));
  test('a heading that folds', () =>
    same(
      '<details heading="h2">\n<summary>Plan</summary>\n\nText\n\n</details>',
      under({ ...h(2, 'Plan'), toggleable: true as const }, p('Text')),
    ));
  test('a toggle', () =>
    same(
      '<details>\n<summary>More **now**</summary>\n\n- a\n\n</details>',
      under(toggle('More ', bold('now')), li('a')),
    ));
  test('bulleted items', () => same('- a\n  - b\n- c', under(li('a'), li('b')), li('c')));
  test('an item with a paragraph under it', () => same('- a\n\n  more\n\n- b', under(li('a'), p('more')), li('b')));
  test('an empty item', () => same('- <!-- -->', li()));
  test('to-dos', () => same('- [ ] call Bo\n- [x] done', todo(false, 'call Bo'), todo(true, 'done')));
  test('an item whose words look like a box', () => same('- \\[ ] no box', li('[ ] no box')));
  test('numbers', () => same('1. a\n2. b', ol('a'), ol('b')));
  test('a list that begins elsewhere', () => same('7. a\n8. b', { ...ol('a'), start: 7 }, ol('b')));
  test('where numbering starts again the delimiter changes', () =>
    same('1. a\n7) b\n8) c', ol('a'), { ...ol('b'), start: 7 }, ol('c')));
  test('letters', () => same('<ol type="a">\n<li>\n\none\n\n</li>\n</ol>', { ...ol('one'), format: 'letters' }));
  test('a quote', () => same('> said\n>\n> - a', under(quote('said'), li('a'))));
  test('a quote without words of its own', () => same('> - a', under(quote(), li('a'))));
  test('a note is a callout', () =>
    same('> [!NOTE]\n> Mind this', {
      type: 'callout',
      text: p('Mind this').text,
      icon: 'ℹ️',
      color: 'blue_background',
    }));
  test('any other callout', () =>
    same('<callout icon="💡" color="gray_bg">\n\nIdea\n\n</callout>', {
      type: 'callout',
      text: p('Idea').text,
      icon: '💡',
      color: 'gray_background',
    }));
  test('a private note, in any case', () => {
    same('> [!PRIVATE]\n> not for Ana', { type: 'private', text: p('not for Ana').text });
    reads('> [!private] on one line', { type: 'private', text: p('on one line').text });
  });
  test('a quote from elsewhere that begins like an alert stays a quote', () =>
    same('> \\[!PRIVATE] said Ana', quote('[!PRIVATE] said Ana')));
  test('code', () => same('```ts\nconst a = 1;\n```', listing('ts', 'const a = 1;')));
  test('code with fences inside', () => same('````\n```\n````', listing(null, '```')));
  test('a language of two words', () => same('```visual basic\nx\n```', listing('visual basic', 'x')));
  test('a divider', () => same('a\n\n---\n\nb', p('a'), divider(), p('b')));
  test('a divider on the first line would be front matter', () => same('***\n\n---', divider(), divider()));
  test('an equation', () => same('$$\ne = mc^2\n$$', { type: 'equation', expression: 'e = mc^2' }));
  test('a table with a header', () =>
    same('| a | b |\n| --- | :-: |\n| 1 | x\\|y |', {
      type: 'table',
      width: 2,
      columnHeader: true,
      align: [null, 'center'],
      children: [row('a', 'b'), row('1', 'x|y')],
    }));
  test('any other table', () =>
    same('<table header-column="true">\n<tr>\n<td>a</td>\n<td>**b**</td>\n</tr>\n</table>', {
      type: 'table',
      width: 2,
      rowHeader: true,
      children: [row('a', bold('b'))],
    }));
  test('an image', () =>
    same('![A cat](cat.png "Tom")', { type: 'image', url: 'cat.png', caption: p('A cat').text, title: 'Tom' }));
  test('a bookmark', () =>
    same('<bookmark source="https://a.b/c">Read</bookmark>', {
      type: 'bookmark',
      url: 'https://a.b/c',
      caption: p('Read').text,
    }));
  test('a child page', () =>
    same('<page url="https://app.notion.com/p/10ca1000000040008000000000000000">Plans</page>', {
      type: 'child_page',
      title: 'Plans',
      id: '10ca1000-0000-4000-8000-000000000000',
    }));
  test('HTML that is none of our tags stands for itself', () =>
    same('<div align="center">\n<b>x</b>\n</div>', { type: 'html', html: '<div align="center">\n<b>x</b>\n</div>' }));
  test('a comment', () => same('<!-- keep -->', { type: 'comment', html: '<!-- keep -->' }));
  test('blanks before HTML are layout, or they would move it into the item above', () =>
    reads('- a\n\n <div>\n   x\n </div>\n', li('a'), { type: 'html', html: '<div>\n   x\n </div>' }));
  test('a definition', () => same('[a]: https://x.y "T"', { type: 'definition', markdown: '[a]: https://x.y "T"' }));
  test('what Notion has and Markdown has not', () =>
    same('<notion type="ai_block" data="{}" />', { type: 'opaque', kind: 'ai_block', data: {} }));
  test('children that were not read are no missing children', () =>
    same('<notion type="toggle" fields="{&quot;text&quot;:[]}" unread="true" />', { ...toggle(), unread: true }));
});

describe('text, in both directions', () => {
  test('marks', () =>
    same(
      '**b** *i* ~~s~~ `c` ***bi***',
      p(bold('b'), ' ', italic('i'), ' ', strike('s'), ' ', code('c'), ' ', {
        type: 'text',
        text: 'bi',
        bold: true,
        italic: true,
      }),
    ));
  test('marks that can not flank are tags', () => same('x<b>a.</b>b', p('x', bold('a.'), 'b')));
  test('Japanese', () => same('<b>日本。</b>本', p(bold('日本。'), '本')));
  test('a mark that begins with a blank', () => same('a<b> b</b>', p('a', bold(' b'))));
  test('colours', () => same('<span color="red">late</span>', p({ type: 'text', text: 'late', color: 'red' })));
  test('underline', () => same('<u>this</u>', p({ type: 'text', text: 'this', underline: true })));
  test('links', () => same('[read](https://a.b/c)', p(link('https://a.b/c', 'read'))));
  test('a link that shows its address', () => same('<https://a.b/c>', p(link('https://a.b/c', 'https://a.b/c'))));
  test('an address that is no link', () => same('https\\://a.b/c', p('https://a.b/c')));
  test('blanks at the edges', () => same('&#32;a&#9;', p(' a\t')));
  test('a line break', () => same('a<br>b', p('a\nb')));
  test('what describes a picture is words, with their escapes resolved', () => {
    same('![see \\[1\\]](u)', { type: 'image', url: 'u', caption: p('see [1]').text });
    reads('![*one* &amp; `two`](u)', { type: 'image', url: 'u', caption: p('one & two').text });
  });
  test('a fence behind a tab in code could close it in a list item', () =>
    same('- a\n\n  ````\n  \t```\n  ````', under(li('a'), listing(null, '\t```'))));
  test('a line break inside a mark that is a tag', () => {
    same('<u>a<br>b</u>', { ...p(), text: [{ type: 'text', text: 'a\nb', underline: true }] });
    same('<span color="red">a<br>b</span>', { ...p(), text: [{ type: 'text', text: 'a\nb', color: 'red' }] });
  });
  test('a user, a page and a day', () =>
    same(
      '<mention url="user://10ca1000-0000-4000-8000-000000000000">Ana</mention> <date start="2026-11-21" />',
      p({ type: 'mention', kind: 'user', id: '10ca1000-0000-4000-8000-000000000000', label: 'Ana' }, ' ', {
        type: 'date',
        start: '2026-11-21',
      }),
    ));
  test('a formula', () => same('so $`a_1`$ it is', p('so ', { type: 'equation', expression: 'a_1' }, ' it is')));
  test('money is no formula', () => reads('between $5 and $6, or $7', p('between $5 and $6, or $7')));
  test('only what would be markup is escaped', () =>
    same(
      '2 * 3, snake_case, a < b, [draft] Q&A, C:\\dir, 50 % #1',
      p('2 * 3, snake_case, a < b, [draft] Q&A, C:\\dir, 50 % #1'),
    ));
  test('what would be markup is escaped', () =>
    same('\\*a\\* \\[x](y) \\<b> \\&amp; \\`c\\`', p('*a* [x](y) <b> &amp; `c`')));
  test('words that would begin a block', () =>
    same('1\\. a\n\n\\- b\n\n\\# c\n\n\\> d', p('1. a'), p('- b'), p('# c'), p('> d')));
  test('a promise carries its name at the end of the line', () =>
    same('- [ ] Ana: send it <!--p:7k2qd-->', { ...todo(false, 'Ana: send it'), mark: { kind: 'p', id: '7k2qd' } }));
});

describe('reading is total', () => {
  test('a tag without its end is HTML', () =>
    expect(readMarkdown('<callout icon="x">\n\ntext').blocks.map(block => block.type)).toEqual(['html', 'paragraph']));
  test('a details element of somebody else is HTML', () =>
    stable('<details open>\n<summary>x</summary>\n</details>\n'));
  test('footnotes are text', () => reads('a[^1]\n\n[^1]: b', p('a[^1]'), p('[^1]: b')));
  test('NUL and lone surrogates become the replacement character', () => reads('a\0b\ud800c', p('a\ufffdb\ufffdc')));
  test.each(['>', '- ', '<details>\n<summary>x</summary>\n\n', '[', '*a ', '<callout>\n\n'])(
    'ten thousand of %j are read, and nothing is lost',
    marker => {
      const document = readMarkdown(`${marker.repeat(10_000)}end`);
      expect(printMarkdown(document)).toContain('end');
    },
  );
  test('a list 120 deep keeps its last word', () => {
    const deep = Array.from({ length: 120 }, (_, i) => `${'  '.repeat(i)}- level ${i}`).join('\n');
    expect(printMarkdown(readMarkdown(deep))).toContain('level 119');
  });
});

describe('front matter', () => {
  test('is kept as it is', () => stable('---\na:   1 # why\n---\n\n# A\n'));
  test('is no divider', () => expect(readMarkdown('---\na: 1\n---\n# A')).toMatchObject({ frontMatter: 'a: 1' }));
  test('an empty one ends at once, whatever dashes come later', () =>
    expect(readMarkdown('---\n---\na\n\n---\n\nb')).toMatchObject({
      frontMatter: '',
      blocks: [{ type: 'paragraph' }, { type: 'divider' }, { type: 'paragraph' }],
    }));
  test('an open one is no front matter', () => expect(readMarkdown('---\na: 1').frontMatter).toBeUndefined());
  test('an empty page of it', () => expect(printMarkdown({ ...doc(), frontMatter: 'a: 1' })).toBe('---\na: 1\n---\n'));
});
