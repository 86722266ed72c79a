import { type Probe, paragraph } from '../probe.ts';

/** One character to a reader, two units of UTF-16. */
const WIDE = '😀';

/** What the limit of 2,000 characters counts. */
export const textLength: Probe = {
  name: 'text-length',
  asks: 'Do 1,001 emoji fit into a text of 2,000 characters?',
  outcomes: { code_points: 'yes: characters are counted', units: 'no: UTF-16 units are counted' },
  local: 'units',
  async measure({ bench, page }) {
    const id = await page('Length');
    const asked = { children: [paragraph(WIDE.repeat(1001))] };
    const { status, message } = await bench.ask('PATCH', `/blocks/${id}/children`, asked);
    if (status < 400) return { outcome: 'code_points' };
    return /2000/.test(message) ? { outcome: 'units' } : { unclear: message };
  },
};
