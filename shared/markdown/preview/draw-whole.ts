import type { Token } from 'markdown-it';
import type { Block } from '../../document/block.ts';
import type { Tag } from '../../richtext/tag.ts';
import { classes } from './color-class.ts';
import { drawBlock } from './draw-block.ts';
import type { Elements } from './elements.ts';
import { pageAddress } from './page-address.ts';
import { readTag } from './read-tag.ts';
import { isSafeAddress } from './safe-address.ts';

/**
 * A tag that stands on one line with its text and its end, or on its own: `<h2 color="red">Title</h2>`, `<p />`.
 *
 * @returns `null` where its attributes are not ours, and the line is HTML
 */
export function drawWhole(tag: Tag, token: Token, inline: Token | undefined, make: Elements): Token[] | null {
  const block = readTag(tag, { text: inline });
  if (!block || Array.isArray(block)) return null;
  const draw = WHOLE[block.type] as DrawWhole<Block> | undefined;
  if (draw && tag.name !== 'notion') return draw(block, inline ? [inline] : [], token, make);
  const opened = drawBlock(tag, block, make, token);
  return [...opened, ...make.closeAll(opened)];
}

type DrawWhole<B extends Block> = (block: B, words: Token[], from: Token, make: Elements) => Token[];

const WHOLE: { [T in Block['type']]?: DrawWhole<Extract<Block, { type: T }>> } = {
  paragraph: ({ color }, words, from, make) => [
    make.open('p', { class: classes('rp-empty', color) }, from),
    ...words,
    make.close('p'),
  ],
  heading: ({ level, color }, words, from, make) => {
    const open = make.open(`h${level}`, { class: classes('', color) }, from);
    const close = make.close(`h${level}`);
    // Under these names an editor gives headings their anchors.
    open.type = 'heading_open';
    close.type = 'heading_close';
    return [open, ...words, close];
  },
  bookmark: ({ url }, words, from, make) => [
    make.open('div', { class: 'rp-bookmark' }, from),
    ...(words.length > 0 ? [make.open('div'), ...words, make.close('div')] : []),
    ...address(url, url, make),
    make.close('div'),
  ],
  child_page: ({ id }, words, from, make) => [
    make.open('p', { class: 'rp-page-link' }, from),
    ...make.words('span', '📄', { class: 'rp-icon', 'aria-hidden': 'true' }),
    make.open(id ? 'a' : 'span', id ? { href: pageAddress(id), rel: 'noreferrer' } : {}),
    ...words,
    make.close(id ? 'a' : 'span'),
    make.close('p'),
  ],
};

const address = (url: string, words: string, make: Elements): Token[] =>
  isSafeAddress(url) ? make.words('a', words, { href: url, rel: 'noreferrer' }) : make.words('span', words);
