import type { Block } from '../../../document/block.ts';
import type { Run } from '../../../document/run.ts';
import { marksOf, plainRun, plainText } from '../../../document/text.ts';
import { walk } from '../../../document/walk.ts';
import { printMarkdown } from '../../../markdown/print.ts';
import { readMarkdown } from '../../../markdown/read.ts';
import { BlockWords } from '../../expressions/value.ts';
import { safeLink } from '../../render/safe-link.ts';

/** What somebody may bring into a page of others: nothing that hides, that is kept in step with another page, or that is raw. */
const PLAIN = new Set<Block['type']>([
  ...(['paragraph', 'heading', 'bulleted_list_item', 'numbered_list_item', 'to_do', 'quote'] as const),
  ...(['code', 'divider', 'table', 'table_row', 'callout', 'toggle', 'equation'] as const),
]);

const PLAIN_RUNS = new Set<Run['type']>(['text', 'equation', 'date']);

/**
 * Reads an answer in Markdown. A block or a word that is not plain (a private alert, a synced block, a tag, HTML) stays as
 * the words with which it was written, and nothing gets the identity of a promise or of a block.
 *
 * @example
 * readPlainBlocks('- a\n- **b**').blocks // two list items
 * readPlainBlocks('> [!PRIVATE]\n> pay').blocks // a paragraph with these words
 */
export function readPlainBlocks(text: string): BlockWords {
  const blocks = readMarkdown(text).blocks.map(plain);
  const words = [...walk(blocks)].map(block => plainText(block.text)).filter(line => line !== '');
  return new BlockWords([{ type: 'text', text: words.join('\n') }], blocks);
}

function plain(block: Block): Block {
  if (!PLAIN.has(block.type)) return { type: 'paragraph', text: [{ type: 'text', text: written(block) }] };
  const { id: _id, source: _source, mark: _mark, extra: _extra, unread: _unread, ...rest } = block;
  const made = { ...rest } as Block;
  if (block.text) made.text = block.text.map(plainRunOf);
  if (block.children) made.children = block.children.map(plain);
  if (made.type === 'table_row') made.cells = made.cells.map(cell => cell.map(plainRunOf));
  return made;
}

const written = (block: Block): string => printMarkdown({ blocks: [block] }).trim();

function plainRunOf(run: Run): Run {
  const { link, ...marks } = marksOf(run);
  const safe = link === undefined ? undefined : safeLink(link);
  const kept = safe === undefined ? marks : { ...marks, link: safe };
  if (!PLAIN_RUNS.has(run.type))
    return { type: 'text', text: run.type === 'raw' ? run.markdown : plainRun(run), ...kept };
  const { link: _link, ...rest } = run;
  return safe === undefined ? rest : { ...rest, link: safe };
}
