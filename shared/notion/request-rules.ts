import { isHostedIcon } from '../blocks/icon.ts';
import type { Block } from '../document/block.ts';
import type { Json } from '../document/json.ts';

/** Whether a field with this value, in a block under this parent, is only told. */
export type Condition = (value: Json, parent: Block | undefined) => boolean;

/** What a request may not contain of one type of the API, though an answer does. */
export interface RequestRule {
  /** Why no request can create such a block. */
  uncreatable?: string;
  /** Fields that Notion tells and takes from nobody; with a condition, only where that holds. */
  readOnly?: { readonly [field: string]: true | Condition };
  /** Fields that are fixed when the block is made. */
  fixed?: readonly string[];
}

/**
 * Everything that answers have and requests may not, by type. Beside it: no request has ids, dates, authors or
 * `has_children`, which the document doesn't keep in a payload; a `null` is left out but for `synced_from`; the address
 * of a file that Notion keeps is signed anew on each read (see `settled`), and such a file can't be sent to another page.
 */
export const REQUEST_RULES: { readonly [type: string]: RequestRule } = {
  unsupported: { uncreatable: 'Notion keeps what it is to itself.' },
  link_preview: { uncreatable: 'Only Notion itself makes previews of links.' },
  child_page: { uncreatable: 'A page inside a page is published as a page of its own.' },
  child_database: { uncreatable: 'A database inside a page is made in Notion.' },
  meeting_notes: {
    uncreatable: 'Meeting notes are made in Notion.',
    fixed: ['title', 'status', 'children', 'calendar_event', 'recording'],
  },
  template: { uncreatable: 'Notion no longer makes template buttons.' },
  ai_block: { uncreatable: 'Only Notion itself makes AI blocks.' },
  paragraph: { readOnly: { icon: (icon, parent) => parent?.type !== 'tab' || isHostedIcon(icon) } },
  callout: { readOnly: { icon: isHostedIcon } },
  image: { readOnly: { name: true } },
  video: { readOnly: { name: true } },
  audio: { readOnly: { name: true } },
  pdf: { readOnly: { name: true } },
  table: { readOnly: { column_widths: true }, fixed: ['table_width'] },
  synced_block: { fixed: ['synced_from'] },
};

/** The rule of a type, whatever that is called. */
export const requestRule = (type: string): RequestRule | undefined =>
  Object.hasOwn(REQUEST_RULES, type) ? REQUEST_RULES[type] : undefined;
