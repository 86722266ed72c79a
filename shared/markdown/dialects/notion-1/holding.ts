import { plainText } from '../../../document/text.ts';
import type { Holding } from '../hold-blocks.ts';
import { holdLine, holdUrl } from './hold-line.ts';

/** Blocks that nothing can stand under: in the text it follows them. */
const LEAVES: ReadonlySet<string> = new Set([
  'divider',
  'code',
  'equation',
  'image',
  'audio',
  'video',
  'file',
  'pdf',
  'table_of_contents',
]);

const WORDS = ['text', 'color'];
const MEDIA = ['url', 'caption'];

/**
 * What the first version can say. Bookmarks, embeds, cards, breadcrumbs, tabs, links to pages and templates are told as
 * `<unknown url alt/>`; where lists start, how they count, captions of code, the widths of columns and the colours of
 * pictures have no form.
 */
export const NOTION_1: Holding = {
  fields: {
    paragraph: WORDS,
    heading: ['level', 'toggleable', ...WORDS],
    bulleted_list_item: WORDS,
    numbered_list_item: WORDS,
    to_do: ['checked', ...WORDS],
    toggle: WORDS,
    quote: WORDS,
    callout: ['icon', ...WORDS],
    code: ['language', 'text'],
    equation: ['expression'],
    divider: [],
    column_list: [],
    column: [],
    image: MEDIA,
    audio: MEDIA,
    video: MEDIA,
    file: MEDIA,
    pdf: MEDIA,
    child_page: ['title'],
    child_database: ['title'],
    table_of_contents: ['color'],
    synced_block: ['from'],
  },
  nests: block => !LEAVES.has(block.type) && (block.type !== 'heading' || block.toggleable === true),
  text: holdLine,
  title: words => plainText(holdLine([{ type: 'text', text: words }])),
  url: holdUrl,
};
