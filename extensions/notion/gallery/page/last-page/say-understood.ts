import { plainText } from '../../../../../shared/document/text.ts';
import { normalised, type Preparation } from '../../../../../shared/practice/index.ts';
import type { Context } from '../../../../../shared/template/index.ts';

/** What was found on the last page, in numbers. */
export interface Found {
  promises: number;
  topics: number;
  goals: number;
  questions: number;
}

/**
 * Says in a sentence or two what of the last page was understood and what was not.
 *
 * @param headings the lines of the pasted page that may be headings, in lower case
 * @returns sentences, and whether the page looks like one of this template at all
 * @example
 * sayUnderstood(['Ana’s topics', 'Promises from today'], new Set(['promises from today']), found)
 * // { ours: true, sentences: ['Not on it: Ana’s topics.', …] }
 */
export function sayUnderstood(
  sections: readonly string[],
  headings: ReadonlySet<string>,
  { promises, topics, goals, questions }: Found,
): { ours: boolean; sentences: string[] } {
  const known = new Set([...headings].map(normalised));
  const missing = sections.filter(section => !known.has(normalised(section)));
  const ours = missing.length < sections.length;
  const nothing = promises + topics + goals + questions === 0;
  if (!ours && nothing) {
    return {
      ours,
      sentences: [
        'This does not look like a page made from this template: none of its headings is there, and no line to tick. Nothing is taken from it.',
      ],
    };
  }
  const sentences: string[] = [];
  if (!ours) {
    sentences.push(
      'None of the headings of this template is there, so it may be another page. Tick what should come along all the same.',
    );
  } else if (nothing) {
    sentences.push('The page was read. It has no open promises, and no topics that were kept for later.');
  }
  if (ours && missing.length > 0) sentences.push(`Not on what you pasted: ${missing.join(', ')}.`);
  return { ours, sentences };
}

/**
 * The headings that a page of this template has in any case: those of a first page, without anything carried over.
 */
export function sectionsOf(
  template: Preparation['template'],
  answers: Preparation['answers'],
  context: Context,
): string[] {
  return template
    .render(answers, context)
    .page.blocks.filter(block => block.type === 'heading')
    .map(block => plainText(block.text).trim())
    .filter(words => words !== '');
}
