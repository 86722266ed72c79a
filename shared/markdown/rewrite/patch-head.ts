import type { Block } from '../../document/block.ts';
import { equalHead, equalText } from '../../document/equal.ts';
import type { Source } from '../../document/source.ts';
import { printLineMark } from '../../richtext/line-mark.ts';
import type { Printer } from '../printer.ts';
import type { Patch } from './patch.ts';
import { continued, lineEnd, lineEnding, prefixAt } from './place.ts';

/**
 * The patches that turn the own lines of a block into those of its new version, or `null` where the block must be printed
 * anew. A changed text replaces its words and nothing of the marker; a tick replaces one character.
 */
export function patchHead(text: string, before: Block, after: Block, pen: Pen): Patch[] | null {
  const { source } = before;
  if (!source || before.type !== after.type) return null;
  if (before.type === 'table_row' && after.type === 'table_row') return patchRow(text, before, after, pen.printer);
  const patched = {
    ...before,
    text: after.text,
    mark: after.mark,
    ...('checked' in after ? { checked: after.checked } : {}),
  } as Block;
  if (!equalHead(patched, after)) return null;
  const patches: Patch[] = [];
  for (const patch of [patchText, patchTick, patchMark]) {
    const made = patch(text, before, after, source, pen);
    if (made === null) return null;
    if (made) patches.push(made);
  }
  return patches;
}

/** What is written with: the printer, and what this file puts into a box that is ticked. */
export interface Pen {
  printer: Printer;
  tick: 'x' | 'X';
}

type PatchField = (text: string, before: Block, after: Block, source: Source, pen: Pen) => Patch | null | undefined;

const patchText: PatchField = (text, before, after, source, { printer }) => {
  if (equalText(before.text ?? [], after.text ?? [])) return undefined;
  const [first, last] = [source.text[0], source.text.at(-1)];
  const words = printer.inline(
    after.text ?? [],
    before.type === 'heading' || before.type === 'toggle' ? 'inside' : 'start',
  );
  if (!first || !last || !words || !before.text || before.type === 'code') return null;
  return { start: first.start, end: last.end, text: continued([words], prefixAt(text, first.start), lineEnding(text)) };
};

const patchTick: PatchField = (text, before, after, source, { tick }) => {
  if (before.type !== 'to_do' || after.type !== 'to_do' || before.checked === after.checked) return undefined;
  const box = text.slice(source.start, source.text[0]?.start ?? source.end).indexOf('[');
  if (box < 0 || before.color) return null;
  const at = source.start + box + 1;
  return { start: at, end: at + 1, text: after.checked ? tick : ' ' };
};

const patchMark: PatchField = (text, before, after, source) => {
  const [old, mark] = [before.mark && printLineMark(before.mark), after.mark && printLineMark(after.mark)];
  if (old === mark) return undefined;
  const last = source.text.at(-1);
  if (!last) return null;
  const end = lineEnd(text, last.end);
  return { start: last.end, end: old ? end : last.end, text: mark ? ` ${mark}` : '' };
};

/** Only the cells that changed, so that the others keep their padding. */
function patchRow(
  text: string,
  before: Extract<Block, { type: 'table_row' }>,
  after: Extract<Block, { type: 'table_row' }>,
  printer: Printer,
): Patch[] | null {
  const { source } = before;
  const spans = source ? cellSpans(text, source.start, source.end) : [];
  if (spans.length !== after.cells.length || before.cells.length !== after.cells.length) return null;
  return after.cells.flatMap((cell, i) => {
    if (equalText(before.cells[i]!, cell)) return [];
    const span = spans[i]!;
    const padding = span.start === span.end ? ' ' : '';
    return [{ ...span, text: padding + printer.inline(cell, 'cell') + padding }];
  });
}

/** Where the words of each cell stand in the line of a row. */
function cellSpans(text: string, start: number, end: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    const bar = at < end && text[at] === '|' && !isEscaped(text, at, start);
    if (!bar && at < end) continue;
    if (at === end && from === end) break;
    spans.push(trimmed(text, from, at));
    from = at + 1;
  }
  return spans;
}

function isEscaped(text: string, at: number, start: number): boolean {
  let slashes = 0;
  while (at - slashes - 1 >= start && text[at - slashes - 1] === '\\') slashes++;
  return slashes % 2 === 1;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return from === to ? { start, end: start } : { start: from, end: to };
}
