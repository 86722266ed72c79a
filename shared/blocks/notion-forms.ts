import type { BlockType } from '../document/block.ts';
import { audioNotion } from './audio/notion.ts';
import { bookmarkNotion } from './bookmark/notion.ts';
import { breadcrumbNotion } from './breadcrumb/notion.ts';
import { bulletedListItemNotion } from './bulleted-list-item/notion.ts';
import { calloutNotion } from './callout/notion.ts';
import { childDatabaseNotion } from './child-database/notion.ts';
import { childPageNotion } from './child-page/notion.ts';
import { codeNotion } from './code/notion.ts';
import { columnNotion } from './column/notion.ts';
import { columnListNotion } from './column-list/notion.ts';
import { commentNotion } from './comment/notion.ts';
import { definitionNotion } from './definition/notion.ts';
import { dividerNotion } from './divider/notion.ts';
import { embedNotion } from './embed/notion.ts';
import { equationNotion } from './equation/notion.ts';
import { fileNotion } from './file/notion.ts';
import { headingNotion } from './heading/notion.ts';
import { htmlNotion } from './html/notion.ts';
import { imageNotion } from './image/notion.ts';
import { linkPreviewNotion } from './link-preview/notion.ts';
import { linkToPageNotion } from './link-to-page/notion.ts';
import { meetingNotesNotion } from './meeting-notes/notion.ts';
import type { NotionForm } from './notion-form.ts';
import { numberedListItemNotion } from './numbered-list-item/notion.ts';
import { opaqueNotion } from './opaque/notion.ts';
import { paragraphNotion } from './paragraph/notion.ts';
import { pdfNotion } from './pdf/notion.ts';
import { privateNotion } from './private/notion.ts';
import { quoteNotion } from './quote/notion.ts';
import { syncedBlockNotion } from './synced-block/notion.ts';
import { tabNotion } from './tab/notion.ts';
import { tableNotion } from './table/notion.ts';
import { tableOfContentsNotion } from './table-of-contents/notion.ts';
import { tableRowNotion } from './table-row/notion.ts';
import { tagNotion } from './tag/notion.ts';
import { templateNotion } from './template/notion.ts';
import { toDoNotion } from './to-do/notion.ts';
import { toggleNotion } from './toggle/notion.ts';
import { videoNotion } from './video/notion.ts';

/** The Notion form of every block type. One line a folder. */
export const NOTION_FORMS: { readonly [T in BlockType]: NotionForm<T> } = {
  audio: audioNotion,
  bookmark: bookmarkNotion,
  breadcrumb: breadcrumbNotion,
  bulleted_list_item: bulletedListItemNotion,
  callout: calloutNotion,
  child_database: childDatabaseNotion,
  child_page: childPageNotion,
  code: codeNotion,
  column: columnNotion,
  column_list: columnListNotion,
  comment: commentNotion,
  definition: definitionNotion,
  divider: dividerNotion,
  embed: embedNotion,
  equation: equationNotion,
  file: fileNotion,
  heading: headingNotion,
  html: htmlNotion,
  image: imageNotion,
  link_preview: linkPreviewNotion,
  link_to_page: linkToPageNotion,
  meeting_notes: meetingNotesNotion,
  numbered_list_item: numberedListItemNotion,
  opaque: opaqueNotion,
  paragraph: paragraphNotion,
  pdf: pdfNotion,
  private: privateNotion,
  quote: quoteNotion,
  synced_block: syncedBlockNotion,
  tab: tabNotion,
  table: tableNotion,
  table_of_contents: tableOfContentsNotion,
  table_row: tableRowNotion,
  tag: tagNotion,
  template: templateNotion,
  to_do: toDoNotion,
  toggle: toggleNotion,
  video: videoNotion,
};
