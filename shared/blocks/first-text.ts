import type { Block, LineMark } from '../document/block.ts';
import type { Run } from '../document/run.ts';
import type { Segment } from '../document/source.ts';
import { EMPTY_TEXT } from '../richtext/empty-text.ts';

/** The own text of a container, and what stands under it. */
export interface FirstText {
  text: Run[];
  children: Block[];
  segments: Segment[];
  mark?: LineMark;
}

/**
 * A container's own text is its first paragraph, if it begins with one.
 *
 * ```
 * - text of the item
 *
 *   first child
 * ```
 */
export function takeFirstText(blocks: Block[]): FirstText {
  const [first, ...rest] = blocks;
  const own =
    first?.type === 'paragraph' &&
    !first.color &&
    !first.children &&
    first.source !== undefined &&
    first.source.text.length > 0;
  if (!own) return { text: [], children: withoutPlaceholder(blocks), segments: [] };
  const { text, source, mark } = first;
  return { text, children: rest, segments: source!.text, ...(mark ? { mark } : {}) };
}

/** `<!-- -->` stands where a container has no text of its own. */
export function withoutPlaceholder(blocks: Block[]): Block[] {
  const first = blocks[0];
  return first?.type === 'comment' && first.html === EMPTY_TEXT ? blocks.slice(1) : blocks;
}

/** Only the fields that a container takes over from its first text. */
export function fromFirstText(first: FirstText): { text: Run[]; children?: Block[]; mark?: LineMark } {
  return {
    text: first.text,
    ...(first.children.length > 0 ? { children: first.children } : {}),
    ...(first.mark ? { mark: first.mark } : {}),
  };
}
