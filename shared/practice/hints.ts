import type { Block } from '../document/block.ts';
import type { Run } from '../document/run.ts';
import { plainText } from '../document/text.ts';
import { walk } from '../document/walk.ts';
import type { Context, Template } from '../template/index.ts';
import { greyStretches } from './own-words.ts';
import { normalised } from './promises/promise-id.ts';
import { SOMETHING } from './something.ts';

/** By what the hints on a page are known. */
export interface Hints {
  /** The words of each hint of the page's template, without case and punctuation. */
  texts: ReadonlySet<string>;
  /** Whether hints are grey on this page. A page that was pasted as text has lost its colours: there the words alone tell. */
  grey: boolean;
}

/**
 * The words of all hints that a template can put on a page for these answers: those of every choice, because the last page may
 * have been made with another one, and those that stand only beside something carried over.
 *
 * @example
 * hintTexts(weekly, { report: 'Ana Lopes' }, { today: '2026-11-23' }).has('the answer in a line or two not today is fine') // true
 */
export function hintTexts(
  template: Pick<Template, 'inputs' | 'render' | 'manifest'>,
  answers: { readonly [input: string]: unknown },
  context: Context,
): Set<string> {
  const texts = new Set<string>();
  // Some stand only beside something carried over, others only where there is nothing.
  const contexts: Context[] = [context, { ...context, ...SOMETHING(template.manifest) }];
  const others = template.inputs.flatMap(({ name, choices = [] }) => choices.map(choice => ({ [name]: choice })));
  for (const known of contexts) {
    for (const other of [{}, ...others]) {
      const { page, companions } = template.render({ ...answers, ...other }, known);
      for (const { blocks } of [page, ...companions.map(({ document }) => document)]) {
        for (const block of walk(blocks)) addHints(block, texts);
      }
    }
  }
  return texts;
}

function addHints(block: Block, texts: Set<string>): void {
  for (const runs of textsOf(block)) {
    for (const stretch of greyStretches(runs)) {
      const words = stretch[0]!.color === 'gray' ? normalised(plainText(stretch)) : '';
      if (words !== '') texts.add(words);
    }
  }
}

const textsOf = (block: Block): Run[][] => (block.type === 'table_row' ? block.cells : block.text ? [block.text] : []);
