import type { BlockShapes } from '../document/block.ts';
import { bookmark } from './bookmark/markdown.ts';
import { bulletedListItem } from './bulleted-list-item/markdown.ts';
import { callout } from './callout/markdown.ts';
import { childPage } from './child-page/markdown.ts';
import { code } from './code/markdown.ts';
import { comment } from './comment/markdown.ts';
import { definition } from './definition/markdown.ts';
import { divider } from './divider/markdown.ts';
import { equation } from './equation/markdown.ts';
import { heading } from './heading/markdown.ts';
import { html } from './html/markdown.ts';
import { image } from './image/markdown.ts';
import type { MarkdownForm } from './markdown-form.ts';
import { numberedListItem } from './numbered-list-item/markdown.ts';
import { opaque } from './opaque/markdown.ts';
import { paragraph } from './paragraph/markdown.ts';
import { privateNote } from './private/markdown.ts';
import { quote } from './quote/markdown.ts';
import { table } from './table/markdown.ts';
import { tableRow } from './table-row/markdown.ts';
import { tag } from './tag/markdown.ts';
import { toDo } from './to-do/markdown.ts';
import { toggle } from './toggle/markdown.ts';

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
  html,
  definition,
  comment,
  private: privateNote,
  opaque,
  tag,
};

/** The form of one block, whatever its type. */
export const markdownForm = (type: keyof BlockShapes): MarkdownForm => markdownForms[type] as MarkdownForm;
