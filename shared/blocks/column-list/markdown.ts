import { printBox, readInside } from '../box-form.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import type { ColumnListBlock } from './shape.ts';

/**
 * ```
 * <columns>
 *
 * <column ratio="0.5">
 *
 * Left
 *
 * </column>
 * …
 * </columns>
 * ```
 */
export const columnList: MarkdownForm<ColumnListBlock> = {
  tags: {
    columns: {
      attributes: [],
      whole: true,
      read: (_, content) => {
        const children = readInside(content);
        return { type: 'column_list', ...(children.length > 0 ? { children } : {}), source: content.source };
      },
    },
  },
  print: (block, printer) => printBox('columns', {}, block, printer),
};
