import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainRun, plainText } from '../../document/text.ts';
import { sayDay } from '../../template/dates/words.ts';
import type { Person } from '../../template/index.ts';
import { findMember } from '../people.ts';
import { normalised, promiseId } from '../promises/promise-id.ts';

/** Somebody's yes that a line may be used elsewhere, as it stands below that line. */
export interface Yes {
  /** Their id. */
  by: string;
  /** The kind of page, in words, without case and punctuation: `promotion case`. */
  into: string;
  /** To which words it was said, as `wordsId` has them; nothing where somebody typed it by hand. */
  words?: string;
}

const YES = /^@?(\S.{0,60}?): may be used in (?:the |a |an )?(\S.*?)(?:\s*\(([^()]*)\))?[.]?$/su;
const WORDS = /\bwords ([0-9a-z]{5})$/;

/**
 * Five letters and digits that stand for the words of a line, so that a yes is one to these words and not to what becomes of them.
 * Another comma, capital or tag makes no other line.
 */
export const wordsId = (text: string): string =>
  promiseId({ template: 'yes', date: '', owner: '', text }, new Set<string>());

/** Whether a yes is one to the words that the line has now. */
export const isOfWords = ({ words }: Yes, text: string): boolean => words === undefined || words === wordsId(text);

/**
 * The line that says yes. It stands on the source page, below the line that it is about, where everybody who reads that page
 * sees it; deleting it, or striking it out, takes it back, and so does changing the line.
 *
 * ```
 * - Asked Legal herself and moved the date. #influence
 *   - Bo: may be used in the promotion case (23 November 2026, words 7k2qd)
 * ```
 *
 * @param into the title of the kind of page
 * @param words the line that it is about, without its tags
 */
export const yesLine = (
  by: Pick<Person, 'first'>,
  into: string,
  today: string,
  words: string,
): Extract<Block, { type: 'bulleted_list_item' }> => ({
  type: 'bulleted_list_item',
  text: [
    {
      type: 'text',
      text: `${by.first}: may be used in the ${into.toLowerCase()} (${sayDay(today, '')}, words ${wordsId(words)})`,
    },
  ],
});

/**
 * Reads such a line, however it is indented and whoever typed it.
 *
 * @returns `undefined` for any other line, for one that is struck out, and where it is not clear who says it
 */
export function readYes(block: Block, people: readonly Person[]): Yes | undefined {
  const [, name, into, when = ''] = YES.exec(plainText(block.text).trim()) ?? [];
  if (name === undefined || into === undefined || isStruck(block.text ?? [])) return undefined;
  const by = findMember(name, people)?.id;
  const words = WORDS.exec(when)?.[1];
  return by === undefined ? undefined : { by, into: normalised(into), ...(words === undefined ? {} : { words }) };
}

/** Whether a line is one of these at all, struck out or not: it is no evidence itself. */
export const isYesLine = (block: Block): boolean => YES.test(plainText(block.text).trim());

/** Whether all words of a line are struck out. */
export function isStruck(runs: readonly Run[]): boolean {
  const said = runs.filter(run => plainRun(run).trim() !== '');
  return said.length > 0 && said.every(run => run.strikethrough);
}
