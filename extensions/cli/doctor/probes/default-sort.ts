import { type Probe, resultsOf, words } from '../probe.ts';

const NAMES = ['first', 'second', 'third'];
/** New rows may come late to a query. */
const PATIENCE = 10;
const PAUSE = 2000;

/** In which order rows come that nobody asked to be sorted. */
export const defaultSort: Probe = {
  name: 'default-sort',
  asks: 'In which order do rows come without a sort?',
  outcomes: { newest: 'the newest first', oldest: 'the oldest first', other: 'in another' },
  local: 'newest',
  async measure({ bench, source, row }) {
    const within = await source('Sort', { Name: { title: {} } });
    const made: string[] = [];
    for (const name of NAMES) made.push(await row(within, { Name: { title: words(name) } }));
    for (let tries = 0; tries < PATIENCE; tries++) {
      const found = resultsOf(await bench.must('POST', `/data_sources/${within}/query`, {}, { reads: true }));
      const order = found.map(({ id }) => made.indexOf(String(id)));
      if (order.length === made.length)
        return { outcome: order.join() === '2,1,0' ? 'newest' : order.join() === '0,1,2' ? 'oldest' : 'other' };
      await bench.wait(PAUSE);
    }
    return { unclear: 'the rows did not come to the query in time' };
  },
};
