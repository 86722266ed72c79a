import type { Json, JsonObject } from '../json.ts';

/** A run, plain or with marks. */
export const run = (content: string, annotations: JsonObject = {}): JsonObject => ({ text: { content }, annotations });

const block =
  (type: string) =>
  (text: string | Json[], more: JsonObject = {}): JsonObject => ({
    [type]: { rich_text: typeof text === 'string' ? [run(text)] : text, ...more },
  });

/** Short names for the blocks that samples are made of. */
export const paragraph = block('paragraph');
export const heading = block('heading_2');
export const subheading = block('heading_3');
export const bullet = block('bulleted_list_item');
export const numbered = block('numbered_list_item');
export const quote = block('quote');
export const toggle = block('toggle');

/** A to-do, done or open. */
export const toDo = (text: string | Json[], checked = false, children: Json[] = []): JsonObject =>
  block('to_do')(text, { checked, ...(children.length > 0 && { children }) });

/** A callout with an emoji. */
export const callout = (emoji: string, color: string, text: string | Json[]): JsonObject =>
  block('callout')(text, { icon: { emoji }, color });

/** A table with a head. */
export const table = (...rows: readonly (readonly string[])[]): JsonObject => ({
  table: {
    table_width: rows[0]?.length ?? 1,
    has_column_header: true,
    children: rows.map(cells => ({ table_row: { cells: cells.map(text => [run(text)]) } })),
  },
});

/** Columns of equal width. */
export const columns = (...parts: readonly (readonly Json[])[]): JsonObject => ({
  column_list: { children: parts.map(children => ({ column: { children: [...children] } })) },
});
