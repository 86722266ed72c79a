import type { Body } from '../../../../shared/notion/client/transport.ts';
import { type Probe, paragraph, resultsOf } from '../probe.ts';

/** What rewriting a page through its Markdown does to blocks that nobody touched. */
export const replaceContent: Probe = {
  name: 'replace-content',
  asks: 'What does replacing the text of a page do to the blocks that stay?',
  outcomes: {
    kept: 'they stay, with their ids',
    remade: 'they are made anew',
    damaged: 'some become other blocks, or go',
    refused: 'it is refused',
  },
  local: 'kept',
  async measure({ bench, page }) {
    const id = await page('Replace', [
      paragraph('one'),
      { synced_block: { synced_from: null, children: [paragraph('synced')] } },
      { table_of_contents: {} },
      { bookmark: { url: 'https://example.com' } },
      paragraph('two'),
    ]);
    const blocks = async (): Promise<Body[]> => resultsOf(await bench.must('GET', `/blocks/${id}/children`));
    const before = await blocks();
    const { markdown } = await bench.must('GET', `/pages/${id}/markdown`);
    const new_str = String(markdown).replace('one', 'one!');
    const answer = await bench.ask('PATCH', `/pages/${id}/markdown`, {
      type: 'replace_content',
      replace_content: { new_str },
    });
    if (answer.status >= 400) return { outcome: 'refused', detail: answer.message };
    const after = await blocks();
    const types = (all: Body[]): string => all.map(({ type }) => type).join(', ');
    if (types(after) !== types(before)) return { outcome: 'damaged', detail: `${types(before)} → ${types(after)}` };
    const remade = before.filter((block, index) => block.id !== after[index]?.id).map(({ type }) => type);
    return remade.length === 0 ? { outcome: 'kept' } : { outcome: 'remade', detail: remade.join(', ') };
  },
};
