import type { Json } from '../document/json.ts';
import type { BlockRequest } from './block-request.ts';
import { NEEDS_CHILDREN } from './containers.ts';
import { LIMITS } from './limits.ts';

/**
 * One request that appends blocks. `under` leads from the forest's top to the block they go under, by index at each
 * level (`[]`: where the forest itself goes); `at` is the index of the first of them among all its children.
 */
export interface Append {
  under: number[];
  at: number;
  children: BlockRequest[];
}

/**
 * Splits a forest into requests that Notion takes. They are to be sent in order, each at the end of its parent; the
 * parent of a later one is made by an earlier one.
 *
 * @example
 * chunk(toNotion(pageOf250Paragraphs)).map(append => append.children.length) // [100, 100, 50]
 */
export function chunk(forest: readonly BlockRequest[]): Append[] {
  const appends: Append[] = [];
  const waiting: Rest[] = forest.length > 0 ? [{ under: [], at: 0, blocks: forest }] : [];
  for (let rest = waiting.shift(); rest; rest = waiting.shift()) {
    const later: Rest[] = [];
    const room = { blocks: LIMITS.blocks, bytes: LIMITS.bytes };
    const children = take(rest, 0, LIMITS.levels, room, later);
    appends.push({ under: rest.under, at: rest.at, children });
    const next = rest.at + children.length;
    if (rest.blocks.length > children.length) {
      waiting.unshift({ under: rest.under, at: next, blocks: rest.blocks.slice(children.length) });
    }
    waiting.push(...later);
  }
  return appends;
}

interface Rest {
  under: number[];
  at: number;
  blocks: readonly BlockRequest[];
}

interface Room {
  blocks: number;
  bytes: number;
}

/** As many blocks from the beginning of a list as fit; what doesn't fit below them goes to `later`. */
function take(rest: Rest, level: number, deepest: number, room: Room, later: Rest[]): BlockRequest[] {
  const taken: BlockRequest[] = [];
  for (const block of rest.blocks) {
    const payload = block[block.type] as { children?: BlockRequest[]; [field: string]: Json | undefined };
    const { children = [], ...own } = payload;
    const first = level === 0 && taken.length === 0;
    const bottom = block.type === 'column_list' ? deepest + 1 : deepest;
    const bytes = sizeOf(own as Json);
    if (!first && (taken.length >= LIMITS.children || room.blocks < 1 || room.bytes < bytes)) break;
    if (!first && NEEDS_CHILDREN.has(block.type) && (level >= bottom || !fitsWhole(block, room))) break;
    if (level > 0 && block.type === 'column_list') break;
    room.blocks -= 1;
    room.bytes -= bytes;
    const under = [...rest.under, rest.at + taken.length];
    const inside = { under, at: 0, blocks: children };
    const space = block.type === 'column' && level > 0 ? shareOf(room, rest.blocks.length - taken.length) : room;
    const below = level < bottom ? take(inside, level + 1, bottom, space, later) : [];
    if (children.length > below.length) {
      later.push({ under, at: below.length, blocks: children.slice(below.length) });
    }
    taken.push({
      type: block.type,
      [block.type]: below.length > 0 ? { ...own, children: below } : own,
    } as BlockRequest);
  }
  return taken;
}

// Columns are made together and each with something in it, so the first may not take all the room.
function shareOf(room: Room, columns: number): Room {
  const share = { blocks: Math.floor(room.blocks / columns), bytes: Math.floor(room.bytes / columns) };
  room.blocks -= share.blocks;
  room.bytes -= share.bytes;
  return share;
}

// Blocks that can't be made empty are made with their first hundred children, or in a request of their own.
function fitsWhole(block: BlockRequest, room: Room): boolean {
  const { children = [] } = block[block.type] as { children?: BlockRequest[] };
  const first = children.slice(0, LIMITS.children);
  return room.blocks > countAll(first) && room.bytes > sizeOf(first);
}

const countAll = (blocks: readonly BlockRequest[]): number =>
  blocks.reduce((sum, block) => {
    const { children = [] } = block[block.type] as { children?: BlockRequest[] };
    return sum + 1 + countAll(children);
  }, 0);

const encoder = new TextEncoder();
const sizeOf = (value: Json): number => encoder.encode(JSON.stringify(value)).length + 64;
