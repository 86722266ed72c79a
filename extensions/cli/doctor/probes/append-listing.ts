import { type Probe, paragraph, resultsOf } from '../probe.ts';

const SIBLINGS = 130;
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => paragraph(`${from + index}`));

/** What an insertion at the start answers with, where more than a hundred blocks follow. */
export const appendListing: Probe = {
  name: 'append-listing',
  asks: 'What does an insertion before 130 blocks answer with?',
  outcomes: {
    all: 'the new block and all that follow',
    paged: 'a hundred, and that there are more',
    cut: 'a hundred, and no word of more',
    new: 'the new block alone',
  },
  local: 'all',
  async measure({ bench, page }) {
    const into = await page('Append', numbered(0, 100));
    await bench.must('PATCH', `/blocks/${into}/children`, { children: numbered(100, SIBLINGS) });
    const position = { type: 'start' };
    const answer = await bench.must('PATCH', `/blocks/${into}/children`, { children: [paragraph('new')], position });
    const { length } = resultsOf(answer);
    if (length === SIBLINGS + 1) return { outcome: 'all' };
    if (length === 1) return { outcome: 'new' };
    if (length === 100) return { outcome: answer.has_more === true ? 'paged' : 'cut' };
    return { unclear: `${length} blocks were listed` };
  },
};
