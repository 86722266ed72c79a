import type { Block, BlockType } from '../../../document/block.ts';
import { callout, column, columnList, syncedBlock, toggle } from './box-forms.ts';
import {
  audio,
  childDatabase,
  childPage,
  code,
  divider,
  equation,
  file,
  image,
  pdf,
  tableOfContents,
  unknown,
  video,
} from './leaf-forms.ts';
import type { LineForm } from './line-form.ts';
import { table, tableRow } from './table-form.ts';
import { bulletedListItem, heading, numberedListItem, paragraph, quote, toDo } from './words-forms.ts';

/** Every block that the first version has a form for, in the order in which their lines are tried. */
export const LINE_FORMS: { readonly [T in BlockType]?: LineForm<Extract<Block, { type: T }>> } = {
  heading,
  to_do: toDo,
  divider,
  bulleted_list_item: bulletedListItem,
  numbered_list_item: numberedListItem,
  quote,
  code,
  equation,
  toggle,
  callout,
  column_list: columnList,
  column,
  synced_block: syncedBlock,
  table,
  table_row: tableRow,
  child_page: childPage,
  child_database: childDatabase,
  opaque: unknown,
  audio,
  video,
  file,
  pdf,
  image,
  table_of_contents: tableOfContents,
  paragraph,
};
