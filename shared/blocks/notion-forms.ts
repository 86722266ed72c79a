import type { BlockType } from '../document/block.ts';
import { bookmarkNotion } from './bookmark/notion.ts';
import { bulletedListItemNotion } from './bulleted-list-item/notion.ts';
import { calloutNotion } from './callout/notion.ts';
import { childPageNotion } from './child-page/notion.ts';
import { codeNotion } from './code/notion.ts';
import { commentNotion } from './comment/notion.ts';
import { definitionNotion } from './definition/notion.ts';
import { dividerNotion } from './divider/notion.ts';
import { equationNotion } from './equation/notion.ts';
import { headingNotion } from './heading/notion.ts';
import { htmlNotion } from './html/notion.ts';
import { imageNotion } from './image/notion.ts';
import type { NotionForm } from './notion-form.ts';
import { numberedListItemNotion } from './numbered-list-item/notion.ts';
import { opaqueNotion } from './opaque/notion.ts';
import { paragraphNotion } from './paragraph/notion.ts';
import { privateNotion } from './private/notion.ts';
import { quoteNotion } from './quote/notion.ts';
import { tableNotion } from './table/notion.ts';
import { tableRowNotion } from './table-row/notion.ts';
import { tagNotion } from './tag/notion.ts';
import { toDoNotion } from './to-do/notion.ts';
import { toggleNotion } from './toggle/notion.ts';

/** The Notion form of every block type. One line a folder. */
export const NOTION_FORMS: { readonly [T in BlockType]: NotionForm<T> } = {
  bookmark: bookmarkNotion,
  bulleted_list_item: bulletedListItemNotion,
  callout: calloutNotion,
  child_page: childPageNotion,
  code: codeNotion,
  comment: commentNotion,
  definition: definitionNotion,
  divider: dividerNotion,
  equation: equationNotion,
  heading: headingNotion,
  html: htmlNotion,
  image: imageNotion,
  numbered_list_item: numberedListItemNotion,
  opaque: opaqueNotion,
  paragraph: paragraphNotion,
  private: privateNotion,
  quote: quoteNotion,
  table: tableNotion,
  table_row: tableRowNotion,
  tag: tagNotion,
  to_do: toDoNotion,
  toggle: toggleNotion,
};
