import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { printInline } from '../../../extensions/local-notion/markdown/print-inline.ts';
import { readInline } from '../../../extensions/local-notion/markdown/read-inline.ts';
import { storeRichText } from '../../../extensions/local-notion/richtext/store-rich-text.ts';

const run = (content: string, annotations: JsonObject = {}) => ({ text: { content }, annotations });

describe('inline text', () => {
  test.each<[string, Json[]]>([
    ['plain', [run('plain')]],
    [
      '**bold** *italic* ~~gone~~ `code`',
      [
        run('bold', { bold: true }),
        run(' '),
        run('italic', { italic: true }),
        run(' '),
        run('gone', { strikethrough: true }),
        run(' '),
        run('code', { code: true }),
      ],
    ],
    ['**a*b***', [run('a', { bold: true }), run('b', { bold: true, italic: true })]],
    ['***a**b*', [run('a', { bold: true, italic: true }), run('b', { italic: true })]],
    [
      '<span underline="true">u</span> <span color="red_bg">r</span>',
      [run('u', { underline: true }), run(' '), run('r', { color: 'red_background' })],
    ],
    [
      '[**l**](https://a.example/)',
      [{ text: { content: 'l', link: { url: 'https://a.example/' } }, annotations: { bold: true } }],
    ],
    ['$`x^2`$', [{ equation: { expression: 'x^2' } }]],
    ['\\*not\\* \\[a\\] \\<b\\> \\$5', [run('*not* [a] <b> $5')]],
    ['2 \\* 3', [run('2 * 3')]],
  ])('%s', (text, runs) => {
    expect(printInline(storeRichText(runs), '')).toBe(text);
    expect(storeRichText(readInline(text))).toEqual(storeRichText(runs));
  });

  test.each<[string, Json[]]>([
    ['2 * 3 * 4', [run('2 * 3 * 4')]],
    ['a **b', [run('a **b')]],
    ['a [b', [run('a [b')]],
    ['<b>x', [run('<b>x')]],
    ['a $5 and $6', [run('a $5 and $6')]],
    ['say $x+1$ now', [run('say '), { equation: { expression: 'x+1' } }, run(' now')]],
    ['`a*b*`', [run('a*b*', { code: true })]],
    ['a<br>b', [run('a\nb')]],
  ])('%s is read as it looks', (text, runs) => {
    expect(storeRichText(readInline(text))).toEqual(storeRichText(runs));
  });

  test('white space stands outside of marks', () => {
    expect(printInline(storeRichText([run('a '), run(' b ', { bold: true }), run('c')]), '')).toBe('a  **b** c');
  });
});
