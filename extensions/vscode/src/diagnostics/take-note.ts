import type { Block } from '../../../../shared/document/block.ts';
import { walk } from '../../../../shared/document/walk.ts';
import { printMarkdown } from '../../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../../shared/markdown/read.ts';
import { rewrite } from '../../../../shared/markdown/rewrite.ts';

/** A private note, and the page without it. */
export interface Taken {
  /** The note with its mark, as a page of its own would have it. */
  note: string;
  /** The page's text; only the lines of the note are gone. */
  rest: string;
}

/**
 * Takes the private note that covers a place out of a page, at any depth.
 *
 * @param offset a place in the note, in UTF-16 units from the start of the text
 * @returns `undefined` where there is no private note at that place
 * @example
 * takeNote('# Plan\n\n> [!PRIVATE]\n> Worried.\n\nMore.\n', 9)
 * // { note: '> [!PRIVATE]\n> Worried.\n', rest: '# Plan\n\nMore.\n' }
 */
export function takeNote(text: string, offset: number): Taken | undefined {
  const before = readMarkdown(text);
  const note = [...walk(before.blocks)].find(
    ({ type, source }) => type === 'private' && source && source.start <= offset && offset <= source.end,
  );
  if (!note) return undefined;
  const after = { ...before, blocks: without(before.blocks, note) };
  return { note: printMarkdown({ blocks: [note] }), rest: rewrite(text, before, after) };
}

const without = (blocks: readonly Block[], gone: Block): Block[] =>
  blocks.flatMap(block => {
    if (block === gone) return [];
    if (!block.children) return [block];
    const children = without(block.children, gone);
    return children.length === block.children.length && children.every((child, i) => child === block.children?.[i])
      ? [block]
      : [{ ...block, children }];
  });
