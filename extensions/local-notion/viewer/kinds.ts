import type { JsonObject } from '../json.ts';

/** A kind of block that a person can choose. */
export interface Kind {
  readonly type: string;
  readonly name: string;
  /** Other words by which one looks for it. */
  readonly words: string;
  /** What one types at the beginning of a line for it, as in Notion; a space makes it so, unless `at once`. */
  readonly signs?: readonly string[];
  readonly atOnce?: readonly string[];
  /** Whether a line becomes it; the others are made beside the line. */
  readonly turns: boolean;
  /** Its value when it is new, beside its words. */
  readonly value: JsonObject;
}

const line = (type: string, name: string, words: string, more: Partial<Kind> = {}): Kind => ({
  type,
  name,
  words,
  turns: true,
  value: {},
  ...more,
});

const beside = (type: string, name: string, words: string, value: JsonObject, more: Partial<Kind> = {}): Kind => ({
  type,
  name,
  words,
  turns: false,
  value,
  ...more,
});

const empty = { paragraph: { rich_text: [] } };
const row = { table_row: { cells: [[], []] } };

/** What the menus of the viewer offer, in the order of Notion's own. */
export const KINDS: readonly Kind[] = [
  line('paragraph', 'Text', 'plain paragraph'),
  beside('child_page', 'Page', 'sub-page child', {}),
  line('to_do', 'To-do list', 'task checkbox todo', { signs: ['[]', '[ ]'] }),
  line('heading_1', 'Heading 1', 'h1 title', { signs: ['#'] }),
  line('heading_2', 'Heading 2', 'h2', { signs: ['##'] }),
  line('heading_3', 'Heading 3', 'h3', { signs: ['###'] }),
  line('bulleted_list_item', 'Bulleted list', 'point item', { signs: ['-', '*', '+'] }),
  line('numbered_list_item', 'Numbered list', 'ordered item', { signs: ['1.', 'a.', 'i.'] }),
  line('toggle', 'Toggle list', 'fold details', { signs: ['>'] }),
  line('quote', 'Quote', 'citation', { signs: ['"', '|'] }),
  line('callout', 'Callout', 'note box', { value: { icon: { emoji: '💡' }, color: 'gray_background' } }),
  line('code', 'Code', 'listing program', { value: { language: 'plain text' }, atOnce: ['```'] }),
  beside('divider', 'Divider', 'line rule', {}, { atOnce: ['---'] }),
  beside('table', 'Simple table', 'rows columns', {
    table_width: 2,
    has_column_header: true,
    children: [row, row, row],
  }),
  beside('column_list', '2 columns', 'side by side', {
    children: [{ column: { children: [empty] } }, { column: { children: [empty] } }],
  }),
  beside('table_of_contents', 'Table of contents', 'outline headings', {}),
  beside('breadcrumb', 'Breadcrumb', 'path', {}),
];

/** What a block of a type is called for people. */
export const kindName = (type: string): string =>
  KINDS.find(kind => kind.type === type)?.name ?? type.charAt(0).toUpperCase() + type.slice(1).replaceAll('_', ' ');
