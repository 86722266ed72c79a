import { printBox, readInside } from '../box-form.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import type { TabBlock } from './shape.ts';

/**
 * ```
 * <tabs>
 *
 * <tab icon="📅">        a paragraph: see its form
 *
 * This week
 *
 * What the tab shows
 *
 * </tab>
 *
 * </tabs>
 * ```
 */
export const tab: MarkdownForm<TabBlock> = {
  tags: {
    tabs: {
      attributes: [],
      whole: true,
      read: (_, content) => {
        const children = readInside(content);
        return { type: 'tab', ...(children.length > 0 ? { children } : {}), source: content.source };
      },
    },
  },
  print: (block, printer) => printBox('tabs', {}, block, printer, 'tabs'),
};
