import type { Block } from '../document/block.ts';

/** What can be a line that somebody wrote. Code is none: `@ana` or `#user-insight` in it is something else. */
export const LINE_TYPES: ReadonlySet<Block['type']> = new Set([
  'paragraph',
  'bulleted_list_item',
  'numbered_list_item',
  'to_do',
  'toggle',
  'quote',
  'callout',
]);
