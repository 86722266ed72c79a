import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import type { Hints } from '../hints.ts';
import { ownWords } from '../own-words.ts';
import type { PageRecord } from '../page-record.ts';
import { normalised } from '../promises/promise-id.ts';

/** The questions of one meeting. */
export interface AskedQuestion {
  date: string;
  ids: string[];
  /** What was said, by the id of the question; nothing where nothing was written down. */
  answers: { [id: string]: string };
}

type Worded = { id: string; text: string; wordings?: readonly string[] | undefined };

/**
 * What was asked on earlier pages, one entry a page: by the comment `<!--q:trust-07-->` here, by the words of the question in
 * Notion, which has no such comments. A question is known by its words in every language that the bank has it in.
 *
 * @param hintsOn the hints of the template of a page, which are no answers
 */
export function askedQuestions(
  pages: readonly PageRecord[],
  bank: readonly Worded[],
  hintsOn: (page: PageRecord) => Hints | undefined = () => undefined,
): AskedQuestion[] {
  const byWords = new Map(
    bank.flatMap(({ id, text, wordings = [] }) => [text, ...wordings].map(words => [normalised(words), id])),
  );
  const idOf = (block: Block): string | undefined =>
    block.mark?.kind === 'q' ? block.mark.id : byWords.get(normalised(plainText(block.text)));
  return pages.map(page => {
    const entry: AskedQuestion = { date: page.date ?? '', ids: [], answers: {} };
    readBlocks(page.document.blocks, idOf, hintsOn(page), entry);
    return withoutDeclined(entry);
  });
}

/** What somebody writes who does not want to answer; as templates offer it, in every language that they have. */
const NOT_TODAY = /^[“„"]?(?:not today|skip|heute nicht)[”“"]?[.!]?$/i;

/** “Not today” leaves no trace: the question was not asked. */
function withoutDeclined({ date, ids, answers }: AskedQuestion): AskedQuestion {
  const declined = ids.filter(id => NOT_TODAY.test(answers[id] ?? ''));
  return {
    date,
    ids: ids.filter(id => !declined.includes(id)),
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !declined.includes(id))),
  };
}

/**
 * The answer stands below its question: under it as list items, or as what follows.
 *
 * ```
 * What would you stop?     a question
 * - the weekly report      its answer
 * ## Growth                ends it
 * ```
 */
function readBlocks(
  blocks: readonly Block[],
  idOf: (block: Block) => string | undefined,
  hints: Hints | undefined,
  entry: AskedQuestion,
): void {
  let question: string | undefined;
  for (const block of blocks) {
    if (block.type === 'private') continue;
    const id = idOf(block);
    if (id !== undefined) {
      question = id;
      if (!entry.ids.includes(id)) entry.ids.push(id);
      answer(block.children ?? [], hints, id, entry);
    } else {
      if (block.type === 'heading' || block.type === 'divider') question = undefined;
      if (question !== undefined) answer([block], hints, question, entry);
      readBlocks(block.children ?? [], idOf, hints, entry);
    }
  }
}

function answer(blocks: readonly Block[], hints: Hints | undefined, id: string, { answers }: AskedQuestion): void {
  for (const block of blocks) {
    // What is folded away stands there from before.
    if (block.type === 'private' || block.type === 'toggle') continue;
    const words = plainText(ownWords(block.text, hints)).trim();
    if (words !== '') answers[id] = answers[id] === undefined ? words : `${answers[id]}; ${words}`;
  }
}
