import { type Icon, isHostedIcon } from '../../../shared/blocks/icon.ts';
import type { Block } from '../../../shared/document/block.ts';
import type { Document } from '../../../shared/document/document.ts';
import { canonical } from '../../../shared/document/fingerprint.ts';
import type { Json } from '../../../shared/document/json.ts';
import type { OpaqueRun, Run } from '../../../shared/document/run.ts';
import { mapBlocks } from '../../../shared/document/walk.ts';
import { isCreatable } from '../../../shared/notion/fate.ts';
import { notionView } from '../../../shared/notion/view.ts';
import { readRichText } from '../../../shared/richtext/notion/read-rich-text.ts';
import { isWritable, writeRichText } from '../../../shared/richtext/notion/write-rich-text.ts';

/** The content of a document's blocks, one string a block; captions of opaque blocks by what they say. */
export function comparable(document: Document): string[] {
  return mapBlocks(document.blocks, plainData).map(canonical);
}

/** What a page has in it that is made from a document: its view without what no request can make. */
export function madeByRequest(document: Document): Document {
  const blocks = mapBlocks(notionView(document).blocks, block => {
    if (!isCreatable(block)) return null;
    const { unread, ...read } = block as Block & { unread?: true };
    // What is under a copy of a synced block is its original's.
    if (read.type === 'synced_block' && read.from !== undefined) delete read.children;
    // Notion takes no empty column, so one whose contents can't be made gets an empty line.
    if (read.type === 'column' && !read.children?.length) read.children = [{ type: 'paragraph', text: [] }];
    const { caption, cells } = read as { caption?: Run[]; cells?: Run[][] };
    const texts = { ...(read.text && { text: asSent(read.text) }), ...(caption && { caption: asSent(caption) }) };
    return { ...read, ...texts, ...(cells && { cells: cells.map(asSent) }) } as Block;
  });
  return { blocks: withoutToldIcons(blocks) };
}

/** No request may have the icon of a paragraph that is no tab, and none a picture that Notion keeps. */
function withoutToldIcons(blocks: readonly Block[], parent?: Block): Block[] {
  return blocks.map(block => {
    const { icon, ...bare } = block as Block & { icon?: Icon };
    const told = isHostedIcon(icon) || (block.type === 'paragraph' && parent?.type !== 'tab');
    const shown = told ? (bare as Block) : block;
    return shown.children ? ({ ...shown, children: withoutToldIcons(shown.children, block) } as Block) : shown;
  });
}

const asSent = (runs: Run[]): Run[] => (runs.some(isCard) ? readRichText(writeRichText(runs)) : runs);

const isCard = (run: Run): run is OpaqueRun => run.type === 'opaque' && !isWritable(run);

function plainData(block: Block): Block {
  if (block.type !== 'opaque') return block;
  const { color, ...data } = block.data;
  const caption = Array.isArray(data.caption) ? (readRichText(data.caption) as unknown as Json) : [];
  return { ...block, data: { ...data, caption, ...(color !== 'default' && color !== undefined && { color }) } };
}
