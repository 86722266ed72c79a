import type { BlockShapes } from '../document/block.ts';
import { audio } from './audio/markdown.ts';
import { bookmark } from './bookmark/markdown.ts';
import { breadcrumb } from './breadcrumb/markdown.ts';
import { bulletedListItem } from './bulleted-list-item/markdown.ts';
import { callout } from './callout/markdown.ts';
import { childDatabase } from './child-database/markdown.ts';
import { childPage } from './child-page/markdown.ts';
import { code } from './code/markdown.ts';
import { column } from './column/markdown.ts';
import { columnList } from './column-list/markdown.ts';
import { comment } from './comment/markdown.ts';
import { definition } from './definition/markdown.ts';
import { divider } from './divider/markdown.ts';
import { embed } from './embed/markdown.ts';
import { equation } from './equation/markdown.ts';
import { file } from './file/markdown.ts';
import { heading } from './heading/markdown.ts';
import { html } from './html/markdown.ts';
import { image } from './image/markdown.ts';
import { linkPreview } from './link-preview/markdown.ts';
import { linkToPage } from './link-to-page/markdown.ts';
import type { MarkdownForm } from './markdown-form.ts';
import { meetingNotes } from './meeting-notes/markdown.ts';
import { numberedListItem } from './numbered-list-item/markdown.ts';
import { opaque } from './opaque/markdown.ts';
import { paragraph } from './paragraph/markdown.ts';
import { pdf } from './pdf/markdown.ts';
import { privateNote } from './private/markdown.ts';
import { quote } from './quote/markdown.ts';
import { syncedBlock } from './synced-block/markdown.ts';
import { tab } from './tab/markdown.ts';
import { table } from './table/markdown.ts';
import { tableOfContents } from './table-of-contents/markdown.ts';
import { tableRow } from './table-row/markdown.ts';
import { tag } from './tag/markdown.ts';
import { template } from './template/markdown.ts';
import { toDo } from './to-do/markdown.ts';
import { toggle } from './toggle/markdown.ts';
import { video } from './video/markdown.ts';

/** The Markdown form of every block type. */
export const markdownForms: { [T in keyof BlockShapes]: MarkdownForm<BlockShapes[T]> } = {
  paragraph,
  heading,
  bulleted_list_item: bulletedListItem,
  numbered_list_item: numberedListItem,
  to_do: toDo,
  toggle,
  quote,
  callout,
  code,
  divider,
  equation,
  table,
  table_row: tableRow,
  image,
  bookmark,
  child_page: childPage,
  breadcrumb,
  table_of_contents: tableOfContents,
  column_list: columnList,
  column,
  synced_block: syncedBlock,
  tab,
  video,
  audio,
  file,
  pdf,
  embed,
  link_preview: linkPreview,
  link_to_page: linkToPage,
  child_database: childDatabase,
  meeting_notes: meetingNotes,
  template,
  html,
  definition,
  comment,
  private: privateNote,
  opaque,
  tag,
};

/** The form of one block, whatever its type. */
export const markdownForm = (type: keyof BlockShapes): MarkdownForm => markdownForms[type] as MarkdownForm;
