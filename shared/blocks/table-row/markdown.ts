import type { MarkdownForm } from '../markdown-form.ts';
import type { TableRowBlock } from './shape.ts';

/** A row is read and printed with its table. */
export const tableRow: MarkdownForm<TableRowBlock> = { print: () => null };
