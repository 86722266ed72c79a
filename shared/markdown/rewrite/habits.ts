import type { Block, Style } from '../../document/block.ts';
import type { Emphasis } from '../../richtext/print-inline.ts';
import { countEmphasis } from './count-emphasis.ts';
import { plainStart, writtenStyle } from './written-style.ts';

/** How a file is written where there is a choice, by what it does most often. */
export interface Habits {
  /** For what stands on the page itself, and for what stands in a list item. */
  style: { page: Style; item: Style };
  /** What stands before the lines under an item; absent where that is as wide as the item's marker. */
  indentation?: string;
  /** The signs for bold and italic; absent where they are stars. */
  emphasis?: Emphasis;
}

/**
 * Finds the habits of a file: how its own blocks are written.
 *
 * @param blocks what was read from the text
 * @example
 * findHabits('* a\n    * b', blocks) // { style: { page: { bullet: '*' }, item: { bullet: '*' } }, indentation: '    ' }
 */
export function findHabits(text: string, blocks: readonly Block[]): Habits {
  const ballots = { page: new Ballot(), item: new Ballot() };
  const indentations = new Map<string, number>();
  const signs = { bold: new Map<Emphasis['bold'], number>(), italic: new Map<Emphasis['italic'], number>() };
  const look = (siblings: readonly Block[], place: 'page' | 'item', parent?: Block): void => {
    siblings.forEach((block, i) => {
      ballots[place].add(block, writtenStyle(text, block, siblings[i - 1]), siblings[i - 1]);
      countEmphasis(text, block, signs);
      const inItem = plainStart(text, block) !== undefined;
      const step = parent && inItem ? indentationOf(text, parent, block) : undefined;
      if (step !== undefined) indentations.set(step, (indentations.get(step) ?? 0) + 1);
      if (block.children) look(block.children, inItem ? 'item' : place, inItem ? block : undefined);
    });
  };
  look(blocks, 'page');
  const page = ballots.page.style({});
  const indentation = mostOften(indentations);
  const emphasis: Emphasis = { bold: mostOften(signs.bold) ?? '**', italic: mostOften(signs.italic) ?? '*' };
  return {
    style: { page, item: ballots.item.style(page) },
    // Two and three blanks are what is as wide as a marker.
    ...(indentation === undefined || /^ {0,3}$/.test(indentation) ? {} : { indentation }),
    ...(emphasis.bold === '**' && emphasis.italic === '*' ? {} : { emphasis }),
  };
}

/** Which blocks could have been written in a way, and so have a say in it. */
const VOTERS: { readonly [way in keyof Style]-?: (block: Block, before: Block | undefined) => boolean } = {
  bullet: ({ type }) => type === 'bulleted_list_item' || type === 'to_do',
  loose: ({ type }) => type === 'bulleted_list_item' || type === 'to_do' || type === 'numbered_list_item',
  delimiter: ({ type }) => type === 'numbered_list_item',
  same: ({ type }, before) => type === 'numbered_list_item' && before?.type === type,
  tick: block => block.type === 'to_do' && block.checked,
  underlined: block => block.type === 'heading' && block.level <= 2 && !block.toggleable && !block.color,
  fence: ({ type }) => type === 'code',
};

const WAYS = Object.keys(VOTERS) as (keyof Style)[];

/** Counts how blocks are written. What nobody had to choose is open. */
class Ballot {
  readonly #votes = new Map<keyof Style, Map<Style[keyof Style] | 'usual', number>>();

  add(block: Block, style: Style, before: Block | undefined): void {
    for (const way of WAYS) {
      if (!VOTERS[way](block, before)) continue;
      const votes = this.#votes.get(way) ?? new Map();
      const choice = style[way] ?? 'usual';
      votes.set(choice, (votes.get(choice) ?? 0) + 1);
      this.#votes.set(way, votes);
    }
  }

  /** @param open what is done where no block here had a choice */
  style(open: Style): Style {
    const chosen = WAYS.map(way => [way, this.#votes.has(way) ? mostOften(this.#votes.get(way)!) : open[way]] as const);
    return Object.fromEntries(chosen.filter(([, choice]) => choice !== undefined && choice !== 'usual')) as Style;
  }
}

/** What was counted most often; of two, what came first. */
function mostOften<T>(votes: ReadonlyMap<T, number>): T | undefined {
  let best: [T, number] | undefined;
  for (const vote of votes) if (!best || vote[1] > best[1]) best = vote;
  return best?.[0];
}

/** What stands before an item beyond what stands before the item that it is under; nothing where both share a line. */
function indentationOf(text: string, parent: Block, block: Block): string | undefined {
  const [above, own] = [before(text, parent), before(text, block)];
  if (above === undefined || !own?.startsWith(above)) return undefined;
  const step = own.slice(above.length);
  return /^(?: +|\t)$/.test(step) ? step : undefined;
}

/** The blanks and quote signs of a line before the block that begins there. */
function before(text: string, { source }: Block): string | undefined {
  const { start } = source!;
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const prefix = text.slice(line, start).replace('\u{FEFF}', '');
  return /^[>\s]*$/.test(prefix) ? prefix : undefined;
}
