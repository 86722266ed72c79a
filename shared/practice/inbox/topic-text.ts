import type { Block } from '../../document/block.ts';
import { plainRun, plainText } from '../../document/text.ts';

/** Whether a line is over: ticked, or struck out from its first word to its last. */
export function isOver(block: Block): boolean {
  if (block.type === 'to_do' && block.checked) return true;
  const said = (block.text ?? []).filter(run => plainRun(run).trim() !== '');
  return said.length > 0 && said.every(run => run.strikethrough);
}

/**
 * A line and what stands below it, as one text.
 *
 * @example
 * topicText(item) // 'pricing for teams: the three plans; who decides', from an item with two items in it
 */
export function topicText({ text, children = [] }: Block): string {
  const below = children.map(topicText).filter(words => words !== '');
  return [plainText(text).replace(/\s+/g, ' ').trim(), below.join('; ')].filter(words => words !== '').join(': ');
}
