import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { previewPlugin } from '../../../shared/markdown/preview/preview-plugin.ts';
import { editor } from './markup.ts';

describe("in an editor's own preview", () => {
  const render = editor();

  test('each element of ours keeps the line that the editor wrote on it, so both sides scroll together', () => {
    const lines = render('# a\n\n> [!NOTE]\n> b\n\n<details>\n<summary>c</summary>\n\nd\n\n</details>\n\n- [ ] e\n');
    expect([...lines.matchAll(/<(\w+) [^>]*data-line="(\d+)"/g)].map(([, tag, line]) => `${line} ${tag}`)).toEqual([
      '0 h1',
      '2 div',
      '2 p',
      '5 details',
      '8 p',
      '12 ul',
      '12 li',
    ]);
    expect(lines).toContain('class="rp-callout rp-blue-bg code-line"');
  });

  test('its HTML, fences, links and anchors stay its own', () => {
    const md = new MarkdownIt({ html: true });
    md.renderer.rules.fence = (tokens, i) => `<mermaid>${tokens[i]!.content}</mermaid>`;
    md.renderer.rules.heading_open = (tokens, i) => `<${tokens[i]!.tag} id="anchor-${tokens[i + 1]!.content}">`;
    md.use(previewPlugin);
    expect(md.render('<kbd>K</kbd>\n\n```mermaid\na\n```\n\n# x\n\n<h2 color="red">y</h2>\n')).toBe(
      '<p><kbd>K</kbd></p>\n<mermaid>a\n</mermaid><h1 id="anchor-x">x</h1>\n<h2 id="anchor-y">y</h2>',
    );
  });

  test('it draws formulas by its own means where it has them, whichever plug-in came first', () => {
    const md = new MarkdownIt().use(previewPlugin);
    md.renderer.rules.math_inline = (tokens, i) => `<math>${tokens[i]!.content}</math>`;
    md.renderer.rules.math_block = (tokens, i) => `<math display="block">${tokens[i]!.content}</math>`;
    expect(md.render('$`a`$\n\n$$\nb\n$$\n')).toBe('<p><math>a</math></p>\n<math display="block">b</math>');
  });

  test('a page without anything of ours is drawn as before', () => {
    const page =
      '# a\n\n- b\n\n1. c\n\n> d\n\n```ts\ne\n```\n\n<div>f</div>\n\n[g](https://h.example "i") ![j](k.png)\n\n[l]: m\n';
    expect(render(page)).toBe(
      (() => {
        const plain = new MarkdownIt({ html: true, linkify: true });
        plain.core.ruler.push('source_map_data_attribute', state => {
          for (const token of state.tokens) {
            if (!token.map || token.type === 'inline') continue;
            token.attrSet('data-line', String(token.map[0]));
            token.attrJoin('class', 'code-line');
          }
        });
        return plain.render(page);
      })(),
    );
  });
});

test('templates can be told from other pages by what the host says of the text', () => {
  const render = editor({ holes: env => (env as { template?: boolean }).template === true });
  expect(render('{{ x }}', { template: true })).toContain('<code class="rp-hole">{{ x }}</code>');
  expect(render('{{ x }}')).toContain('>{{ x }}</p>');
});

test('behind a hole of several lines, lines keep their numbers', () => {
  const lines = editor({ holes: true })('a\n\n{% comment %}\nb\nc\n{% endcomment %}\n\n- {{ d }}\n\ne\n');
  expect([...lines.matchAll(/<(\w+) [^>]*data-line="(\d+)"/g)].map(([, tag, line]) => `${line} ${tag}`)).toEqual([
    '0 p',
    '2 div',
    '7 ul',
    '7 li',
    '9 p',
  ]);
});

test('a page of ours can be put into a frame that makes it look like one of Notion', () => {
  const render = editor({ page: env => (env as { ours?: boolean }).ours === true });
  expect(render('a', { ours: true })).toBe('<div class="rp-page"><p data-line="0" class="code-line">a</p>\n</div>');
  expect(render('a')).toBe('<p data-line="0" class="code-line">a</p>\n');
});

describe('code with its caption', () => {
  const figure = '<figure>\n\n```sql\nSELECT 1;\n```\n\n<figcaption>How many</figcaption>\n</figure>\n';

  test('is a figure, whose code the editor draws as any other', () => {
    expect(editor()(figure)).toBe(
      '<figure class="rp-figure code-line" data-line="0"><pre><code data-line="2" class="code-line language-sql">SELECT 1;\n</code></pre>\n' +
        '<figcaption class="rp-caption">How many</figcaption></figure>',
    );
    expect(editor({ onlyOurs: true })(figure)).toContain(
      '<figcaption class="rp-caption">How many</figcaption></figure>',
    );
  });

  test('looks the same where our plug-in is not at hand', () =>
    expect(new MarkdownIt({ html: true }).render(figure)).toBe(
      '<figure>\n<pre><code class="language-sql">SELECT 1;\n</code></pre>\n<figcaption>How many</figcaption>\n</figure>\n',
    ));

  test('is HTML where it is anything else, and can do no harm', () =>
    expect(editor({ onlyOurs: true })('<figure>\n\nwords\n\n<figcaption>a</figcaption>\n</figure>\n')).not.toContain(
      '<figure',
    ));
});
