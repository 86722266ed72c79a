import { align } from '../document/align.ts';
import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { equalBlock, equalDocuments } from '../document/equal.ts';
import { splitFrontMatter } from './front-matter.ts';
import { hasDefinitions, printMarkdown } from './print.ts';
import { Printer } from './printer.ts';
import { readMarkdown } from './read.ts';
import { findHabits, type Habits } from './rewrite/habits.ts';
import { inHabit } from './rewrite/in-habit.ts';
import { applyPatches } from './rewrite/patch.ts';
import { patchSiblings, type Rewriting } from './rewrite/patch-blocks.ts';
import { lineEnding } from './rewrite/place.ts';
import { printMiddle } from './rewrite/print-middle.ts';

/**
 * Writes the new version of a page into its text. Only the lines of what changed are touched: bullets, wrapping, spacing,
 * line endings and everything else stay as they were.
 *
 * @param text the file
 * @param before what `readMarkdown(text)` gave
 * @param after the page as it shall be
 * @returns a text of which `readMarkdown` gives `after`
 * @example
 * const before = readMarkdown('* [ ] call  Bo\n* [ ] rest');
 * rewrite(text, before, withTick(before)) // '* [x] call  Bo\n* [ ] rest'
 */
export function rewrite(text: string, before: Document, after: Document): string {
  const old = before.blocks.every(block => block.source) ? before : readMarkdown(text);
  const start = withFrontMatter(text, after);
  if (sameBlocks(old, after)) return start;
  const [body, rest] = splitBody(text);
  const head = start.slice(0, splitFrontMatter(start).body);
  const partners = new Map<Block, Block>(align(old.blocks, after.blocks).pairs.map(([a, b]) => [b, a]));
  const anew = new Set<Block>();
  const habits = findHabits(text, old.blocks);
  for (let attempt = 0; attempt < 3; attempt++) {
    const patched = patchBody(text, old, after, { partner: block => partners.get(block), anew, habits });
    const whole = patched === null ? null : head + patched.slice(body);
    const read = whole === null ? null : readMarkdown(whole);
    if (whole !== null && equalDocuments(read!, after)) return whole;
    if (!read || !addDifferent(anew, read, after)) break;
  }
  const printer = new Printer({ definitions: hasDefinitions(after), ...signsOf(habits) });
  const now = inHabit(after.blocks, 'page', habits);
  for (const wider of [0, 1, 3]) {
    const file = { text, body, eol: lineEnding(text), printer };
    const whole = head + printMiddle(file, old.blocks, now, wider).slice(body);
    if (equalDocuments(readMarkdown(whole), after)) return whole;
  }
  const printed = printMarkdown({ blocks: after.blocks }).replaceAll('\n', lineEnding(text));
  const bare = /[\r\n]$/.test(rest) || rest === '' ? printed : printed.replace(/\r?\n$/, '');
  return head + (after.frontMatter !== undefined && before.frontMatter === undefined ? '' : leading(rest)) + bare;
}

function patchBody(
  text: string,
  before: Document,
  after: Document,
  how: Pick<Rewriting, 'partner' | 'anew' | 'habits'>,
): string | null {
  const printer = new Printer({ definitions: hasDefinitions(after), ...signsOf(how.habits) });
  const patches = patchSiblings(before.blocks, after.blocks, null, { ...how, text, eol: lineEnding(text), printer });
  return patches && applyPatches(text, patches);
}

const signsOf = ({ indentation, emphasis }: Habits) => ({ indentation, emphasis });

/** Marks the blocks that did not come out as they should; says whether there were any that can be told. */
function addDifferent(anew: Set<Block>, read: Document, after: Document): boolean {
  if (read.blocks.length !== after.blocks.length) return false;
  const different = after.blocks.filter((block, i) => !anew.has(block) && !equalBlock(block, read.blocks[i]!));
  for (const block of different) anew.add(block);
  return different.length > 0;
}

const sameBlocks = (before: Document, after: Document): boolean =>
  equalDocuments({ blocks: before.blocks }, { blocks: after.blocks });

function splitBody(text: string): [number, string] {
  const { body } = splitFrontMatter(text);
  return [body, text.slice(body)];
}

/** Blank lines that stand before the page. */
const leading = (body: string): string => /^(?:[ \t]*\r?\n)*/.exec(body)![0];

/** The text with the front matter of the new version. */
function withFrontMatter(text: string, after: Document): string {
  const front = splitFrontMatter(text);
  if ((front.yaml ?? null) === (after.frontMatter ?? null)) return text;
  const body = text.slice(front.body);
  const mark = text.startsWith('\u{FEFF}') ? '\u{FEFF}' : '';
  if (after.frontMatter === undefined) return mark + body.replace(/^(?:[ \t]*\r?\n)+/, '');
  if (front.yaml === undefined) {
    const eol = lineEnding(text);
    const yaml = after.frontMatter.replace(/\r?\n/g, eol);
    const fenced = `${mark}---${eol}${yaml}${yaml === '' || yaml.endsWith(eol) ? '' : eol}---${eol}`;
    return `${fenced}${body === '' ? '' : eol}${body}`;
  }
  const open = text.slice(0, front.start);
  const eol = lineEnding(open);
  const close = text.slice(front.start + front.yaml.length, front.body).replace(/^\r?\n/, '');
  const yaml = withLineEnds(front.yaml, after.frontMatter, eol);
  return `${open}${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : eol}${close}${body}`;
}

/** The lines that were there keep their own ends, whatever those are; the others get this one. */
function withLineEnds(before: string, after: string, eol: string): string {
  const kept = new Set(before.split('\n').slice(0, -1));
  const lines = after.split('\n');
  const last = lines.pop()!;
  return lines.map(line => (kept.has(line) ? `${line}\n` : line.replace(/\r$/, '') + eol)).join('') + last;
}
