import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import type { Run } from '../document/run.ts';
import { marksOf, plainRun, plainText } from '../document/text.ts';
import { mapBlocks, walk } from '../document/walk.ts';
import { hasMarkup, splitMarkup } from './structure/markup.ts';

/**
 * Finds the holes of a template that came as a document, from Notion say: `{{ … }}` and `{% … %}` in the joined text of
 * each block. A hole that is split over several runs has the marks of its first character. A paragraph of tags alone
 * becomes a line of tags, and so does a table row; the first block, if it is a listing in YAML, is the front matter.
 * Listings and code are left alone. Offsets count in the joined text of the block.
 *
 * @example
 * findHoles(doc(p('Hello ', bold('{{ na'), 'me }}'))).blocks[0].text
 * // [{ type: 'text', text: 'Hello ' }, { type: 'hole', markup: '{{ name }}', offset: 6, bold: true }]
 */
export function findHoles(document: Document): Document {
  const [first, ...rest] = document.blocks;
  const yaml = document.frontMatter === undefined && first ? frontMatterOf(first) : undefined;
  const blocks = mapBlocks(yaml === undefined ? document.blocks : rest, findInBlock);
  if (yaml !== undefined) return { blocks, frontMatter: yaml };
  return document.frontMatter === undefined ? { blocks } : { blocks, frontMatter: document.frontMatter };
}

/** Whether somebody has found the holes already. */
export function hasHoles({ blocks }: Document): boolean {
  for (const block of walk(blocks)) {
    if (block.type === 'tag') return true;
    const texts = block.type === 'table_row' ? block.cells : [block.text ?? []];
    if (texts.some(runs => runs.some(run => run.type === 'hole'))) return true;
  }
  return false;
}

function frontMatterOf(block: Block): string | undefined {
  if (block.type !== 'code' || !/^ya?ml$/i.test(block.language ?? '')) return undefined;
  return plainText(block.text)
    .replace(/^---[ \t]*\r?\n/, '')
    .replace(/\r?\n---[ \t]*\s*$/, '');
}

function findInBlock(block: Block): Block {
  if (block.type === 'code') return block;
  if (block.type === 'table_row') return findInRow(block);
  if (!block.text || !hasMarkup(plainText(block.text))) return block;
  const text = findInText(block.text);
  const isTag = block.type === 'paragraph' && !block.children && onlyTags(text);
  return isTag ? tagOf(block, text) : { ...block, text };
}

function findInRow(row: Extract<Block, { type: 'table_row' }>): Block {
  const cells: Run[][] = [];
  let from = 0;
  for (const cell of row.cells) {
    cells.push(findInText(cell, from));
    from += plainText(cell).length;
  }
  const filled = cells.filter(cell => plainText(cell).trim() !== '');
  return filled.length === 1 && onlyTags(filled[0]!) ? tagOf(row, filled[0]!) : { ...row, cells };
}

const isTagHole = (run: Run): boolean => run.type === 'hole' && run.markup.startsWith('{%');

const onlyTags = (runs: readonly Run[]): boolean =>
  runs.some(isTagHole) && runs.every(run => isTagHole(run) || (run.type === 'text' && run.text.trim() === ''));

function tagOf({ id }: Block, runs: readonly Run[]): Block {
  const holes = runs.filter(run => run.type === 'hole');
  const first = holes[0]!.offset;
  // Blanks between the tags are kept, so that offsets behind the first stay true.
  const markup = holes.reduce((markup, hole) => markup.padEnd(hole.offset - first) + hole.markup, '');
  const tag: Block = { type: 'tag', markup, offset: first };
  return id === undefined ? tag : { ...tag, id };
}

/** The runs of a text with its holes cut out; `from` is the offset of its first character. */
function findInText(runs: readonly Run[], from = 0): Run[] {
  // Code and formulas keep their length, but their braces can't be seen.
  const visible = runs
    .map(run => (run.type === 'text' && !run.code ? run.text : '\u{FFFC}'.repeat(plainRun(run).length)))
    .join('');
  const out: Run[] = [];
  let at = 0;
  for (const markup of splitMarkup({ text: visible, offset: 0 })) {
    if (markup.kind === 'literal') {
      out.push(...cut(runs, at, at + markup.text.length));
      at += markup.text.length;
    } else {
      const { text } = markup.whole;
      const [first] = cut(runs, at, at + text.length);
      out.push({ type: 'hole', markup: text, offset: from + at, ...(first ? marksOf(first) : {}) });
      at += text.length;
    }
  }
  return out;
}

/** The runs between two offsets; what is no text is never cut. */
function cut(runs: readonly Run[], from: number, to: number): Run[] {
  const out: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const length = plainRun(run).length;
    const end = start + length;
    if (run.type === 'text') {
      const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
      if (text !== '') out.push({ ...run, text });
    } else if (start >= from && (length === 0 ? start < to || to === end : end <= to)) out.push(run);
    start = end;
  }
  return out;
}
