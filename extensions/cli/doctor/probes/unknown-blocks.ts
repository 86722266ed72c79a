import { type Probe, resultsOf } from '../probe.ts';

/** How the Markdown of a page names the blocks that it has no words for. */
export const unknownBlocks: Probe = {
  name: 'unknown-blocks',
  asks: 'Are blocks that Markdown has no form for named as unknown?',
  outcomes: {
    named: 'all by their ids, and nothing is called cut',
    named_cut: 'all by their ids, and the text is called cut',
    partly: 'some of them',
    unnamed: 'none',
    unnamed_cut: 'none, and the text is called cut',
    written: 'there is none: each has a form',
  },
  local: 'named',
  async measure({ bench, page }) {
    const id = await page('Unknown', [
      { bookmark: { url: 'https://example.com' } },
      { embed: { url: 'https://example.com/embed' } },
      { breadcrumb: {} },
    ]);
    const types = new Map(
      resultsOf(await bench.must('GET', `/blocks/${id}/children`)).map(block => [block.id, block.type]),
    );
    const { markdown, truncated, unknown_block_ids } = await bench.must('GET', `/pages/${id}/markdown`);
    const named = (Array.isArray(unknown_block_ids) ? unknown_block_ids : []).map(one => types.get(one) ?? 'another');
    const written = String(markdown).split('<unknown').length - 1;
    const detail = `${written} written as unknown; named by id: ${named.join(', ') || 'none'}`;
    if (written === 0) return { outcome: 'written', detail };
    if (named.length === 0) return { outcome: truncated === true ? 'unnamed_cut' : 'unnamed', detail };
    if (named.length !== written) return { outcome: 'partly', detail };
    return { outcome: truncated === true ? 'named_cut' : 'named', detail };
  },
};
