import { indentationUnder } from '../../blocks/list-item.ts';
import { LIST_FAMILY } from '../../blocks/list-items.ts';
import type { Block } from '../../document/block.ts';
import type { Habits } from './habits.ts';
import type { Standing } from './in-habit.ts';
import { lineEnd, prefixAt } from './place.ts';

/** Where the first child of a block would stand: behind which offset, and with which prefix. */
export interface Inside {
  end: number;
  prefix: string;
  standing: Standing;
}

const CONTAINERS: { [type: string]: (own: string, habit: string | undefined) => string } = {
  bulleted_list_item: (marker, habit) => indentationUnder(marker.length, habit),
  to_do: (marker, habit) => indentationUnder(/^[-+*]\s+/.exec(marker)?.[0].length ?? 2, habit),
  numbered_list_item: (marker, habit) => indentationUnder(marker.length, habit),
  quote: () => '> ',
  private: () => '> ',
};

/** That place; `null` where a block holds no children in lines of its own, or is written as a tag. */
export function insideOf(block: Block, { text, habits }: { text: string; habits: Habits }): Inside | null {
  const inner = CONTAINERS[block.type];
  const [first, last] = [block.source?.text[0], block.source?.text.at(-1)];
  if (!inner || !block.source || !first || !last || text[block.source.start] === '<') return null;
  const marker = text.slice(block.source.start, first.start);
  if (marker.includes('\n')) return null;
  return {
    end: lineEnd(text, last.end),
    prefix: prefixAt(text, block.source.start) + inner(marker, habits.indentation),
    standing: LIST_FAMILY[block.type] ? 'item' : 'page',
  };
}
