import { colorName, parseColor } from '../../richtext/color.ts';
import { openTag } from '../../richtext/tag.ts';
import { foldedLines } from '../heading/markdown.ts';
import type { HeadingBlock } from '../heading/shape.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import type { ToggleBlock } from './shape.ts';

/**
 * ```
 * <details>
 * <summary>Title</summary>
 *
 * what it hides
 *
 * </details>
 * ```
 */
export const toggle: MarkdownForm<ToggleBlock> = {
  tags: {
    details: {
      attributes: ['heading', 'color'],
      read: (tag, { blocks, summary, source }) => {
        const { heading } = tag.attributes;
        const color = parseColor(tag.attributes.color);
        if (!summary || ('color' in tag.attributes && !color) || (heading !== undefined && !/^h[1-6]$/.test(heading)))
          return null;
        const fields = {
          text: summary.runs,
          ...(blocks.length > 0 ? { children: blocks } : {}),
          ...(color ? { color } : {}),
          ...(summary.mark ? { mark: summary.mark } : {}),
          source: { ...source, text: summary.segments },
        };
        if (heading === undefined) return { type: 'toggle', ...fields };
        return { type: 'heading', level: Number(heading[1]) as HeadingBlock['level'], toggleable: true, ...fields };
      },
    },
    // Read with the `<details>` around it; on its own it is no block of ours.
    summary: { attributes: [], whole: true, read: () => null },
  },
  print: (block, printer) => [
    openTag('details', { color: colorName(block.color) }),
    ...foldedLines(block, printer),
    '</details>',
  ],
};
