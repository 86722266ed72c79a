import type { MarkdownForm } from '../markdown-form.ts';
import type { BreadcrumbBlock } from './shape.ts';

/** `<breadcrumb />` */
export const breadcrumb: MarkdownForm<BreadcrumbBlock> = {
  tags: {
    breadcrumb: {
      attributes: [],
      whole: true,
      read: (_, { blocks, text, source }) => (blocks.length > 0 || text ? null : { type: 'breadcrumb', source }),
    },
  },
  print: () => ['<breadcrumb />'],
};
