import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { hasMarkup } from '../structure/markup.ts';

/** Blocks whose text is never looked into: holes in a listing are part of the listing. */
const VERBATIM = new Set<Block['type']>(['code', 'equation', 'html', 'comment', 'definition', 'opaque']);

type Fields = { [key: string]: unknown };

/** Whether nothing in a block or below it depends on answers. */
export function isStill(block: Block): boolean {
  if (block.type === 'tag') return false;
  if (!VERBATIM.has(block.type)) {
    const {
      caption = [],
      cells = [],
      url,
      icon,
      title,
    } = block as unknown as { [key: string]: Run[] } & { cells?: Run[][] };
    if (![block.text ?? [], caption, ...(cells as Run[][])].every(runs => runs.every(isStillRun))) return false;
    if ([url, icon, title].some(line => typeof line === 'string' && hasMarkup(line))) return false;
  }
  return (block.children ?? []).every(isStill);
}

function isStillRun(run: Run): boolean {
  if (run.type === 'hole' || (run.link !== undefined && hasMarkup(run.link))) return false;
  return run.type !== 'image' || !hasMarkup(run.url + run.alt);
}

/**
 * The block as it goes into a page: without the ids and the source segments, which are the template's. In a hint its
 * words are grey.
 */
export function toStill(block: Block, hint: boolean, deep = true): Block {
  const { id: _id, source: _source, ...rest } = block as Block & Fields;
  const made: Fields = rest;
  if (hint) {
    if (rest.text) made.text = (rest.text as Run[]).map(gray);
    if (made.cells) made.cells = (made.cells as Run[][]).map(cell => cell.map(gray));
  }
  if (deep && block.children) made.children = block.children.map(child => toStill(child, hint));
  return made as unknown as Block;
}

const gray = (run: Run): Run => ({ ...run, color: 'gray' });
