import type { Probe } from '../probe.ts';

/** Into how many parts an upload may be cut. What is begun here lapses by itself within the hour. */
export const uploadParts: Probe = {
  name: 'upload-parts',
  asks: 'Into how many parts may a file be cut?',
  outcomes: { thousand: 'at most 1,000', ten_thousand: 'at most 10,000', more: 'more than 10,000' },
  local: 'ten_thousand',
  async measure({ bench }) {
    const begin = async (number_of_parts: number) => {
      const file = { mode: 'multi_part', filename: 'probe.mp4', content_type: 'video/mp4', number_of_parts };
      return bench.ask('POST', '/file_uploads', file);
    };
    const small = await begin(2);
    if (small.status >= 400) return { unclear: `the workspace takes no file in parts: ${small.message}` };
    if ((await begin(1001)).status >= 400) return { outcome: 'thousand' };
    return (await begin(10_001)).status >= 400 ? { outcome: 'ten_thousand' } : { outcome: 'more' };
  },
};
