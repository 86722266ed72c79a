import { LIST_FAMILY } from '../../blocks/list-items.ts';
import type { Block, Style } from '../../document/block.ts';
import { equalBlock, equalHead } from '../../document/equal.ts';
import type { Printer } from '../printer.ts';
import type { Habits } from './habits.ts';
import { inList, listStyle } from './in-habit.ts';
import { type Inside, insideOf } from './inside.ts';
import type { Patch } from './patch.ts';
import { patchHead } from './patch-head.ts';
import { isRow, patchRows } from './patch-rows.ts';
import { continued, hasBlankLine, prefixAt } from './place.ts';
import { compareSiblings, type Kept, type Stretch } from './siblings.ts';
import { writtenStyle } from './written-style.ts';

/** What stays the same throughout one rewrite. */
export interface Rewriting {
  text: string;
  eol: string;
  printer: Printer;
  /** How the file is written. */
  habits: Habits;
  partner(block: Block): Block | undefined;
  /** New blocks that must be printed anew, since patching them was not enough. */
  anew: ReadonlySet<Block>;
}

/**
 * Patches the lines of siblings.
 *
 * @param inside where their parent's own lines end; absent at the top of the page
 * @returns `null` where the siblings can't be told apart in the text: then their parent is printed anew
 */
export function patchSiblings(
  old: readonly Block[],
  now: readonly Block[],
  inside: Inside | null,
  job: Rewriting,
): Patch[] | null {
  const { kept, stretches } = compareSiblings(old, now, job.partner);
  const patches: Patch[] = [];
  for (const pair of kept) {
    if (!pair.old.source) return null;
    patches.push(...patchBlock(pair, job), ...firstNumber(pair, job));
  }
  for (const stretch of stretches) {
    const isTable = old.some(isRow);
    const patch = isTable ? patchRows(stretch, old[0], job) : patchStretch(stretch, inside, job);
    if (!patch) return null;
    patches.push(patch);
  }
  return patches;
}

function patchBlock({ old, now }: Kept, job: Rewriting): Patch[] {
  if (job.anew.has(now)) return [reprint(old, now, job)];
  if (equalBlock(old, now)) return [];
  const pen = { printer: job.printer, tick: job.habits.style.page.tick ?? job.habits.style.item.tick ?? 'x' } as const;
  const head = equalHead(old, now) ? [] : patchHead(job.text, old, now, pen);
  const children = head && patchSiblings(old.children ?? [], now.children ?? [], insideOf(old, job), job);
  return head && children ? [...head, ...children] : [reprint(old, now, job)];
}

/** What now stands first in its list counts from its start; those behind it count on, whatever their digits say. */
function firstNumber({ old, now, behind }: Kept, job: Rewriting): Patch[] {
  const numbered = (block: Block | undefined) => block?.type === 'numbered_list_item';
  if (now.type !== 'numbered_list_item' || !numbered(behind.old) || numbered(behind.now)) return [];
  const number = numberIn(old, job);
  if (!number || job.anew.has(now)) return [];
  const { start } = old.source!;
  return [{ start, end: start + number.digits, text: String(now.start ?? 1) }];
}

/** The whole block anew, in the place of the old one. */
function reprint(old: Block, now: Block, job: Rewriting): Patch {
  const { start, end } = old.source!;
  const lines = job.printer.after(sameNumber(old, now, job), [withStyle(now, writtenStyle(job.text, old))]);
  return { start, end, text: continued(lines, prefixAt(job.text, start), job.eol) };
}

/** What must stand before an item for it to keep the number and the delimiter that it has. */
function sameNumber(old: Block, now: Block, job: Rewriting): WrittenNumber | undefined {
  const own = numberIn(old, job);
  if (!own || now.type !== 'numbered_list_item') return undefined;
  if (now.start === undefined) return { ...own, value: own.value - 1 };
  return { ...own, delimiter: own.delimiter === '.' ? ')' : '.' };
}

interface WrittenNumber {
  value: number;
  delimiter: '.' | ')';
  digits: number;
}

/** The number that the text says, which need not be the one that it should say. */
function numberIn(old: Block | undefined, job: Rewriting): WrittenNumber | undefined {
  const match = old?.source && /^(\d{1,9})([.)])/.exec(job.text.slice(old.source.start, old.source.start + 11));
  return match ? { value: Number(match[1]), delimiter: match[2] as '.' | ')', digits: match[1]!.length } : undefined;
}

const withStyle = (block: Block, style: Style): Block => ({ ...block, style: { ...style, ...block.style } });

function patchStretch(stretch: Stretch, inside: Inside | null, job: Rewriting): Patch | null {
  if (stretch.removed.some(block => !block.source)) return null;
  if (stretch.added.length === 0) return remove(stretch, inside, job);
  return stretch.removed.length === 0 ? insert(stretch, inside, job) : replace(stretch, inside, job);
}

const endOf = (kept: Kept | undefined): number | undefined => kept?.old.source?.end;

function remove({ removed, before: prior, after }: Stretch, inside: Inside | null, { text }: Rewriting): Patch | null {
  const [start, end] = [removed[0]!.source!.start, removed.at(-1)!.source!.end];
  const from = endOf(prior) ?? inside?.end;
  if (!after) return from === undefined ? { start, end, text: '' } : { start: from, end, text: '' };
  const next = after.old.source!.start;
  const keepsGap = from === undefined || hasBlankLine(text.slice(from, start));
  return keepsGap ? { start, end: next, text: '' } : { start: from, end, text: '' };
}

function replace({ removed, added, before: prior, after }: Stretch, inside: Inside | null, job: Rewriting): Patch {
  const [first, last] = [removed[0]!, removed.at(-1)!];
  const pairs = [...pairsOf(prior, after), [prior?.old, first], [first, removed[1]]] as const;
  const lines = job.printer.after(numberIn(prior?.old, job), styledLike(first, pairs, added, inside, job));
  return {
    start: first.source!.start,
    end: last.source!.end,
    text: continued(lines, prefixAt(job.text, first.source!.start), job.eol),
  };
}

function insert({ added, before: prior, after }: Stretch, inside: Inside | null, job: Rewriting): Patch | null {
  const { text, eol, printer } = job;
  // Before an indented list a new item must be indented as its list is, or the list would be read as the item's own.
  const joins = sameFamily(added.at(-1), after?.old) && !sameFamily(added[0], prior?.old);
  const neighbour = joins ? after?.old : (prior?.old ?? after?.old);
  const styled = styledLike(neighbour, pairsOf(prior, after), added, inside, job);
  const lines = printer.after(numberIn(prior?.old, job), styled);
  const first = styled[0]!;
  if (after && ((!prior && !inside) || (prior && joins))) {
    const prefix = prefixAt(text, after.old.source!.start);
    const gap = needsGap(styled.at(-1)!, after.old) ? [''] : [];
    return {
      start: after.old.source!.start,
      end: after.old.source!.start,
      text: continued([...lines, ...gap], prefix, eol) + eol + prefix,
    };
  }
  const end = endOf(prior) ?? inside?.end;
  if (end === undefined)
    return text.trim() === '' ? { start: text.length, end: text.length, text: lines.join(eol) + eol } : null;
  const prefix = prior ? prefixAt(text, prior.old.source!.start) : inside!.prefix;
  const gap = prior ? needsGap(prior.old, first) || isLoose(prior.old, first) : LIST_FAMILY[first.type] === undefined;
  const behind =
    after && needsGap(styled.at(-1)!, after.old) && !hasBlankLine(text.slice(end, after.old.source!.start)) ? [''] : [];
  return { start: end, end, text: continued(['', ...(gap ? [''] : []), ...lines, ...behind], prefix, eol) };
}

function sameFamily(block: Block | undefined, other: Block | undefined): boolean {
  const family = block && LIST_FAMILY[block.type];
  return family !== undefined && family === (other && LIST_FAMILY[other.type]);
}

const isLoose = (before: Block, block: Block): boolean =>
  before.style?.loose === true && LIST_FAMILY[block.type] !== undefined;

const needsGap = (before: Block, block: Block): boolean =>
  before.type !== 'table_row' &&
  (LIST_FAMILY[before.type] === undefined || LIST_FAMILY[before.type] !== LIST_FAMILY[block.type]);

/** New blocks as their neighbour is written, where they go on in its list; else as the file does. */
function styledLike(
  neighbour: Block | undefined,
  pairs: Parameters<typeof listStyle>[2],
  added: readonly Block[],
  inside: Inside | null,
  { text, habits }: Rewriting,
): Block[] {
  const standing = inside?.standing ?? 'page';
  return inList(added, listStyle(text, neighbour, pairs, habits.style[standing]), standing, habits);
}

/** Neighbours in the old list, around the place where something comes. */
const pairsOf = (prior: Kept | undefined, after: Kept | undefined): [Block | undefined, Block | undefined][] => [
  [prior?.behind.old, prior?.old],
  [after?.behind.old, after?.old],
];
