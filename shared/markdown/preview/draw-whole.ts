import type { Token } from 'markdown-it';
import type { Block } from '../../document/block.ts';
import type { Tag } from '../../richtext/tag.ts';
import { classes } from './color-class.ts';
import { drawBlock } from './draw-block.ts';
import { drawCard, drawFile, drawLine, drawPageLink, drawPicture } from './draw-lines.ts';
import type { Elements } from './elements.ts';
import { readTag, tagOf } from './read-tag.ts';

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
  column: (block, words, from, make) => {
    const opened = drawBlock(tagOf(from), block, make, from);
    return [...opened, ...words, ...make.closeAll(opened)];
  },
  bookmark: ({ url }, words, from, make) => drawCard(url, '', words, from, make),
  embed: (block, words, from, make) =>
    block.kind ? drawFile('🖥️', block, words, from, make) : drawCard(block.url, '', words, from, make),
  link_preview: ({ url }, words, from, make) => drawCard(url, '', words, from, make),
  image: (block, words, from, make) =>
    block.kind ? drawFile('🖼️', block, words, from, make) : drawPicture(block.url, words, from, make),
  video: (block, words, from, make) => drawFile('🎬', block, words, from, make),
  audio: (block, words, from, make) => drawFile('🔊', block, words, from, make),
  file: (block, words, from, make) => drawFile('📎', block, words, from, make),
  pdf: (block, words, from, make) => drawFile('📕', block, words, from, make),
  breadcrumb: (_, __, from, make) => [
    ...drawLine('rp-quiet', '🧭', from, make),
    ...make.words('span', 'The way to this page'),
    make.close('p'),
  ],
  table_of_contents: ({ color }, _, from, make) => [
    ...drawLine(classes('rp-quiet', color)!, '☰', from, make),
    ...make.words('span', 'Table of contents'),
    make.close('p'),
  ],
  child_page: ({ id }, words, from, make) => drawPageLink('📄', id, words, from, make),
  child_database: ({ id }, words, from, make) => drawPageLink('🗃️', id, words, from, make),
  link_to_page: ({ kind, target }, _, from, make) =>
    drawPageLink('↗️', target, [make.text(`To the ${kind} in Notion`)], from, make),
};
