import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { walk } from '../../document/walk.ts';
import { GO_ON, type Signal, type State, type Step } from '../render/state.ts';
import { hasMarkup } from '../structure/markup.ts';
import { compileString } from './compile-node.ts';
import type { Compiler } from './compiler.ts';
import { isStill, toStill } from './still-block.ts';

/** Blocks that are nothing without words: an empty line is no paragraph in Markdown, and a table needs a row. */
const VANISHING = new Set<Block['type']>(['paragraph', 'table']);

/** Fields of blocks that hold a line of text without marks. */
const LINES = ['url', 'icon', 'title'] as const;

/** One field of a block that is worked out at each rendering. */
interface Part {
  fill(state: State, block: Fields): Signal;
}

type Fields = { [key: string]: unknown };

/**
 * Makes a step that writes a block. What has no holes is written as it is, the same object every time; of the rest
 * only the fields with holes are made anew.
 */
export function compileBlock(block: Block, compiler: Compiler): Step {
  if (isStill(block)) {
    const still = toStill(block, compiler.hint);
    return state => {
      state.budget.block();
      state.blocks.push(still);
      return GO_ON;
    };
  }
  const { id, source: _source, text, children, ...rest } = toStill(block, compiler.hint, false) as Block & Fields;
  const parts = [...partsOf(block, compiler), ...(children ? [childrenPart(block.children!, compiler, block.id)] : [])];
  const vanishes = VANISHING.has(block.type);
  // `{{ notes }}` in a paragraph of its own becomes the blocks of a Markdown answer; in a sentence, its words.
  const alone = block.type === 'paragraph' && block.text?.length === 1 && !block.children && !compiler.hint;
  return state => {
    const made: Fields = { ...rest };
    let signal: Signal = GO_ON;
    for (let i = 0; i < parts.length && signal === GO_ON; i++) signal = parts[i]!.fill(state, made);
    const brought = state.text.takeBlocks();
    if (brought && alone) {
      for (const _ of walk(brought)) state.budget.block();
      state.blocks.push(...brought);
      return signal;
    }
    if (vanishes && isEmpty(made)) return signal;
    state.budget.block();
    state.blocks.push(made as unknown as Block);
    return signal;
  };
}

const isEmpty = ({ text, children }: Fields): boolean => !children && !(text as Run[] | undefined)?.length;

function partsOf(block: Block, compiler: Compiler): Part[] {
  const fields = block as unknown as Fields;
  const parts: Part[] = [];
  if (block.text) parts.push(textPart('text', block.text, compiler, block.id));
  if (fields.caption) parts.push(textPart('caption', fields.caption as Run[], compiler, block.id));
  if (fields.cells) parts.push(cellsPart(fields.cells as Run[][], compiler, block.id));
  for (const key of LINES) {
    const source = fields[key];
    if (typeof source === 'string' && hasMarkup(source)) parts.push(linePart(key, source, compiler));
  }
  return parts;
}

function textPart(key: 'text' | 'caption', runs: readonly Run[], compiler: Compiler, id: string | undefined): Part {
  const step = compiler.text(runs, id);
  return {
    fill(state, block) {
      const signal = step(state);
      block[key] = state.text.take();
      const mark = state.text.takeMark();
      if (mark) block.mark = mark;
      return signal;
    },
  };
}

function cellsPart(cells: readonly Run[][], compiler: Compiler, id: string | undefined): Part {
  const steps = cells.map(cell => compiler.text(cell, id));
  return {
    fill(state, block) {
      let signal: Signal = GO_ON;
      block.cells = steps.map(step => {
        if (signal === GO_ON) signal = step(state);
        state.text.takeMark();
        return state.text.take();
      });
      return signal;
    },
  };
}

function linePart(key: string, source: string, compiler: Compiler): Part {
  const line = compileString(source, compiler, compiler.locate(source));
  return {
    fill(state, block) {
      block[key] = line(state);
      return GO_ON;
    },
  };
}

function childrenPart(children: readonly Block[], compiler: Compiler, id: string | undefined): Part {
  const step = compiler.blocks(children, id);
  return {
    fill(state, block) {
      const outer = state.blocks;
      state.blocks = [];
      const signal = step(state);
      if (state.blocks.length) block.children = state.blocks;
      state.blocks = outer;
      return signal;
    },
  };
}
