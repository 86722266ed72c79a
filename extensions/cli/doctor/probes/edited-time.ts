import type { Body } from '../../../../shared/notion/client/transport.ts';
import { type Probe, paragraph, resultsOf } from '../probe.ts';

/** Times are floored to the minute, so that an edit can only be seen in the next one. */
const NEXT_MINUTE = 61_000;

/** Whether an edit of a block is seen in the times of its page. */
export const editedTime: Probe = {
  name: 'edited-time',
  asks: 'Which times move when a block of a row is edited?',
  outcomes: {
    both: "the page's and its property",
    page: "only the page's",
    property: 'only the property',
    neither: 'none',
  },
  local: 'both',
  async measure({ bench, source, row }) {
    const within = await source('Edited time', { Name: { title: {} }, Edited: { last_edited_time: {} } });
    const page = await row(within, {}, [paragraph('before')]);
    const [block] = resultsOf(await bench.must('GET', `/blocks/${page}/children`));
    const before = timesOf(await bench.must('GET', `/pages/${page}`));
    await bench.wait(NEXT_MINUTE);
    await bench.must('PATCH', `/blocks/${block?.id}`, paragraph('after'));
    const after = timesOf(await bench.must('GET', `/pages/${page}`));
    const [pages, properties] = [after.page !== before.page, after.property !== before.property];
    return { outcome: pages && properties ? 'both' : pages ? 'page' : properties ? 'property' : 'neither' };
  },
};

const timesOf = (page: Body) => {
  const { Edited } = page.properties as { Edited?: Body };
  return { page: page.last_edited_time, property: Edited?.last_edited_time };
};
