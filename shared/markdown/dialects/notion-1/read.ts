import type { Block } from '../../../document/block.ts';
import { wellFormed } from '../../../richtext/notion/well-formed.ts';
import { type InlineGrammar, readInline } from '../../../richtext/read-inline.ts';
import { MAX_DEPTH } from '../../rules/limit-depth.ts';
import { LINE_FORMS } from './forms.ts';
import { createLineParser } from './inline-parser.ts';
import { LineCursor } from './line-cursor.ts';
import type { Begun } from './line-form.ts';
import { LINE_TAGS } from './line-tags.ts';

/** A block that is being read, with what stands under it so far. */
interface Frame {
  depth: number;
  begun: Begun;
  blocks: Block[];
  /** Tags whose content stood less deep than it should, so that their ends are still to come. */
  left: string[];
}

const parse = createLineParser();
const GRAMMAR: InlineGrammar = { tags: LINE_TAGS, unknown: text => ({ type: 'text', text }) };
const RULES = Object.values(LINE_FORMS).flatMap(form => form.reads ?? []);
const CLOSING = /^<\/(details|callout|columns|column|synced_block|synced_block_reference)>$/;

/** Reads a text of the first version. Every line is a block; blank lines mean nothing. */
export function readLines(text: string): Block[] {
  const lines = new LineCursor(wellFormed(text), line => readInline(parse(line), null, GRAMMAR).runs);
  const root: Frame = { depth: -1, begun: { end: blocks => blocks }, blocks: [], left: [] };
  const frames = [root];
  while (lines.next()) {
    const { depth, words } = lines;
    const closing = CLOSING.exec(words)?.[1];
    while (frames.at(-1)!.depth > depth || (frames.at(-1)!.depth === depth && closing === undefined)) leave(frames);
    if (closing !== undefined && closes(frames, depth, closing)) continue;
    while (frames.at(-1)!.depth >= depth || frames.length > MAX_DEPTH) leave(frames);
    frames.push({ depth, begun: begin(words, lines), blocks: [], left: [] });
  }
  while (frames.length > 1) leave(frames);
  return root.blocks;
}

/** The innermost block is whole. */
function leave(frames: Frame[], isClosed = false): void {
  const { begun, blocks } = frames.pop()!;
  const parent = frames.at(-1)!;
  for (const block of begun.end(blocks)) parent.blocks.push(block);
  if (begun.closes !== undefined && !isClosed) parent.left.push(begun.closes);
}

/** Whether a closing tag ends something here: what stands as deep as it, or what its unindented content fell out of. */
function closes(frames: Frame[], depth: number, name: string): boolean {
  if (frames.at(-1)!.depth === depth) {
    if (frames.at(-1)!.begun.closes === name) {
      leave(frames, true);
      return true;
    }
    leave(frames);
  }
  const { left } = frames.at(-1)!;
  if (left.at(-1) !== name) return false;
  left.pop();
  return true;
}

function begin(words: string, lines: LineCursor): Begun {
  for (const { begins, read } of RULES) {
    const match = begins.exec(words);
    const begun =
      match &&
      read(
        match.slice(1).map(part => part ?? ''),
        lines,
      );
    if (begun) return begun;
  }
  throw new TypeError('Every line is a paragraph, if nothing else.');
}
