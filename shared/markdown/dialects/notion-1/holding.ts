import { plainText } from '../../../document/text.ts';
import { COMMON_FIELDS, COMMON_LEAVES } from '../common-fields.ts';
import type { Holding } from '../hold-blocks.ts';
import { holdLine, holdUrl } from './hold-line.ts';

/**
 * What the first version can say. Bookmarks, embeds, cards, breadcrumbs, tabs, links to pages and templates are told as
 * `<unknown url alt/>`; where lists start, how they count, captions of code, the widths of columns and the colours of
 * pictures have no form.
 */
export const NOTION_1: Holding = {
  fields: COMMON_FIELDS,
  nests: block => !COMMON_LEAVES.has(block.type) && (block.type !== 'heading' || block.toggleable === true),
  text: holdLine,
  title: words => plainText(holdLine([{ type: 'text', text: words }])),
  url: holdUrl,
};
