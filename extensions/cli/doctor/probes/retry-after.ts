import type { Probe } from '../probe.ts';

/** Whether an answer that asks to wait says how long. Looked at in passing: to provoke one would be rude. */
export const retryAfterHeader: Probe = {
  name: 'retry-after',
  asks: 'Does every 429 say in its header how long to wait?',
  outcomes: { always: 'always', body: 'only its body does', never: 'neither header nor body' },
  local: 'always',
  async measure({ bench }) {
    const { limited } = bench;
    if (limited.length === 0)
      return { unclear: 'Notion did not ask to wait in all of this; a busy hour would show it' };
    const detail = `${limited.length} seen`;
    if (limited.every(({ inHeader }) => inHeader)) return { outcome: 'always', detail };
    return { outcome: limited.every(({ inHeader, inBody }) => inHeader || inBody) ? 'body' : 'never', detail };
  },
};
