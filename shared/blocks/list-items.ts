import type { BulletedListItemBlock } from './bulleted-list-item/shape.ts';
import type { NumberedListItemBlock } from './numbered-list-item/shape.ts';
import type { ToDoBlock } from './to-do/shape.ts';

export type ListItem = BulletedListItemBlock | NumberedListItemBlock | ToDoBlock;

/** Neighbours of one family stand in one Markdown list. */
export const LIST_FAMILY: { [type: string]: 'bullets' | 'numbers' | undefined } = {
  bulleted_list_item: 'bullets',
  to_do: 'bullets',
  numbered_list_item: 'numbers',
};
