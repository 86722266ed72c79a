import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { bold, code, doc, h, italic, li, listing, p, row, todo } from '../../shared/document/build.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import { compileTemplate, findHoles } from '../../shared/template/index.ts';
import { CONTEXT, words } from './support.ts';

const text = (block: Block | undefined) => block?.text;

describe('findHoles', () => {
  it('cuts a hole out of a text', () => {
    expect(text(findHoles(doc(p('Hello {{ name }}!'))).blocks[0])).toEqual([
      { type: 'text', text: 'Hello ' },
      { type: 'hole', markup: '{{ name }}', offset: 6 },
      { type: 'text', text: '!' },
    ]);
  });

  it('gives a hole that is split over runs the marks of its first character', () => {
    expect(text(findHoles(doc(p('a ', bold('{{ na'), italic('me }} b')))).blocks[0])).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'hole', markup: '{{ name }}', offset: 2, bold: true },
      { type: 'text', text: ' b', italic: true },
    ]);
  });

  it('leaves code and listings alone', () => {
    const page = doc(p(code('{{ a }}')), listing('js', '{{ b }}'), h(2, 'no hole'));
    expect(findHoles(page)).toEqual(page);
  });

  it('makes a line of tags of a paragraph of tags alone, and of such a row', () => {
    const table: Block = {
      type: 'table',
      width: 2,
      children: [row('{% for q in questions %}', ''), row('{{ q.id }}', 'x'), row('{% endfor %}', '')],
    };
    const { blocks } = findHoles(doc(p('{% if a %} {% if b %}'), table));
    expect(blocks[0]).toEqual({ type: 'tag', markup: '{% if a %} {% if b %}', offset: 0 });
    expect(blocks[1]?.children?.map(({ type }) => type)).toEqual(['tag', 'table_row', 'tag']);
  });

  it('takes the first block as front matter if it is a listing in YAML, with lines around it or not', () => {
    for (const yaml of ['id: t\nreaders: me', '---\nid: t\nreaders: me\n---\n']) {
      expect(findHoles(doc(listing('yaml', yaml), p('x')))).toEqual({
        frontMatter: 'id: t\nreaders: me',
        blocks: [p('x')],
      });
    }
  });
});

describe('a page of Notion is a template', () => {
  it('and renders to the same document as the file', () => {
    const yaml = 'id: t\ntitle: T\nversion: 1\nfamily: plans\nreaders: pair\ninputs: { report: { type: person } }';
    const file = `---\n${yaml}\n---\n# {{ report.first }}\n\n{% for p in people %}\n- [ ] **{{ p.name }}**\n{% else %}\n- nobody\n{% endfor %}\n`;
    const page = doc(
      listing('yaml', yaml),
      h(1, '{{ report.first }}'),
      p('{% for p in people %}'),
      todo(false, bold('{{ p.name }}')),
      p('{% else %}'),
      li('nobody'),
      p('{% endfor %}'),
    );
    const [a, b] = [file, page].map(source => {
      const template = compileTemplate(source, { file: 't.md' });
      expect(template.diagnostics).toEqual([]);
      return template.render({ report: 'Ana' }, CONTEXT).page;
    });
    expect(equalDocuments(a!, b!)).toBe(true);
  });

  it('typed with typographic signs or not', () => {
    const page = doc(
      p('{% if report ≠ “Bo” and 2 ≥ 1 –%}'),
      p('{{ today | default: ‘none’ | append: “ Ana’s” }}'),
      p('{%– endif %}'),
    );
    const template = compileTemplate(page, { file: 't' });
    expect(words(template.render({ report: 'Ana' }, CONTEXT).page)).toBe('2026-11-21 Ana’s');
  });

  it('and its errors name the block', () => {
    const heading: Block = {
      ...listing('yaml', '---\nid: t\ntitle: T\nversion: 1\nfamily: plans\nreaders: us\n---'),
      id: 'top',
    };
    const found = compileTemplate(doc(heading, p('x')), { file: 't' }).diagnostics;
    expect(found).toMatchObject([{ id: 'front-matter-value', block: 'top', offset: 53 }]);
  });
});
