import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import type { PageRecord } from '../page-record.ts';
import { normalised } from '../promises/promise-id.ts';

/** The questions of one meeting. */
export interface AskedQuestion {
  date: string;
  ids: string[];
}

/**
 * What was asked on earlier pages, one entry a page: by the comment `<!--q:trust-07-->` here, by the words of the question in
 * Notion, which has no such comments. A question is known by its words in every language that the bank has it in.
 */
export function askedQuestions(
  pages: readonly PageRecord[],
  bank: readonly { id: string; text: string; wordings?: readonly string[] | undefined }[],
): AskedQuestion[] {
  const byWords = new Map(
    bank.flatMap(({ id, text, wordings = [] }) => [text, ...wordings].map(words => [normalised(words), id])),
  );
  return pages.map(page => {
    const ids = new Set<string>();
    for (const block of walk(page.document.blocks)) {
      const id = block.mark?.kind === 'q' ? block.mark.id : byWords.get(normalised(plainText(block.text)));
      if (id !== undefined) ids.add(id);
    }
    return { date: page.date ?? '', ids: [...ids] };
  });
}
