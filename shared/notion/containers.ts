/** Types of the API that may hold children; a heading only where it folds. */
export const HOLDS_CHILDREN: ReadonlySet<string> = new Set([
  'paragraph',
  'bulleted_list_item',
  'numbered_list_item',
  'to_do',
  'toggle',
  'quote',
  'callout',
  'heading_1',
  'heading_2',
  'heading_3',
  'heading_4',
  'synced_block',
  'column_list',
  'column',
  'table',
  'tab',
  'meeting_notes',
  'template',
]);

/** Types that can't be created without children. */
export const NEEDS_CHILDREN: ReadonlySet<string> = new Set(['table', 'column_list', 'column', 'tab']);

/** Types whose children are not this page's. They end the tree, and are never "not read". */
export const ENDS_TREE: ReadonlySet<string> = new Set(['child_page', 'child_database']);
