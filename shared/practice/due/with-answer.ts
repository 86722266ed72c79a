import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { plainText } from '../../document/text.ts';
import type { Hints } from '../hints.ts';
import { ownWords } from '../own-words.ts';
import { normalised } from '../promises/promise-id.ts';
import type { SectionHeadings } from '../sections/section-headings.ts';

/**
 * The page with an answer in one of its sections: in place of the section's hints, or at its end. It is an item where the section ends
 * with items, else a paragraph.
 *
 * ```
 * ## Result                        ## Result
 * <span color="gray">…</span>      3 May 2027: from 41 to 18 minutes.
 * ```
 *
 * @returns nothing where the page has no heading of this section
 */
export function withAnswer(
  document: Document,
  section: string,
  words: string,
  headings: SectionHeadings,
  hints: Hints,
): Document | undefined {
  const { blocks } = document;
  const named = (block: Block): string | undefined =>
    block.type === 'heading' ? headings.get(normalised(plainText(block.text))) : undefined;
  const start = blocks.findIndex(block => named(block) === section);
  const heading = blocks[start];
  if (heading?.type !== 'heading') return undefined;
  if (heading.children) {
    const opened = { ...heading, children: answered(heading.children, words, hints) };
    return { ...document, blocks: blocks.with(start, opened) };
  }
  const next = blocks.findIndex(
    (block, i) => i > start && block.type === 'heading' && (named(block) !== undefined || block.level <= heading.level),
  );
  const end = next < 0 ? blocks.length : next;
  const inside = answered(blocks.slice(start + 1, end), words, hints);
  return { ...document, blocks: [...blocks.slice(0, start + 1), ...inside, ...blocks.slice(end)] };
}

function answered(blocks: readonly Block[], words: string, hints: Hints): Block[] {
  const isHint = (block: Block): boolean =>
    (block.type === 'paragraph' || block.type === 'bulleted_list_item') &&
    !block.children?.length &&
    plainText(block.text).trim() !== '' &&
    plainText(ownWords(block.text, hints)).trim() === '';
  const first = blocks.findIndex(isHint);
  const kept = blocks.filter(block => !isHint(block));
  const type = (first < 0 ? blocks.at(-1) : blocks[first])?.type;
  const text = [{ type: 'text' as const, text: words }];
  const isItem = type === 'bulleted_list_item' || kept.at(-1)?.type === 'bulleted_list_item';
  const answer: Block = isItem ? { type: 'bulleted_list_item', text } : { type: 'paragraph', text };
  // What stood before the first hint has lost none.
  return kept.length < blocks.length && !isItem ? kept.toSpliced(first, 0, answer) : [...kept, answer];
}
