import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import type { Context, Template } from '../../template/index.ts';
import { type Hints, hintTexts } from '../hints.ts';
import { ownWords } from '../own-words.ts';
import { normalised } from '../promises/promise-id.ts';
import { SOMETHING } from '../something.ts';

/** What the template itself says on a page: nobody wrote it there. */
export interface GivenWords {
  hints: Hints;
  /** The words of its lines without case and punctuation, by the type of their block: `bulleted_list_item:the number that should move`. */
  labels: ReadonlySet<string>;
}

/** Only a template's own lines are asked for. */
type Renders = Pick<Template, 'inputs' | 'render' | 'manifest'>;

/**
 * The words that a template puts on a page for these answers, whatever was chosen: its hints, and the beginnings of lines that somebody
 * goes on writing.
 *
 * ```
 * - The number that should move: <span color="gray">from … to …</span>     label and hint: nothing is written here yet
 * - The number that should move: paid accounts, from 40 to 60               "paid accounts, from 40 to 60" is somebody's own
 * ```
 */
export function givenWords(
  template: Renders,
  answers: { readonly [input: string]: unknown },
  context: Context,
): GivenWords {
  const hints = { texts: hintTexts(template, answers, context), grey: true };
  const labels = new Set<string>();
  const known = { ...context, ...SOMETHING(template.manifest) };
  const others = template.inputs.flatMap(({ name, choices = [] }) => choices.map(choice => ({ [name]: choice })));
  for (const other of [{}, ...others]) {
    const { page, companions } = template.render({ ...answers, ...other }, known);
    for (const { blocks } of [page, ...companions.map(({ document }) => document)]) {
      for (const block of walk(blocks)) for (const runs of textsOf(block)) addLabel(labels, block.type, runs, hints);
    }
  }
  return { hints, labels };
}

const textsOf = (block: Block): Run[][] => (block.type === 'table_row' ? block.cells : block.text ? [block.text] : []);

function addLabel(labels: Set<string>, type: string, runs: readonly Run[], hints: Hints): void {
  const words = normalised(plainText(ownWords(runs, hints)));
  if (words !== '') labels.add(`${type}:${words}`);
}

/** A label is at most so long; nobody begins a line with a longer one. */
const LONGEST = 160;

/**
 * What somebody wrote in a text of a page, without what the template gave.
 *
 * @returns the words, their ends trimmed; empty where there are none
 */
export function writtenIn(type: string, runs: readonly Run[] | undefined, { hints, labels }: GivenWords): string {
  const text = plainText(ownWords(runs, hints)).trim();
  if (text === '' || labels.has(`${type}:${normalised(text)}`)) return '';
  let rest = text;
  for (const { index } of text.slice(0, LONGEST).matchAll(/[:?.·]/g)) {
    const begins = text.slice(0, index + 1);
    if (labels.has(`${type}:${normalised(begins)}`)) rest = text.slice(index + 1).trim();
  }
  return rest;
}
