import type { Token } from 'markdown-it';
import { drawCheckBox } from './draw-block.ts';
import type { Elements } from './elements.ts';

/** Draws `- [ ] text` with a box. Only bulleted items have one, and only where the bracket is not escaped. */
export function drawToDos(tokens: readonly Token[], make: Elements): void {
  const lists: string[] = [];
  tokens.forEach((token, i) => {
    if (token.type.endsWith('_list_open')) lists.push(token.type);
    else if (token.type.endsWith('_list_close')) lists.pop();
    else if (token.type === 'list_item_open' && lists.at(-1) === 'bullet_list_open') {
      const inline = tokens[i + 1]?.type === 'paragraph_open' ? tokens[i + 2] : undefined;
      if (inline && takeBox(inline, make)) token.attrJoin('class', 'rp-to-do');
    }
  });
}

function takeBox(inline: Token, make: Elements): boolean {
  const [first, ...rest] = inline.children ?? [];
  const box = first?.type === 'text' && inline.content.startsWith('[') ? BOX.exec(first.content) : null;
  if (!first || !box) return false;
  const checked = box[1] !== ' ';
  first.content = first.content.slice(box[0].length);
  const words = [first, ...rest].map(({ content, type }) => (type === 'html_inline' ? '' : content)).join('');
  inline.children = [
    drawCheckBox(checked, words, make),
    make.open('span', { class: checked ? 'rp-done' : undefined }),
    first,
    ...rest,
    make.close('span'),
  ];
  return true;
}

const BOX = /^\[([ xX])\](?:[ \t]+|$)/;
