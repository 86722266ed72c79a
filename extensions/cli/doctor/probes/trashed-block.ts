import { type Probe, paragraph, resultsOf } from '../probe.ts';

/** What a change of a deleted block is told. */
export const trashedBlock: Probe = {
  name: 'trashed-block',
  asks: 'What is a change of a deleted block answered with?',
  outcomes: { archived: '400, it is archived', not_found: '404', changed: 'it is changed' },
  local: 'archived',
  async measure({ bench, page }) {
    const id = await page('Trashed', [paragraph('x')]);
    const [block] = resultsOf(await bench.must('GET', `/blocks/${id}/children`));
    await bench.must('DELETE', `/blocks/${block?.id}`);
    const { status, message } = await bench.ask('PATCH', `/blocks/${block?.id}`, paragraph('y'));
    if (status === 404) return { outcome: 'not_found' };
    if (status < 400) return { outcome: 'changed' };
    return /archived/.test(message)
      ? { outcome: 'archived' }
      : { unclear: `it was answered with ${status}: ${message}` };
  },
};
