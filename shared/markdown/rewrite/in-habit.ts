import { LIST_FAMILY } from '../../blocks/list-items.ts';
import type { Block, Style } from '../../document/block.ts';
import type { Habits } from './habits.ts';
import { writtenStyle } from './written-style.ts';

/** Whether a block stands on the page itself, or in an item of a list. */
export type Standing = keyof Habits['style'];

/** How the list is written that new items go on in. */
export interface ListStyle {
  family: string;
  style: Style;
}

/** New blocks as the file would write them: by its habits. What is known of a block's own style stays. */
export const inHabit = (blocks: readonly Block[], standing: Standing, habits: Habits): Block[] =>
  blocks.map(block => written(block, habits.style[standing], standing, habits));

/** As {@link inHabit}; those that go on in a list of the file are written as that list is. */
export function inList(
  blocks: readonly Block[],
  list: ListStyle | undefined,
  standing: Standing,
  habits: Habits,
): Block[] {
  const usual = habits.style[standing];
  const style: Style = { ...(usual.tick && { tick: usual.tick }), ...list?.style };
  return blocks.map(block =>
    written(block, list && LIST_FAMILY[block.type] === list.family ? style : usual, standing, habits),
  );
}

/**
 * How the list is written that a block of the file stands in; `undefined` where it stands in none.
 *
 * @param pairs neighbours in that list: from their numbers one sees whether it counts
 * @param usual what the file does where there are none
 */
export function listStyle(
  text: string,
  block: Block | undefined,
  pairs: readonly (readonly [Block | undefined, Block | undefined])[],
  usual: Style,
): ListStyle | undefined {
  const family = block && LIST_FAMILY[block.type];
  if (!family) return undefined;
  const counted = pairs.filter(pair => pair.every(one => one?.type === 'numbered_list_item'));
  const same = counted.length > 0 ? counted.some(([a, b]) => writtenStyle(text, b!, a).same) : usual.same === true;
  return { family, style: { ...writtenStyle(text, block), ...(same && { same }) } };
}

function written(block: Block, style: Style, standing: Standing, habits: Habits): Block {
  const inner = LIST_FAMILY[block.type] ? 'item' : standing;
  const children = block.children && inHabit(block.children, inner, habits);
  return { ...block, style: { ...style, ...block.style }, ...(children && { children }) } as Block;
}
