import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HUES } from '../../../shared/document/run.ts';
import { pageHtml } from '../../../shared/markdown/preview/page-html.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';

const html = (markdown: string, options = {}): string =>
  pageHtml(markdown, options)
    .replace(/^<div class="rp-page">/, '')
    .replace(/<\/div>$/, '')
    .replace(/>\n/g, '>')
    .trim();

describe('what stands on lines of its own', () => {
  test.each([
    [
      'a callout',
      '<callout icon="💡" color="gray_bg">\n\nText\n\n</callout>',
      '<div class="rp-callout rp-gray-bg" role="note"><span class="rp-icon" aria-hidden="true">💡</span><div class="rp-body"><p>Text</p></div></div>',
    ],
    [
      'columns, the second three times as wide',
      '<columns>\n<column ratio="0.25">A</column>\n<column ratio="0.75">B</column>\n</columns>',
      '<div class="rp-columns"><div class="rp-column rp-share-3">A</div><div class="rp-column rp-share-8">B</div></div>',
    ],
    [
      'a tab with its icon',
      '<tabs>\n\n<tab icon="📅">\n\nNow\n\nShip it\n\n</tab>\n\n</tabs>',
      '<div class="rp-tabs"><div class="rp-tab"><span class="rp-icon" aria-hidden="true">📅</span><div class="rp-body"><p>Now</p><p>Ship it</p></div></div></div>',
    ],
    ['a synced block', '<synced-block>\n\nOnce\n\n</synced-block>', '<div class="rp-synced"><p>Once</p></div>'],
    [
      'a video with its caption',
      '<video source="https://x.y/demo.mp4">The **new** one</video>',
      '<div class="rp-bookmark rp-file"><span class="rp-icon" aria-hidden="true">🎬</span><a href="https://x.y/demo.mp4" rel="noreferrer">demo.mp4</a><div class="rp-caption">The <strong>new</strong> one</div></div>',
    ],
    [
      'a file that opens in Notion only is no link',
      '<pdf source="https://files.example/plan.pdf" hosted="true" />',
      '<div class="rp-bookmark rp-file"><span class="rp-icon" aria-hidden="true">📕</span><span>plan.pdf</span></div>',
    ],
    [
      'a picture whose caption has marks',
      '<image source="https://x.y/a.png">*Soon*</image>',
      '<figure class="rp-figure"><img class="rp-picture" src="https://x.y/a.png" alt=""><figcaption class="rp-caption"><em>Soon</em></figcaption></figure>',
    ],
    [
      'an address that is not safe leaves only its words',
      '<embed source="javascript:alert(1)">Map</embed>',
      '<div class="rp-bookmark"><div>Map</div><span>javascript:alert(1)</span></div>',
    ],
    [
      'a table of contents',
      '<table-of-contents />',
      '<p class="rp-quiet"><span class="rp-icon" aria-hidden="true">☰</span><span>Table of contents</span></p>',
    ],
    [
      'a database in the page',
      '<database url="https://app.notion.com/p/10ca1000000040008000000000000000">Risks</database>',
      '<p class="rp-page-link"><span class="rp-icon" aria-hidden="true">🗃️</span><a href="https://app.notion.com/p/10ca1000000040008000000000000000" rel="noreferrer">Risks</a></p>',
    ],
    [
      'an alert of GitHub',
      '> [!TIP]\n> Text',
      '<div class="rp-callout rp-green-bg" role="note"><span class="rp-icon" aria-hidden="true">💡</span><div class="rp-body"><p>Text</p></div></div>',
    ],
    [
      'an alert whose text is a list',
      '> [!NOTE]\n> - a',
      '<div class="rp-callout rp-blue-bg" role="note"><span class="rp-icon" aria-hidden="true">ℹ️</span><div class="rp-body"><ul><li>a</li></ul></div></div>',
    ],
    [
      'what is for me only',
      '> [!private] Hm\n> more',
      '<div class="rp-private" role="note"><div class="rp-label">Only for me</div><p>Hm\nmore</p></div>',
    ],
    [
      'a plain quote',
      '> [!NOTE] not alone on its line',
      '<blockquote><p>[!NOTE] not alone on its line</p></blockquote>',
    ],
    ['an escaped marker', '> \\[!NOTE]\n> Text', '<blockquote><p>[!NOTE]\nText</p></blockquote>'],
    [
      'a toggle',
      '<details>\n<summary>**More**</summary>\n\nText\n\n</details>',
      '<details class="rp-toggle"><summary><strong>More</strong></summary><p>Text</p></details>',
    ],
    [
      'a toggle on one line',
      '<details><summary>More</summary>\n\nText\n\n</details>',
      '<details class="rp-toggle"><summary>More</summary><p>Text</p></details>',
    ],
    [
      'a heading that folds',
      '<details heading="h2" color="red">\n<summary>More</summary>\n\nText\n\n</details>',
      '<details class="rp-toggle rp-red"><summary><h2>More</h2></summary><p>Text</p></details>',
    ],
    [
      'columns',
      '<notion type="column_list" data="{}">\n\n<notion type="column" data="{}">\n\na\n\n</notion>\n\n</notion>',
      '<div class="rp-columns"><div class="rp-column"><p>a</p></div></div>',
    ],
    ['a coloured paragraph', '<p color="red_bg">\n\nText\n\n</p>', '<div class="rp-text rp-red-bg"><p>Text</p></div>'],
    ['an empty paragraph', '<p />', '<p class="rp-empty"></p>'],
    ['a coloured heading', '<h2 color="blue">Title</h2>', '<h2 class="rp-blue">Title</h2>'],
    ['letters', '<ol type="a" start="3">\n<li>\n\na\n\n</li>\n</ol>', '<ol type="a" start="3"><li><p>a</p></li></ol>'],
    [
      'a coloured to-do',
      '<todo checked="true" color="red">\n\ndone\n\n</todo>',
      '<div class="rp-to-do rp-red"><input class="rp-check" type="checkbox" disabled="" checked="" aria-label="To-do"><div class="rp-body rp-done"><p>done</p></div></div>',
    ],
    [
      'a table with a header column',
      '<table header-column="true">\n<tr>\n<td>**a**</td>\n<td>b</td>\n</tr>\n</table>',
      '<div class="rp-wide" tabindex="0" role="group" aria-label="Table"><table><tbody><tr><th scope="row"><strong>a</strong></th><td>b</td></tr></tbody></table></div>',
    ],
    [
      'a bookmark',
      '<bookmark source="https://a.example/">*Read*</bookmark>',
      '<div class="rp-bookmark"><div><em>Read</em></div><a href="https://a.example/" rel="noreferrer">https://a.example/</a></div>',
    ],
    [
      'a page below',
      '<page url="https://app.notion.com/p/10ca1000000040008000000000000000">Home</page>',
      '<p class="rp-page-link"><span class="rp-icon" aria-hidden="true">📄</span><a href="https://app.notion.com/p/10ca1000000040008000000000000000" rel="noreferrer">Home</a></p>',
    ],
    ['a formula', '$$\na < b\n$$', '<pre class="rp-equation"><code>a &lt; b</code></pre>'],
    [
      'any other block of Notion',
      '<notion type="link_preview" data="{&quot;url&quot;:&quot;https://a.example/&quot;}" />',
      '<div class="rp-box"><div class="rp-label">link preview</div><p><a href="https://a.example/" rel="noreferrer">https://a.example/</a></p></div>',
    ],
    [
      'a block of ours that is carried whole',
      '<notion type="callout" fields="{&quot;text&quot;:[{&quot;type&quot;:&quot;text&quot;,&quot;text&quot;:&quot;Mind&quot;}],&quot;icon&quot;:&quot;💡&quot;}" />',
      '<div class="rp-callout" role="note"><span class="rp-icon" aria-hidden="true">💡</span><div class="rp-body"><p>Mind</p></div></div>',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  test('a to-do has a box that says its words; only a bulleted item has one, and an escaped bracket is none', () => {
    expect(html('- [x] Call **Bo** <!--p:7k2qd-->\n- \\[ ] text\n\n1. [ ] text')).toBe(
      '<ul><li class="rp-to-do"><input class="rp-check" type="checkbox" disabled="" checked="" aria-label="Call Bo"><span class="rp-done">Call <strong>Bo</strong> </span></li><li>[ ] text</li></ul><ol><li>[ ] text</li></ol>',
    );
  });

  test('a tag without its other end, or with attributes that are not ours, is shown as it was written', () => {
    expect(html('<callout>\n\ntext')).toBe('<pre class="rp-html"><code>&lt;callout&gt;</code></pre><p>text</p>');
    expect(html('<details heading="h9">\n<summary>a</summary>\n\n</details>')).toBe(
      '<pre class="rp-html"><code>&lt;details heading=&quot;h9&quot;&gt;</code></pre><pre class="rp-html"><code>&lt;summary&gt;a&lt;/summary&gt;</code></pre><pre class="rp-html"><code>&lt;/details&gt;</code></pre>',
    );
  });
});

describe('what stands inside a text', () => {
  test.each([
    ['marks as tags', '<b>a</b> <i>b</i> <s>c</s> <u>d</u>', '<strong>a</strong> <em>b</em> <s>c</s> <u>d</u>'],
    [
      'a mention of a person',
      '<mention url="user://10ca1000-0000-4000-8000-000000000000">Bo</mention>',
      '<span class="rp-mention">@Bo</span>',
    ],
    [
      'a mention of a page',
      '<mention url="https://app.notion.com/p/10ca1000000040008000000000000000">Home</mention>',
      '<a class="rp-mention" href="https://app.notion.com/p/10ca1000000040008000000000000000" rel="noreferrer">Home</a>',
    ],
    [
      'a day',
      'by <date start="2026-11-21" />',
      'by <time class="rp-mention" datetime="2026-11-21">@21 November 2026</time>',
    ],
    [
      'a span of time',
      'by <date start="2026-11-21T09:30:00.000+01:00" end="2026-11-22" />',
      'by <time class="rp-mention" datetime="2026-11-21T09:30:00.000+01:00">@21 November 2026, 09:30 → 22 November 2026</time>',
    ],
    ['a formula', 'so $`a<b`$', 'so <code class="rp-equation">a&lt;b</code>'],
    ['a line break', 'a<br>b', 'a<br>b'],
    ['a comment is not shown', 'a <!-- b --> c', 'a  c'],
    [
      'a tag of others is its own words',
      'press <kbd>K</kbd>',
      'press <code class="rp-html">&lt;kbd&gt;</code>K<code class="rp-html">&lt;/kbd&gt;</code>',
    ],
    ['braces mean nothing', '{{ name }}', '{{ name }}'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test.each(HUES)('%s letters and ground have a class each', hue => {
    expect(html(`<span color="${hue}">a</span> <span color="${hue}_bg">b</span>`)).toBe(
      `<p><span class="rp-${hue}">a</span> <span class="rp-${hue}-bg">b</span></p>`,
    );
  });
});

test('the front matter is left out, and a document gives what its Markdown gives', () => {
  const page = '---\ntitle: secret\n---\n# Monday\n\n- a\n';
  expect(html(page)).toBe('<h1>Monday</h1><ul><li>a</li></ul>');
  expect(pageHtml(readMarkdown(page))).toBe(pageHtml(page));
});

test('a picture is shown, or with `pictures: false` named by a link so that no other machine is asked', () => {
  expect(html('![A *b*](https://a.example/g.png)')).toBe(
    '<p><img class="rp-picture" src="https://a.example/g.png" alt="A b"></p>',
  );
  expect(html('![A *b*](https://a.example/g.png)', { pictures: false })).toBe(
    '<p><a href="https://a.example/g.png" rel="noreferrer">A b</a></p>',
  );
});

test('the holes of a template are chips, in code and addresses as they were written', () => {
  expect(
    html('{% if a | b %}\n## {{ x | default: "*" }}\n\n[a]({{ url }}) `{{ c }}`\n{% endif %}', { holes: true }),
  ).toBe(
    '<div class="rp-hole-line"><code class="rp-hole">{% if a | b %}</code></div><h2><code class="rp-hole">{{ x | default: &quot;*&quot; }}</code></h2><p><a href="{{ url }}" rel="noreferrer">a</a> <code>{{ c }}</code></p><div class="rp-hole-line"><code class="rp-hole">{% endif %}</code></div>',
  );
});

test('every template of ours is previewed with all its words', () => {
  const files = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.md'));
  for (const file of files) {
    const shown = pageHtml(readFileSync(`templates/${file}`, 'utf8'), { holes: true });
    expect(shown, file).not.toMatch(/[\u{E000}-\u{F0FF}]|rp-html/u);
    // An example is filled in.
    expect(shown.includes('rp-hole'), file).toBe(!file.endsWith('.example.md'));
  }
  expect(files.length).toBeGreaterThan(4);
});
