import type { Block } from '../../document/block.ts';
import type { Marks, Run } from '../../document/run.ts';
import { marksOf } from '../../document/text.ts';
import type { Piece } from '../expressions/parser.ts';
import { splitTable } from './after-table.ts';
import { type Markup, splitMarkup } from './markup.ts';
import type { Node } from './node.ts';

/** What {@link buildTree} puts into a tree: leaves, and tags with their marks. */
export type Item = Exclude<Node, { kind: 'tag' }> | (Extract<Markup, { kind: 'tag' }> & { marks: Marks });

/** The blocks of one parent, with lines of tags cut into tags. */
export function itemsOfBlocks(blocks: readonly Block[], owner?: string): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.type === 'tag') return itemsOfMarkup(piece(block.markup, block.offset, block.id ?? owner), {});
    if (block.type !== 'table') return [{ kind: 'block', block }];
    const [table, after] = splitTable(block);
    return [{ kind: 'block', block: table }, ...itemsOfBlocks(after, owner)];
  });
}

/** The runs of one text, with holes cut into values and tags, and blanks taken away where `{{-` says so. */
export function itemsOfText(runs: readonly Run[], owner?: string): Item[] {
  const items: Item[] = [];
  let eat = false;
  for (const run of runs) {
    if (run.type === 'hole') {
      for (const markup of splitMarkup(piece(run.markup, run.offset, owner))) {
        if (markup.kind !== 'literal' && markup.before) trimLast(items);
        items.push(toItem(markup, marksOf(run)));
        eat = markup.kind !== 'literal' && markup.after;
      }
    } else if (eat && run.type === 'text') {
      const text = run.text.trimStart();
      if (text !== '') items.push({ kind: 'run', run: { ...run, text } });
      eat = text === '';
    } else {
      items.push({ kind: 'run', run });
      eat = false;
    }
  }
  return items;
}

function itemsOfMarkup(source: Piece, marks: Marks): Item[] {
  return splitMarkup(source)
    .filter(markup => markup.kind !== 'literal' || markup.text.trim() !== '')
    .map(markup => toItem(markup, marks));
}

function toItem(markup: Markup, marks: Marks): Item {
  if (markup.kind === 'output') return { kind: 'output', inner: markup.inner, marks };
  return { ...markup, marks };
}

function trimLast(items: Item[]): void {
  for (let last = items.at(-1); last?.kind === 'run' && last.run.type === 'text'; last = items.at(-1)) {
    const text = last.run.text.trimEnd();
    if (text !== '') {
      items[items.length - 1] = { kind: 'run', run: { ...last.run, text } };
      return;
    }
    items.pop();
  }
}

const piece = (text: string, offset: number, block: string | undefined): Piece =>
  block === undefined ? { text, offset } : { text, offset, block };
