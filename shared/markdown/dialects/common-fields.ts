import type { Holding } from './hold-blocks.ts';

export const WORDS = ['text', 'color'];
export const MEDIA = ['url', 'caption'];

/** What both dialects of Notion keep of each block. */
export const COMMON_FIELDS: Holding['fields'] = {
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
};

/** Blocks that nothing can stand under in either: in the text it follows them. */
export const COMMON_LEAVES: ReadonlySet<string> = new Set([
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
