import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { readMarkdown } from '../../markdown/read.ts';
import { rewrite } from '../../markdown/rewrite.ts';
import { isOver, topicText } from './topic-text.ts';

/** What is a point to talk about, among the blocks of an inbox. */
const POINTS: ReadonlySet<Block['type']> = new Set([
  'bulleted_list_item',
  'numbered_list_item',
  'to_do',
  'paragraph',
  'toggle',
]);

/**
 * What is noted in an inbox, a list that one can also write by hand.
 *
 * ```
 * - pricing for teams
 * - [x] the export       ticked: over
 * - ~~the holiday~~      struck: over
 * ```
 *
 * @example
 * inboxPoints('- pricing for teams\n- [x] the export\n') // ['pricing for teams']
 */
export const inboxPoints = (text: string): string[] => points(readMarkdown(text)).map(([, words]) => words);

const points = ({ blocks }: Document): [Block, string][] =>
  blocks
    .filter(block => POINTS.has(block.type) && !isOver(block))
    .map((block): [Block, string] => [block, topicText(block)])
    .filter(([, words]) => words !== '');

/**
 * The inbox with one point more; everything else stays as it was written.
 *
 * @example
 * withPoint('- pricing for teams\n', 'the export') // '- pricing for teams\n- the export\n'
 */
export function withPoint(text: string, words: string): string {
  const before = readMarkdown(text);
  const point: Block = {
    type: 'bulleted_list_item',
    text: [{ type: 'text', text: words.replace(/\s+/g, ' ').trim() }],
  };
  const after = rewrite(text, before, { ...before, blocks: [...before.blocks, point] });
  return after.endsWith('\n') ? after : `${after}\n`;
}

/**
 * The inbox without the points that were taken; of two equal ones as many go as were taken.
 *
 * @example
 * withoutPoints('- pricing for teams\n- the export\n', ['the export']) // '- pricing for teams\n'
 */
export function withoutPoints(text: string, taken: readonly string[]): string {
  const before = readMarkdown(text);
  const left = [...taken];
  const gone = new Set(
    points(before)
      .filter(([, words]) => {
        const at = left.indexOf(words);
        if (at >= 0) left.splice(at, 1);
        return at >= 0;
      })
      .map(([block]) => block),
  );
  return rewrite(text, before, { ...before, blocks: before.blocks.filter(block => !gone.has(block)) });
}
